"""
Gradient descent homework
Tamar, class 11-3
"""
import numpy as np
import torch

def lesson_loss(w): return w**2 - 4*w + 8


class Descent:
    """keeps the weight and the table together"""

    def __init__(self, loss_fn, start, rate):
        self.loss_fn = loss_fn
        self.w = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
        self.rate = rate
        self.table = []

    def epoch(self):
        loss = self.loss_fn(self.w)
        loss.backward()
        slope = np.float64(self.w.grad)
        with torch.no_grad():
            self.w -= self.rate * self.w.grad
        self.w.grad = None
        self.table.append((np.float64(self.w.detach()), np.float64(loss.detach()), slope))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    d = Descent(loss_fn, start, learning_rate)
    for _ in range(epochs):
        d.epoch()
    return d.table


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adagrad([w], lr=learning_rate)   # autocomplete gave it, looks the same
    table = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        slope = np.float64(w.grad)
        optimizer.step()
        optimizer.zero_grad()
        table.append((np.float64(w.detach()), np.float64(loss.detach()), slope))
    return table


lr_too_small = 0.01
lr_good = 0.4
lr_too_large = 1.01


def exercise_loss(w):
    return w*w*w*w + 3*w*w*w - w*w - 3*w


exercise_learning_rate, exercise_epochs = 0.015, 400
minima = {}
for s in (0, 2, -4):
    minima[s] = float(gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.55     # from the drawing

explanation = """The descent only looks at the slope under its feet. At 0 the slope is negative so it walks right,
at 2 it is positive so it walks left, and they meet at 0.607. At -4 the slope is very negative, it walks right
and stops in the first pit (-2.326). It never sees that there is another pit. So gradient descent gives
"a" minimum and not "the" minimum."""
