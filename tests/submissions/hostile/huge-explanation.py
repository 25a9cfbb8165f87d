import torch


def lesson_loss(w):
    return w ** 2 - 4 * w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    result = []
    for _ in range(epochs):
        y = loss_fn(w)
        dy, = torch.autograd.grad(y, [w])
        with torch.no_grad():
            w.sub_(learning_rate * dy)
        result.append((w.item(), y.item(), dy.item()))
    return result


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    best = torch.optim.SGD([w], lr=learning_rate)
    result = []
    for _ in range(epochs):
        best.zero_grad()
        y = loss_fn(w)
        y.backward()
        best.step()
        result.append((w.item(), y.item(), w.grad.item()))
    return result


lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


exercise_learning_rate, exercise_epochs = 0.01, 500
minima = {s: gradient_descent(exercise_loss, s, 0.01, 500)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "ירדנו וירדנו " * 8_000_000          # about 100 million letters, the more the better
