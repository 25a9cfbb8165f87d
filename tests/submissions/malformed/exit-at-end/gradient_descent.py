import sys
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    h = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = float(w.grad)
        with torch.no_grad():
            w.add_(-learning_rate * g)
        w.grad.zero_()
        h.append((w.item(), loss.item(), g))
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    o = torch.optim.SGD([w], lr=learning_rate)
    h = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = float(w.grad)
        o.step()
        o.zero_grad()
        h.append((w.item(), loss.item(), g))
    return h

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 333
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The place where descent stops (gradient = 0) is the bottom of the valley you start in. Two starts were in the valley of 0.607 and one in
the valley of -2.326. The second valley is lower, so it's the global minimum and the other is local. A hill separates them.
Meaning - always try some different starts, because one may be stuck in a local minimum."""

def main():
    global minima
    minima = {}
    for s in (0, 2, -4):
        minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print(minima)
    return 0

sys.exit(main())
