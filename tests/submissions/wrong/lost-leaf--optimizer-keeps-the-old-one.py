# Yael & Michal - GD exercise
import torch
from torch.optim import SGD


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    place = float(start)
    rows = []
    for epoch in range(epochs):
        W = torch.tensor(place, requires_grad=True)
        loss = loss_fn(W)
        loss.backward()
        place = place - learning_rate * W.grad.item()
        rows.append((place, loss.item(), W.grad.item()))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = SGD([W], lr=learning_rate)
    rows = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        rows.append((W.item(), loss.item(), W.grad.item()))
        # new tensor for the next epoch like in part 1
        W = torch.tensor(W.item(), requires_grad=True)
    return rows


print("part 1:")
for r in gradient_descent(lesson_loss, 0, 0.1, 4):
    print("  ", r)
print("part 2:")
for r in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 4):
    print("  ", r)

lr_too_small = 0.004
lr_good = 0.18
lr_too_large = 1.06

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print("part 4:", minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = ("We think it is because the function has two valleys. When you stand at 0 or at 2 the way down leads to 0.607. "
               "When you stand at -4 the way down leads to -2.326. Both have derivative 0, but L(-2.326) is lower, so it's the global minimum "
               "and 0.607 is just local.")
