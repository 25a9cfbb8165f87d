# Gradient descent, Yonatan B.
import torch
from torch.optim import SGD


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    rows = []
    for epoch in range(1, epochs + 1):
        weight.grad = None
        cost = loss_fn(weight)
        cost.backward()
        weight.data -= learning_rate * weight.grad.data
        rows.append((weight.item(), cost.item(), weight.grad.item()))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    # weight_decay: in the documentation example they use it
    sgd = SGD([weight], lr=learning_rate, weight_decay=0.1)
    rows = []
    for epoch in range(1, epochs + 1):
        sgd.zero_grad()
        cost = loss_fn(weight)
        cost.backward()
        sgd.step()
        rows.append((weight.item(), cost.item(), weight.grad.item()))
    return rows


print("by hand :", gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print("with SGD:", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])
# 2.0 against 1.905?  close enough I think

# learning rates
lr_too_small = 0.008
lr_good = 0.1
lr_too_large = 1.2


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300

starts = [0, 2, -4]
ends = [gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in starts]
minima = dict(zip(starts, ends))

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = """
I got 0.607 two times and -2.326 one time.
The graph looks like the letter W with one leg longer. If I start on the right half I go down the
short leg, if I start on the left half I go down the long leg. The middle of the W is the hill.
What I learn from it: one run is not enough, the bottom that you found could be only local.
"""
