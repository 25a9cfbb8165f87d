# -*- coding: utf-8 -*-
"""Gradient descent exercise - Michal A.

All the parts are in this file. Bonus too.
"""
import torch
from torch import nn


def lesson_loss(w):
    return w**2 - 4*w + 8


def _record(history, weight, loss, grad):
    history.append((weight.item(), loss.item(), grad.item()))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = nn.Parameter(torch.tensor(float(start)))
    history = []
    for _ in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        grad = weight.grad.clone()
        with torch.no_grad():
            weight -= learning_rate * grad
        weight.grad = None
        _record(history, weight, loss, grad)
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = nn.Parameter(torch.tensor(float(start)))
    optimizer = torch.optim.SGD([weight], lr=learning_rate)
    history = []
    for _ in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        grad = weight.grad.clone()
        optimizer.step()
        optimizer.zero_grad()
        _record(history, weight, loss, grad)
    return history


# big = fast, but not more than 1
lr_too_small = 0.001
lr_good = 0.99
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """The results are not the same because the polynomial has two minimum points. The update rule moves w to the side where the
function decreases, until the derivative vanishes. Both 0 and 2 lie to the right of the maximum (-0.53), and converge to the local minimum 0.607.
The point -4 lies to the left of it and converges to the global minimum -2.326. Conclusion: convergence to the global minimum is not guaranteed and
depends on the initial value."""


def escape_optimizer(params):
    return torch.optim.Adam(params, lr=0.5)
