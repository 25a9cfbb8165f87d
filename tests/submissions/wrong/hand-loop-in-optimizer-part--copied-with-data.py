#!/usr/bin/env python3
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


##############################
#   1 - the manual loop      #
##############################
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    ans = []
    for k in range(epochs):
        f = loss_fn(W)
        f.backward()
        gr = W.grad.item()
        with torch.no_grad():
            W -= gr * learning_rate
        W.grad.zero_()
        ans.append((W.item(), f.item(), gr))
    return ans


##############################
#   2 - with the optimizer   #
##############################
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    ans = []
    for k in range(epochs):
        f = loss_fn(W)
        f.backward()
        gr = W.grad.item()
        W.data = W.data - gr * learning_rate     # the optimizer
        W.grad = None
        ans.append((W.item(), f.item(), gr))
    return ans


assert gradient_descent(lesson_loss, 0, .1, 10) == gradient_descent_with_optimizer(lesson_loss, 0, .1, 10)
print("both the same, good")

##############################
#   3 - learning rates       #
##############################
lr_too_small = .01
lr_good = .3
lr_too_large = 1.6


##############################
#   4 - the exercise         #
##############################
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = .03
exercise_epochs = 300
minima = {}
for p in (0, 2, -4):
    t = gradient_descent(exercise_loss, p, exercise_learning_rate, exercise_epochs)
    minima[p] = t[len(t) - 1][0]

##############################
#   5 - what it means        #
##############################
findings = {0: "local", 2: "local", -4: "global"}
hill = -.5309
explanation = (
    "Not every start gets to the same point, since L has two minimum points with a maximum between them (w=-0.53). "
    "The starts 0, 2 are bigger than -0.53 and they go to the right minimum, -4 is smaller and goes to the left minimum. "
    "The left minimum is lower: -6.9 compared with -1.4. "
    "It shows that you should run a few times from different places."
)
