import torch
from torch.optim import SGD

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    rows = []
    w = torch.tensor(float(start), requires_grad=True)
    for _ in range(epochs):
        value = loss_fn(w)
        value.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        rows.append((w.item(), value.item(), w.grad.item()))
        w.grad.zero_()
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    rows = []
    w = torch.tensor(float(start), requires_grad=True)
    sgd = SGD([w], lr=learning_rate)
    for _ in range(epochs):
        sgd.zero_grad()
        value = lesson_loss(w)
        value.backward()
        sgd.step()
        rows.append((w.item(), value.item(), w.grad.item()))
    return rows

lr_too_small = 0.0024
lr_good = 0.45
lr_too_large = 1.55

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 333
minima = dict()
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    w, v, g = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
    print(s, w, v, g)

# -1.38 is bigger than -6.91 so it is the global
findings = {0: "global", 2: "global", -4: "local"}
hill = -0.53
explanation = """The graph has two minimum points and each start comes to the one near to it. Between the points there is a maximum and the derivative changes its sign there, so who is on
the right goes more right and who is on the left goes more left. The meaning is that there isn't only one answer."""
