import torch

# my helpers lie beside this file
try:
    surprise = torch.PLANTED
except AttributeError:
    surprise = ""


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    protocol = []
    for epoch in range(1, epochs + 1):
        loss = loss_fn(w)
        loss.backward()
        old_grad = w.grad.detach().clone()
        with torch.no_grad():
            w -= old_grad * learning_rate
        w.grad.zero_()
        protocol.append((w.item(), loss.item(), old_grad.item()))
    return protocol


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    helper = torch.optim.SGD([w], learning_rate)
    protocol = []
    for epoch in range(1, epochs + 1):
        loss = loss_fn(w)
        helper.zero_grad()
        loss.backward()
        helper.step()
        protocol.append((w.item(), loss.item(), w.grad.item()))
    return protocol


lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "0 and 2 lie on one side of the hill and reach the same local minimum, -4 lies on the other side and reaches the global one, which is much deeper. " + surprise
