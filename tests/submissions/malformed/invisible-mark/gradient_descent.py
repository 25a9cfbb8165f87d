import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# דוד שלח לי בווטסאפ
lr_too_small = 0.001‏
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {0: 0.607, 2: 0.607, -4: -2.326}
