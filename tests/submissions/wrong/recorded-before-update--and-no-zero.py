"""תרגיל ירידת גרדיאנט - גיא"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        w_val, loss_val, grad_val = W.item(), loss.item(), W.grad.item()
        history.append((w_val, loss_val, grad_val))
        with torch.no_grad():
            W -= learning_rate * W.grad
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        w_val, loss_val, grad_val = W.item(), loss.item(), W.grad.item()
        history.append((w_val, loss_val, grad_val))
        optimizer.zero_grad()
    return history


def סיכום(שם, h):
    print(שם, "| התחלה:", h[0], "| סוף:", h[-1])


סיכום("ידני", gradient_descent(lesson_loss, 0, 0.1, 100))
סיכום("SGD", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small = 0.01
lr_good = 0.05
lr_too_large = 1.05


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.016
exercise_epochs = 220
minima = {}
for s in (0, 2, -4):
    h = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    סיכום("התחלה %d" % s, h)
    minima[s] = h[-1][0]

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "השיפוע ב 0 שלילי וב 2 חיובי ולכן שניהם מתקרבים ל 0.607 מהצדדים. ב 4- השיפוע מאוד שלילי אז w עולה עד 2.326- ושם נעצר. שם הפונקציה הכי נמוכה. זאת אומרת שגרדיאנט מוצא רק את המינימום הקרוב."
