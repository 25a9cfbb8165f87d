import torch
from torch.optim import SGD

STARTS = [-4, 0, 2]

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        grad, = torch.autograd.grad(loss, w)
        w.data -= learning_rate * grad
        rows.append((w.item(), loss.item(), grad.item()))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    opt = SGD([w], lr=learning_rate)
    for epoch in range(epochs):
        opt.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        opt.step()
        rows.append((w.item(), loss.item(), w.grad.item()))
    return rows

lr_too_small = 0.013
lr_good = 0.19
lr_too_large = 1.09

exercise_learning_rate = 0.02
exercise_epochs = 250
results = [gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in STARTS]
print(results)     # [-2.32, 0.607, 0.607]
minima = dict(zip([0, 2, -4], results))

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = """We see that the run of -4 ended lower than the runs of 0 and 2. They are on other sides of the maximum w = -0.53, and
each run goes down on its own side until the derivative is 0. The minimum of 0 and 2 is only local. So the answer that gradient descent gives
depends on the first weight, and if the first weight is random then the answer is random too."""
