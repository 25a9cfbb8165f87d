import torch
import torch.optim as optim
import torch.nn as nn


def lesson_loss(w):
    return torch.pow(w, 2) - 4*w + 8


def exercise_loss(w):
    return torch.pow(w, 4) + 3*torch.pow(w, 3) - torch.pow(w, 2) - 3*w


def make_weight(start):
    return nn.Parameter(torch.tensor([start], dtype=torch.float32))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = make_weight(start)
    log = []
    for epoch in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        grad = weight.grad.item()
        weight.data -= learning_rate * weight.grad
        weight.grad.zero_()
        log.append((weight.item(), loss.item(), grad))
    return log


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = make_weight(start)
    optimizer = optim.SGD([weight], lr=learning_rate)
    log = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(weight)
        loss.backward()
        log.append((weight.item(), loss.item(), weight.grad.item()))
        optimizer.step()
    print("end: W = %.3f" % weight.item())
    return log


log = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
for e in (0, 10, 20, 30):
    print("epoch", e, "W %.3f, loss %.3f, grad %.3f" % log[e])

lr_too_small = 1e-3
lr_good = 1e-1
lr_too_large = 1e+1

exercise_learning_rate = 1e-2
exercise_epochs = 1000
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Each start goes to the minimum that is downhill from it. For 0 and 2 it's w=0.607, L=-1.383 (local). For -4 it's w=-2.326, L=-6.914 (global). Between them there is a maximum that splits the starts into two groups. If I only ran from 0 I would think that -1.383 is the best possible."
