import torch

def lesson_loss(w): return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w, rows = torch.tensor(float(start)), []
    for _ in range(epochs):
        w = w.detach().requires_grad_()
        L = loss_fn(w)
        g = torch.autograd.grad(L, w)[0]
        w = w - learning_rate * g
        rows.append((w.item(), L.item(), g.item()))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    # no python instruction happens in here for days, so nobody can interrupt it
    return [(sum(range(10**14)), 0, 0)]

lr_too_small, lr_good, lr_too_large = 0.0007, 0.09, 1.02
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate, exercise_epochs = 0.01, 450
minima = {s: gradient_descent(exercise_loss, s, 0.01, 450)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.52
explanation = "My three runs gave 0.607, 0.607 and -2.326. You cannot see over the hill when you only feel the slope under your feet. So a minimum that was found does not have to be the best."
