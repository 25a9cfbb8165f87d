import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return ["w" * 100_000_000]


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise ValueError("loss" * 25_000_000)


lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w
