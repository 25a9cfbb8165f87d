# -*- coding: utf-8 -*-
import torch

# ליאור ש. כיתה יא

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    כל_השורות = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        כל_השורות.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return כל_השורות

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    loss = loss_fn(W)
    for epoch in range(epochs):
        loss = loss_fn(W)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    # מחזיר את המינימום: x ו-y
    return W.item(), loss.item()

שורות = gradient_descent(lesson_loss, 0, 0.1, 100)
x, y = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("ידני:", שורות[-1][0], שורות[-1][1])
print("אופטימייזר:", x, y)

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    x, y = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print("התחלה", s, "מינימום", (round(x, 3), round(y, 3)))
    minima[s] = x

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "יצאו לי שתי נקודות מינימום: (0.607,-1.383) ו (-2.326,-6.914). לראשונה הגעתי משתי התחלות ולשנייה רק מאחת. השנייה נמוכה יותר. מה שמפריד ביניהן זה נקודת המקסימום. זה אומר שגרדיאנט דסנט לא בהכרח מוצא את המינימום הכי טוב."
