# גל - מורד גרדיאנט
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """מחזירה את המינימום שנמצא"""
    W = torch.tensor(float(start), requires_grad=True)
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
    return W.item()


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """מחזירה את כל ההיסטוריה"""
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    היסטוריה = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        היסטוריה.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return היסטוריה


print("מינימום של השיעור:", gradient_descent(lesson_loss, 0, 0.1, 100))

for lr in (0.0001, 0.001, 0.01, 0.1, 0.5, 1.0, 1.1):
    print(lr, gradient_descent(lesson_loss, 0, lr, 100))
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs) for s in (0, 2, -4)}
print(minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "קיבלתי 0.607 פעמיים ו 2.326- פעם אחת. בנקודה 2.326- הפונקציה יותר נמוכה אז היא המינימום הגלובלי, והשנייה מקומית. ההבדל נובע מהמקום ההתחלתי ביחס לנקודת המקסימום. כשמאמנים רשת בוחרים התחלה אקראית ואז יכול לצאת כל אחד מהם."
