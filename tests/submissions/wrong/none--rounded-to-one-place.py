"""Homework: finding a minimum.    Nir, 11-1"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    table = []
    for k in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        slope = w.grad.item()
        w.data -= learning_rate * slope
        w.grad.zero_()
        line = f"{w.item():.1f} {loss.item():.1f} {slope:.1f}"
        table.append(tuple(float(part) for part in line.split()))
    return table


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    table = []
    for k in range(epochs):
        opt.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        slope = w.grad.item()
        opt.step()
        table.append((w.item(), loss.item(), slope))
    return table


for line in gradient_descent(lesson_loss, 0, 0.1, 10):
    print(*line)

lr_too_small = 0.002
lr_good = 0.3
lr_too_large = 1.3


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 460
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """There is more than one place where the derivative is zero. The descent from the right side (2, 0) reaches 0.607 and the descent from the left side (-4) reaches -2.326.
A maximum stands between and it pushes w away to both sides. The value at -2.326 is the smallest so only -4 got the real minimum. So with one start you only know that you're in some minimum."""
