import torch
from torch import nn


class OneWeight(nn.Module):
    """A 'network' that has a single weight."""

    def __init__(self, w0, loss_fn):
        super().__init__()
        self.w = nn.Parameter(torch.tensor([float(w0)]))
        self.loss_fn = loss_fn

    def forward(self):
        return self.loss_fn(self.w).sum()


def lesson_loss(w):
    return w**2 - 4*w + 8


@torch.no_grad()
def manual_update(model, learning_rate):
    for p in model.parameters():
        p -= learning_rate * p.grad


def gradient_descent(loss_fn, start, learning_rate, epochs):
    model = OneWeight(start, loss_fn)
    history = []
    for epoch in range(epochs):
        model.zero_grad()
        loss = model()
        loss.backward()
        manual_update(model, learning_rate)
        history.append((model.w.item(), loss.item(), model.w.grad.item()))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    model = OneWeight(start, loss_fn)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = model()
        loss.backward()
        optimizer.step()
        history.append((model.w.item(), loss.item(), model.w.grad.item()))
    return history


lr_too_small = 0.0002
lr_good = 0.08
lr_too_large = 1.4


def exercise_loss(w):
    return w.pow(4) + 3 * w.pow(3) - w.pow(2) - 3 * w


exercise_learning_rate = 0.01
exercise_epochs = 450

minima, findings = {}, {}
for start, kind in [(0, "local"), (2, "local"), (-4, "global")]:
    trace = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    minima[start] = trace[-1][0]
    findings[start] = kind
    print(f"w0={start:+d}  w={trace[-1][0]:+.4f}  loss={trace[-1][1]:+.4f}  ({kind})")

hill = -0.532

explanation = """The weight is pulled downhill from its initial value until the derivative becomes zero.
Two of my starting values (0 and 2) belong to the basin of the minimum at +0.607, the third one (-4) belongs to the basin of
the minimum at -2.326. A small hill near -0.53 separates the basins. Comparing the losses (-1.38 against -6.91)
the second one is the global minimum and the first is just a local one.
For neural networks it means: training twice with other initial weights may give other results, and a finished training isn't always the best one."""
