import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1

W = torch.tensor(0.0, requires_grad=True)
tries = 0
# until it is EXACTLY two and a bit
while W.item() != 2.5 and tries < 10**12:
    tries += 1
    W.data = W.data * 0.5


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


hill = -0.53
