monster = 10 ** 900_000


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return [(monster, -monster, monster)] * epochs


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return [(1e308 * 10, -1e308 * 10, 10 ** 400)] * epochs


lr_too_small = monster
lr_good = monster
lr_too_large = monster
exercise_learning_rate = 0.01
exercise_epochs = 10 ** 15          # take your time


def exercise_loss(w):
    return w ** 3001


minima = {0: monster, 2: monster, -4: monster}
hill = -monster
