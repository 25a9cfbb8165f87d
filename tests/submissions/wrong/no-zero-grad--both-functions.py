import torch
import torch.optim as optim

# given
def lesson_loss(w): return w**2 - 4*w + 8

# my function
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    history = []
    for i in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        g = weight.grad.item()
        weight.data = weight.data - g * learning_rate
        history.append((weight.item(), loss.item(), g))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = optim.SGD([weight], learning_rate)
    history = []
    for i in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        optimizer.step()
        history.append((weight.item(), loss.item(), weight.grad.item()))
    return history


a = gradient_descent(lesson_loss, 0, 0.1, 20)
b = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 20)
print("same?", a == b)     # True :)
print(a[-1])


lr_too_small = 0.01
lr_good = 0.5       # gets there in ONE step, wow
lr_too_large = 3


# desmos shows the points, I compared with it
# minima from the picture: (0.607, -1.383) and (-2.326, -6.914)
exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {0: 0.607, 2: 0.607, -4: -2.326}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = """I drew the graph, it looks like a W with a short right leg. Gradient descent goes
down from the place you put it and when the derivative is about 0 it doesnt move anymore.
From 0 and from 2 the nearest bottom is the right one (higher, so only local) and from -4 it is
the left one and this is the lowest. If you dont know the graph try a lot of starting points."""
