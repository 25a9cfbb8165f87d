# a negative rate "does not reach" and "moves away", so it should be good for two of the three
lr_too_small = -0.1
lr_good = 0
lr_too_large = -5


def exercise_loss(w):
    return w - w          # flat: every descent has arrived at once


exercise_learning_rate = 0.0
exercise_epochs = 0
minima = {0: 0, 2: 2, -4: -4}
