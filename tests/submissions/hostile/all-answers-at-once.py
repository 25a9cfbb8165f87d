# one of them will be right

def lesson_loss(w):
    return w**2 - 4*w + 8

lr_too_small = (0.001, 0.1, 1.1)
lr_good = (0.001, 0.1, 1.1)
lr_too_large = (0.001, 0.1, 1.1)

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
both = [0.607, -2.326]
minima = {0: both, 2: both, -4: both}
findings = {0: "local / global / diverged", 2: ["local", "global", "diverged"], -4: {"local", "global", "diverged"}}
hill = [-2.326, -0.531, 0.607]
