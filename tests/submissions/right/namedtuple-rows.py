from collections import namedtuple
import torch
from torch import optim

Epoch = namedtuple("Epoch", "w loss grad")


def lesson_loss(w):
    return w ** 2 - 4 * w + 8


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    epochs_done = []
    while len(epochs_done) != epochs:
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        with torch.no_grad():
            w.add_(w.grad, alpha=-learning_rate)
        w.grad.zero_()
        epochs_done.append(Epoch(w=w.item(), loss=loss.item(), grad=g))
    return epochs_done


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = optim.SGD([w], lr=learning_rate)
    epochs_done = []
    while len(epochs_done) != epochs:
        sgd.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        sgd.step()
        epochs_done.append(Epoch(grad=w.grad.item(), loss=loss.item(), w=w.item()))
    return epochs_done


lr_too_small = 0.0015
lr_good = 0.13
lr_too_large = 1.06

exercise_learning_rate = 0.01
exercise_epochs = 256

runs = [gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs) for s in (0, 2, -4)]
minima = {0: runs[0][-1].w, 2: runs[1][-1].w, -4: runs[2][-1].w}
best = min(runs, key=lambda run: run[-1].loss)
findings = {}
for s, run in zip((0, 2, -4), runs):
    findings[s] = "global" if run is best else "local"
print(minima, findings)

# walk from one minimum to the other and remember the highest place on the way
hill, height = None, float("-inf")
w = minima[-4]
while w < minima[0]:
    if exercise_loss(w) > height:
        hill, height = w, exercise_loss(w)
    w += 0.0005
print("hill", hill, "height", height)

explanation = """
Every run went down to the nearest valley floor, in other words to a w where the derivative is zero.
There are two of those. The shallow one (w = 0.607, loss = -1.383) caught the runs from 0 and from 2, because both
began to the right of the hill top. The run from -4 began to the left of it and was caught by the deep one
(w = -2.326, loss = -6.914) which is the lowest point overall.
A loss that has stopped going down tells me I'm in a minimum but not in which one. I'd run it from a number of places and keep the lowest.
"""


def escape_optimizer(params):
    return optim.SGD(params, lr=0.01, momentum=0.95, nesterov=True)
