import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    log = []
    for t in range(epochs):
        f = loss_fn(w)
        f.backward()
        df = w.grad.clone()
        w.grad.zero_()
        with torch.no_grad():
            w -= learning_rate * df
        log.append((w.item(), f.item(), df.item()))
    return log

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    log = []
    for t in range(100):
        f = loss_fn(w)
        f.backward()
        df = w.grad.clone()
        w.grad.zero_()
        with torch.no_grad():
            w -= learning_rate * df      # optimize
        log.append((w.item(), f.item(), df.item()))
    return log

print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.012
lr_good = 0.16
lr_too_large = 1.44

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 290
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """In the function of the exercise we've got a big valley on the left, a small valley on the right, and a top between (-0.53). The weight slides down the side it is on. From 2 it slides left to
0.607, from 0 it slides right to 0.607, and from -4 it slides right to -2.326. This means there's no promise for the lowest valley."""
