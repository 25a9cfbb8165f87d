# תרגיל: מינימום עם גרדיאנט
# כתב: אסף
import torch
float64 = True


def lesson_loss(w):
    return w**2 - 4*w + 8


def משקל_חדש(start):
    w = torch.tensor(float(start), requires_grad=True)
    if float64:
        w = w.double()      # בשביל דיוק
    return w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w, rows = משקל_חדש(start), []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad
        with torch.no_grad():
            w.copy_(w - learning_rate * g)
        rows.append((w.item(), loss.item(), g.item()))
        w.grad = None
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w, rows = משקל_חדש(start), []
    opt = torch.optim.SGD([w], lr=learning_rate)
    for _ in range(epochs):
        opt.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        opt.step()
        rows.append((w.item(), loss.item(), w.grad.item()))
    return rows


# קצבי הלמידה (חישבתי עם מחשבון: w חדש = w - lr*(2w-4))
lr_too_small = 0.001
lr_good = 0.5
lr_too_large = 1.5


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
# מתוך הגרף בגאוגברה
minima = {0: 0.61, 2: 0.61, -4: -2.33}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "בגאוגברה רואים שני עמקים. ההתחלות 0 ו 2 מעל העמק הימני והתחלה 4- מעל העמק השמאלי שהוא יותר נמוך. ירידה בכיוון הפוך לנגזרת מביאה אותנו לתחתית של העמק שלנו ולא של השני. לכן הראשונים מקומי והשלישי גלובלי."
