# Gradient descent - Shira
import torch
from torch import tensor, no_grad, optim


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = tensor(float(start), requires_grad=True)
    res = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        with no_grad():
            w -= grad * learning_rate
        w.grad = None
        res.append([w.item(), loss.item(), grad])
    return res


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([w], lr=learning_rate)
    res = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        optimizer.zero_grad()
        optimizer.step()
        res.append([w.item(), loss.item(), grad])
    return res


def show(rows, every=10):
    for n, (ww, ll, gg) in enumerate(rows):
        if n % every == 0:
            print("epoch=", n, "W=", round(ww, 3), "model=", round(ll, 3), "grad=", round(gg, 3))


print("by hand")
show(gradient_descent(lesson_loss, 0, 0.1, 50))
print("optimizer")
show(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 50))

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.01


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Different starting points roll to different valleys. The derivative at 0 is -3 so w grows, at 2 it is 61 so w gets smaller, both stop at 0.607. At -4 it is -107 so w grows until -2.326 which is much lower. So the first two are only a local minimum and the last is the global one."
