"""Gradient descent with double precision.

With float32 the last digits of w jumped around, so all my tensors are float64.
"""
import torch

DOUBLE = torch.float64


def lesson_loss(w):
    return w**2 - 4 * w + 8


def exercise_loss(w):
    return w**4 + 3 * w**3 - w**2 - 3 * w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=DOUBLE, requires_grad=True)
    history = []

    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()

        with torch.no_grad():
            step = learning_rate * w.grad
            w -= step

        history.append((w.item(), loss.item(), w.grad.item()))
        w.grad.fill_(0)

    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=DOUBLE, requires_grad=True)
    optimizer = torch.optim.SGD([{"params": [w], "lr": learning_rate}])
    history = []

    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()

    return history


lr_too_small = 0.015
lr_good = 0.25
lr_too_large = 1.2

exercise_learning_rate = 0.008
exercise_epochs = 2000

STARTS = (0, 2, -4)
minima = {}
for s in STARTS:
    last_w, last_loss, last_grad = gradient_descent(
        exercise_loss, s, exercise_learning_rate, exercise_epochs
    )[-1]
    minima[s] = last_w
    print(f"from {s:>2}: w = {last_w:.12f}, L = {last_loss:.12f}, dL/dw = {last_grad:.2e}")

lowest = min(exercise_loss(w) for w in minima.values())
findings = {
    s: "global" if abs(exercise_loss(w) - lowest) < 1e-6 else "local"
    for s, w in minima.items()
}
print(findings)

hill = -0.530907

explanation = """
A gradient step looks only at the derivative in one point and goes to the side where the loss gets smaller.
It ends when the derivative vanishes. This polynomial has two such minima with a hill in between at w = -0.5309.
Start 0 and start 2 lie in the basin of w = 0.6073 (L = -1.3827, a local minimum only), start -4 lies in the basin
of w = -2.3263 (L = -6.9141, the global minimum). What I learn from it: the initial weight decides which
minimum is found, and there is no promise that it's the deepest. Several random starts help, momentum can help too.
"""


def escape_optimizer(params):
    """Heavy ball: keeps 85 % of its speed, so it gets over the hill from w = 2."""
    return torch.optim.SGD(params, lr=0.01, momentum=0.85)
