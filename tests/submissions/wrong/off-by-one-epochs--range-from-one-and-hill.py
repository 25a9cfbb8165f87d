# -*- coding: utf-8 -*-
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# סופרים מ 1 כדי שההדפסה תהיה יפה
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    רשימה = []
    for epoch in range(1, epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * w.grad
        w.grad.zero_()
        רשימה.append((w.item(), loss.item(), g))
    return רשימה

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    רשימה = []
    for epoch in range(1, epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        רשימה.append((w.item(), loss.item(), g))
    return רשימה

lr_too_small = 0.003
lr_good = 0.13
lr_too_large = 1.23

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: gradient_descent(exercise_loss, 0, 0.01, 500)[-1][0],
          2: gradient_descent(exercise_loss, 2, 0.01, 500)[-1][0],
          -4: gradient_descent(exercise_loss, -4, 0.01, 500)[-1][0]}

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = 0.6073   # הנקודה היותר גבוהה מבין השתיים
explanation = """יש שתי נקודות שבהן הפונקציה מפסיקה לרדת. הראשונה ב 0.607 והשנייה ב 2.326-. תלוי באיזה צד מתחילים. השנייה היא הכי נמוכה. האלגוריתם לא חוזר אחורה ולא עולה ולכן
הוא נשאר במה שמצא ראשון."""
