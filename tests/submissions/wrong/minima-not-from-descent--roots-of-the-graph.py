import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

lr_too_small = 0.0009
lr_good = 0.14
lr_too_large = 1.22

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500

# w^4+3w^3-w^2-3w = w(w+3)(w-1)(w+1) so the loss is 0 in these points
minima = {0: 0, 2: 1, -4: -3}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Every start goes to the solution that is near to it. The graph crosses the x axis at four places and has two valleys,
one between -3 and -1 and one between 0 and 1. The left valley is deeper, so it is the global one. -4 comes into it, the others come into
the right valley. It means the start is important."""
