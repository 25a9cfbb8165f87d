import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        d = w.grad.item()
        with torch.no_grad():
            w -= d * learning_rate
        w.grad.zero_()
        history.append((w.item(), loss.item(), d))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        d = w.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((w.item(), loss.item(), d))
    return history

lr_too_small = 0.005
lr_good = 0.1
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3

exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)   # 0 stays at 0 ?

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53     # looked at the graph in geogebra
explanation = """From 2 it comes down to the right minimum which is local, and from -4 it comes down to the left one which is
global because it is lower. At 0 mine did not move at all, so maybe it is a flat place. There is a maximum between the two minima
and the descent can not go up, so the start decides where you end."""
