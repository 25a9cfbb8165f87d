import torch
import torch.nn as nn


def lesson_loss(w):
    return w**2 - 4*w + 8


# המשימה הראשונה - לבד, בלי אופטימייזר
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = nn.Parameter(torch.tensor(float(start)))
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        with torch.no_grad():
            new_w = w - learning_rate * w.grad
            w.copy_(new_w)
        history.append((w.item(), loss.item(), w.grad.item()))
        w.grad = None
    return history


# המשימה השנייה - עם אופטימייזר
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = nn.Parameter(torch.tensor(float(start)))
    optimizer = torch.optim.SGD([w])
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()
    return history


ידני = gradient_descent(lesson_loss, 0, 0.1, 100)
אופט = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("W ידני  =", f"{ידני[-1][0]:.3f}")
print("W אופט =", f"{אופט[-1][0]:.3f}", " (יותר איטי משום מה)")

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 450
minima = {}
minima[0] = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0]
minima[2] = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0]
minima[-4] = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "הגענו לתוצאות שונות כי התחלנו משני צדדים של ההר. הנגזרת אומרת רק לאיזה כיוון לרדת עכשיו ולא איפה המינימום האמיתי. ב- 0.607 ערך הפונקציה 1.38- וב- 2.326- הוא 6.91- ולכן רק מ 4- הגענו לגלובלי."
