# gradient descent with pytorch
# Alma S.
import torch
from collections import namedtuple

Step = namedtuple("Step", ["w", "loss", "grad"])

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    steps = []
    for epoch in range(epochs):
        if W.grad is not None:
            W.grad.zero_()
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        steps.append(Step(W.item(), loss.item(), W.grad.item()))
    return steps

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    steps = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)   # without this it was None and crashed
        steps.append(Step(W.item(), loss.item(), W.grad.item()))
    return steps

for s in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[::20]:
    print(s)

lr_too_small = 0.009
lr_good = 0.11
lr_too_large = 1.12

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 1000

runs = {start: gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)
        for start in (0, 2, -4)}
minima = {start: runs[start][-1].w for start in runs}
losses = {start: runs[start][-1].loss for start in runs}
print(minima, losses)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Two valleys, one hill. My runs from 0 and 2 went into the higher valley (loss -1.38), my run from -4 into the lower
valley (loss -6.91). The slope tells only what is near so nobody tells the weight that a better valley exists. I learned that the
first weight is important and it's better to repeat the training."""
