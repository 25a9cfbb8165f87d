import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1
hill = -0.53
explanation = "my long text is in the printout, please read it from the beginning to the end"

line = "w goes down and down and " * 40
for i in range(100_000):
    print(line)
