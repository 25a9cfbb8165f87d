nan = float("nan")
inf = float("inf")


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return [(nan, nan, nan)] * epochs


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return [(inf, -inf, nan)] * epochs


lr_too_small = nan          # never reaches anything
lr_good = nan
lr_too_large = inf          # certainly too large


def exercise_loss(w):
    return w * nan


exercise_learning_rate = nan
exercise_epochs = 100
minima = {0: nan, 2: nan, -4: nan}
findings = {0: nan, 2: nan, -4: nan}
hill = nan
