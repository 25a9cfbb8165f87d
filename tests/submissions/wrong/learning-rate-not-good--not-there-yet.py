import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        if W.grad is not None:
            W.grad.zero_()
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history


# 0.01 is the usual learning rate so this is the good one
lr_too_small = 0.0001
lr_good = 0.01
lr_too_large = 5


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {}
for start in (0, 2, -4):
    h = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    minima[start] = h[-1][0]
    print(start, h[0], h[-1])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """The graph looks like two valleys and a hill at -0.53. Starting at 0 or 2 puts us in the right valley and the descent
finishes at its floor (0.607, loss -1.38). Starting at -4 puts us in the left valley and it finishes at -2.326 with loss -6.91. Only the second is the
lowest. It is a limit of the method: it knows only the derivative in the place where it is."""
