import torch
from torch.optim import SGD

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        W.requires_grad_()
        loss = loss_fn(W)
        loss.backward()
        W, g = (W - learning_rate * W.grad).detach(), W.grad
        history.append((W.item(), loss.item(), g.item()))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = SGD([W], lr=learning_rate, momentum=0.9)
    history = []
    for epoch in range(100):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), g))
    return history

lr_too_small = 0.004
lr_good = 0.35
lr_too_large = 1.05

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 700
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print("w from", s, ":", minima[s])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """the loss function is not convex (I looked for the word) so it has more than one minimum. each start is in the area of one of them: 0 and 2 belong to 0.607, -4 belongs to -2.326. the areas are
divided by the maximum. the lower one is -2.326. what we get is a local minimum unless we are lucky with the start"""

# gets over the hill because of the speed
def escape_optimizer(params):
    return SGD(params, lr=0.01, momentum=0.9)
