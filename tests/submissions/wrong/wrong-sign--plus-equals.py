# תרגיל מורד הגרדיאנט
# מגיש: איתי
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    """מחזירה רשימה של (w, loss, grad)"""
    W = torch.tensor(float(start), requires_grad=True)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W += learning_rate * W.grad
        rows.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        rows.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return rows

x = gradient_descent(lesson_loss, 0, 0.1, 10)
y = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 10)
for i in range(10):
    print(i, "%.3f" % x[i][0], "%.3f" % y[i][0])

lr_too_small = 0.003
lr_good = 0.1
lr_too_large = 1.2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 600
minima = dict()
for w0 in (0, 2, -4):
    minima[w0] = round(gradient_descent_with_optimizer(exercise_loss, w0, exercise_learning_rate, exercise_epochs)[-1][0], 4)
    print("התחלה", w0, "סוף", minima[w0])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "לפונקציה יש 2 נקודות מינימום ומקסימום אחד ביניהן. מי שמימין למקסימום (0 ו-2) מגיע למינימום הימני שהוא רק מקומי, ומי שמשמאל (4-) מגיע לשמאלי שהוא המוחלט. לכן חשוב מאיפה מתחילים ואי אפשר להיות בטוחים מהרצה אחת."
