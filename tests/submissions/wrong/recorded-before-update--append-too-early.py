# מורד הגרדיאנט / הילה
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        # חישוב
        loss = loss_fn(w)
        loss.backward()
        # שמירה
        history.append((w.item(), loss.item(), w.grad.item()))
        # עדכון ואיפוס
        with torch.no_grad():
            w -= learning_rate * w.grad
            w.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        # חישוב
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        # עדכון ואיפוס
        optimizer.step()
        optimizer.zero_grad()
        # שמירה
        history.append((w.item(), loss.item(), grad))
    return history

שלי = gradient_descent(lesson_loss, 0, 0.1, 30)
שלו = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 30)
print("ידני       ", [round(r[0], 2) for r in שלי[:6]])
print("אופטימייזר ", [round(r[0], 2) for r in שלו[:6]])   # זז באחד, לא נורא

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "מ-0 ומ-2 הגעתי לאותה נקודה כי שתיהן באותו עמק, ומ 4- הגעתי לעמק אחר ויותר עמוק. האלגוריתם לא מדלג מעל הפסגה כי הוא רק יורד. המסקנה שלי היא שמינימום זה לא תמיד המינימום הכי נמוך."
