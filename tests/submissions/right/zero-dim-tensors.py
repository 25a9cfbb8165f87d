import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


# I keep everything as tensors in the history. At first all my rows were the same
# number, because they were all the same W! clone() fixed it.

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.clone()
        with torch.no_grad():
            W -= learning_rate * grad
        history.append((W.clone(), loss, grad))
        W.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.clone()
        optimizer.step()
        history.append((W.clone(), loss, grad))
        optimizer.zero_grad()
    return history


lr_too_small = 0.0025
lr_good = 0.09
lr_too_large = 1.12

exercise_learning_rate = 0.01
exercise_epochs = 400

minima = {}
for s in (0, 2, -4):
    last = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
    minima[s] = last[0].item()
    print("start:", s, "end:", last)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531

explanation = """They are different because the loss has a local minimum (0.607) AND a global minimum (-2.326).
Gradient descent is "blind", it goes to where the function gets smaller right now, until the slope is 0. From 0 and from 2
that leads to the local minimum. From -4 it leads to the global one. To get from the local to the global it would
need to go up over the maximum at -0.53, and it never goes up.
What it means: where you begin decides what you find, so it's not guaranteed that you find the best weights."""
