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
            step = learning_rate * W.grad
            W -= step
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

lr_too_small = 0.005
lr_good = 0.25
lr_too_large = 1.25

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}

findings = {0: "local", 2: "local", -4: "global"}
# the place where the derivative is 0 and it isn't the lowest
hill = 0.607
explanation = """0 and 2 met at the point 0.607, there the derivative is 0. -4 went to -2.326, there the derivative is 0 too, and it is lower. The algorithm
always stops when the derivative is 0, so it can stop in a place which is not the lowest. It means: initial weight matters."""
