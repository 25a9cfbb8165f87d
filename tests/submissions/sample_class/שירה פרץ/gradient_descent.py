import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError


# לא הבנתי איך עושים את הלולאה, אשלים אחרי השיעור
lr_too_small = None
lr_good = 0.1        # כמו בכיתה
lr_too_large = None


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = None
exercise_epochs = None

minima = None
findings = None
hill = None
explanation = None
