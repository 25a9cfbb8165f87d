import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    rows = []
    for epoch in range(epochs)
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        rows.append((W.item(), loss.item(), g))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        rows.append((W.item(), loss.item(), g))
    return rows

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, 0.01, 400)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "יש שתי נקודות מינימום, ומאיפה שמתחילים קובע לאיזו מהן מגיעים כי יש ביניהן מקסימום"
