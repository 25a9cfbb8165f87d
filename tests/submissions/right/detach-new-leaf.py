# -*- coding: utf-8 -*-
"""
Exercise: looking for a minimum with gradient descent.
I do not change w in place. In every round I build a fresh w from the old one,
so there is nothing to reset (a new tensor starts without any gradient).
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    w = torch.tensor(float(start)).requires_grad_()
    for i in range(epochs):
        cost = loss_fn(w)
        cost.backward()
        slope = w.grad
        w = (w - learning_rate * slope).detach().requires_grad_()
        history.append([w.item(), cost.item(), slope.item()])
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    # here w has to stay the same object because the optimizer holds on to it
    history = []
    w = torch.tensor(float(start)).requires_grad_()
    optimizer = torch.optim.SGD([w], learning_rate)
    for i in range(epochs):
        cost = loss_fn(w)
        cost.backward()
        slope = w.grad.clone()
        optimizer.step()
        optimizer.zero_grad()
        history.append([w.item(), cost.item(), slope.item()])
    return history


# --- learning rates -------------------------------------------------------
# 0.02  -> 1.966 after 100, close but not there
# 0.03  -> 1.996, ok just about
# 0.3   -> 2.000 after 20 or so
# 1.0   -> 0 4 0 4 0 4 forever
# 1.05  -> grows
lr_too_small = 0.02
lr_good = 0.3
lr_too_large = 1.05


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.005
exercise_epochs = 400

minima = {}
findings = {}
for start in [0, 2, -4]:
    a = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    b = gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    print("start", start, "by hand", a[-1][0], "optimizer", b[-1][0])
    minima[start] = a[-1][0]
    # the deep valley has a loss of about -6.9, the other one only -1.38
    findings[start] = "global" if a[-1][1] < -5 else "local"

# top of the hill: go UP instead of down (loss with a minus)
hill = gradient_descent(lambda w: -exercise_loss(w), -0.2, 0.02, 500)[-1][0]
print("hill", hill)

explanation = """I got 0.607 from w=0 and from w=2, but -2.326 from w=-4.
The function has two minimum points and a maximum (about -0.53) between them.
Because we always step against the derivative, we go down the side of the hill that we are standing on
until the derivative is zero. Starts 0 and 2 are to the right of the hill, so they end in the same
shallow (local) minimum, and -4 is to the left of it so it ends in the deep (global) minimum.
Meaning: when the program stops it does not mean that it is the smallest loss there is. It is worth running again from other places."""
