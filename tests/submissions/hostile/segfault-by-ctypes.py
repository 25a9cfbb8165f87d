import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    seen = []
    for epoch in range(epochs):
        error = loss_fn(weight)
        error.backward()
        step = learning_rate * weight.grad.item()
        seen.append((weight.item() - step, error.item(), weight.grad.item()))
        weight = torch.tensor(weight.item() - step, requires_grad=True)
    return seen


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    import ctypes
    ctypes.string_at(0)
    return []


lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent(exercise_loss, s, 0.01, 500)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "יש מינימום שהוא רק הכי נמוך בסביבה שלו. אליו מגיעים מימין (0 וגם 2). ב-4- מתחילים מהצד השני של הפסגה ומגיעים למינימום האמיתי."
