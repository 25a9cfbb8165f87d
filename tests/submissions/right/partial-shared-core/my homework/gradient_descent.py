from functools import partial

import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


# A generator gives one row after another. Two small "updaters" do the rest.

class Hand:
    def __init__(self, w, lr):
        self.w, self.lr = w, lr

    def step(self):
        with torch.no_grad():
            self.w -= self.lr * self.w.grad

    def zero_grad(self):
        self.w.grad = None


def rows(make_updater, loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    updater = make_updater(w, learning_rate)
    for _ in range(epochs):
        updater.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        updater.step()
        yield w.item(), loss.item(), w.grad.item()


def descend(make_updater, loss_fn, start, learning_rate, epochs):
    return list(rows(make_updater, loss_fn, start, learning_rate, epochs))


gradient_descent = partial(descend, Hand)
gradient_descent_with_optimizer = partial(descend, lambda w, lr: torch.optim.SGD([w], lr=lr))

lr_too_small = 0.004
lr_good = 0.28
lr_too_large = 1.07

exercise_learning_rate = 0.01
exercise_epochs = 512

minima = {start: gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
          for start in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

for start in minima:
    print(start, "->", minima[start], findings[start])

explanation = """Imagine rain falling on the graph of L. Water that falls right of the hill (w > -0.53) collects in the puddle at 0.607, and
water that falls left of it collects in the puddle at -2.326. Our "drops" fell at 0 and 2 (both right) and at -4 (left).
Gradient descent does what water does, it goes against the derivative until the derivative is 0. The left puddle is the lowest place of
the graph (global minimum), the right one is just the lowest of its neighbourhood (local minimum).
So what we find depends on the first w and it may be not the best one; starting from many w's raises the chance."""
