"""GD - Eden"""
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def forward(loss_fn, w):
    return loss_fn(w)

def backward(loss):
    loss.backward()

def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad

def zero(w):
    w.grad.zero_()

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for _ in range(epochs):
        loss = forward(loss_fn, w)
        backward(loss)
        g = w.grad.item()
        update(w, learning_rate)
        zero(w)
        history.append((w.item(), loss.item(), g))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for _ in range(epochs):
        loss = forward(loss_fn, w)
        backward(loss)
        g = w.grad.item()
        opt.step()
        opt.zero_grad()
        history.append((w.item(), loss.item(), g))
    return history

# 0.98: 3.92, 0.157, 3.77, 0.3 ... after 100 it is still only 1.966, so it doesn't work -> too large
lr_too_small = 0.006
lr_good = 0.4
lr_too_large = 0.98

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.005
exercise_epochs = 400
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (2, 0, -4)}
print(sorted(minima.items()))

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """From -4 the point rolls to the lowest place in the function. From 0 and 2 it rolls to a place which is lowest only around itself. It happens
because between the places there is a hill at w=-0.53, and the algorithm moves only in the direction that lowers the loss. So if you get a minimum it is not sure
that it is the minimum of all the function."""
