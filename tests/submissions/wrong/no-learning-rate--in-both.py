import torch
from torch import optim

class Model(torch.nn.Module):
    """one weight"""
    def __init__(self, start):
        super().__init__()
        self.W = torch.nn.Parameter(torch.tensor([float(start)]))

    def forward(self, fn):
        return fn(self.W)


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    model = Model(start)
    log = []
    for epoch in range(epochs):
        loss = model(loss_fn)
        loss.backward()
        before = model.W.grad.item()
        with torch.no_grad():
            model.W.copy_(model.W - model.W.grad)
        model.zero_grad()
        log.append((model.W.item(), loss.item(), before))
    return log


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    model = Model(start)
    optimizer = optim.SGD(model.parameters(), lr=1.0)
    log = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = model(loss_fn)
        loss.backward()
        optimizer.step()
        log.append((model.W.item(), loss.item(), model.W.grad.item()))
    return log


one = gradient_descent(lesson_loss, 0, 0.1, 4)
two = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 4)
print(one)
print(two)
assert one == two

# tried with a calculator in excel: w - lr*(2w-4)
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# excel too
exercise_learning_rate = 0.01
exercise_epochs = 200
minima = {0: 0.60725, 2: 0.60725, -4: -2.32635}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531

explanation = """In excel I saw that w from 0 and from 2 arrives to 0.607 and from -4 to -2.326.
L(0.607) = -1.38 and L(-2.326) = -6.91 so the second is the real (global) minimum.
The first two got stuck in a local minimum because gradient descent never climbs and there is a top at -0.53."""
