import torch
import math

def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True, dtype=torch.double)
    rows = []
    for n in range(epochs):
        loss = loss_fn(w)
        slope, = torch.autograd.grad(loss, [w])
        w = (w.detach() - learning_rate * slope).requires_grad_()
        rows.append((w.item(), loss.item(), slope.item()))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True, dtype=torch.double)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for n in range(epochs):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        rows.append((w.item(), loss.item(), w.grad.item()))
    return rows


lr_too_small = 0.0033
lr_good = 0.4
lr_too_large = 1.75


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.08
exercise_epochs = 300
minima = {}
for start in [0, 2, -4]:
    rows = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    minima[start] = rows[-1][0]
    if math.isnan(minima[start]):
        print("problem with", start)

findings = {0: "local", 2: "global", -4: "global"}
hill = -0.531
explanation = """There are two minima, 0.607 (local) and -2.326 (global). 0 is close to the first so it found the first. The other two
found the second one. I don't know why the computer writes nan at -4, maybe because it is very very close to the minimum and the
numbers are too small. The meaning is that the start point changes the answer."""
