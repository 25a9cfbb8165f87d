import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = list()
    for epoch in range(0, epochs, 1):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        t = (W.item(), loss.item(), grad)
        history.append(t)
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = list()
    for epoch in range(0, epochs, 1):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        t = (W.item(), loss.item(), grad)
        history.append(t)
    return history

# half of the good one should be too small
lr_good = 0.1
lr_too_small = lr_good / 2
lr_too_large = lr_good * 20

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Two different minimums: 0.607 and -2.326. Which one you get depends on where w was in the beginning, to the right or to the left of
the hill. The step is always in the direction down, so nobody crosses the hill. The -2.326 is the lowest of all. In life you start with
random weights so it is a gamble."""
