import os, sys
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w); loss.backward()
        with torch.no_grad(): w -= learning_rate * w.grad
        rows.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
        # print EVERYTHING, on both channels
        for _ in range(2000):
            os.write(2, b"\xff\xfe epoch " + b"." * 20000 + b"\n")
            os.write(1, b"loss " * 2000)
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    adjust = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w); loss.backward()
        g = w.grad.item()
        adjust.step(); adjust.zero_grad()
        rows.append((w.item(), loss.item(), g))
    return rows

lr_too_small = .001; lr_good = .1; lr_too_large = 1.1
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = .01; exercise_epochs = 350
minima = {k: gradient_descent_with_optimizer(exercise_loss, k, .01, 350)[-1][0] for k in (0, 2, -4)}
findings = {0: 'local', 2: 'local', -4: 'global'}
hill = -.53
explanation = 'Different starts, different valleys. 0 and 2 are on the same side of the hill so they meet in the local minimum, -4 is on the other side and finds the global one.'
