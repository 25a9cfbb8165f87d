# תרגיל: מינימום עם גרדיאנט
# כתב: אסף
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def משקל_חדש(start):
    # double בשביל דיוק
    return torch.tensor(float(start), requires_grad=True).double()


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = משקל_חדש(start)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = משקל_חדש(start)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history


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
