import torch
from torch.optim import SGD

def lesson_loss(w):
    return w ** 2 - 4 * w + 8

# task 1 -----------------------------------------------------------
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([start], dtype=torch.float32, requires_grad=True)
    hist = []
    for _ in range(epochs):
        loss = loss_fn(w).sum()
        loss.backward()
        with torch.no_grad():
            grad = w.grad.item()
            w -= learning_rate * grad
            w.grad.fill_(0)
        hist.append((w.item(), loss.item(), grad))
    return hist

# task 2 -----------------------------------------------------------
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([start], dtype=torch.float32, requires_grad=True)
    optimizer = SGD([w], lr=learning_rate)
    hist = []
    for _ in range(epochs):
        loss = loss_fn(w).sum()
        loss.backward()
        grad = w.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        hist.append((w.item(), loss.item(), grad))
    return hist

# task 3 -----------------------------------------------------------
lr_too_small = 0.011
lr_good = 0.15
lr_too_large = 1.6

# task 4 -----------------------------------------------------------
def exercise_loss(w):
    return w**4 + 3 * w**3 - w**2 - 3 * w

exercise_learning_rate = 0.01
exercise_epochs = 20
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in [0, 2, -4]}
for s in minima:
    print("%5d %8.4f" % (s, minima[s]))

# task 5 -----------------------------------------------------------
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """-4 is to the left of the hill so it goes to the left minimum, that has the smallest value of the function. 0 and 2 are
to the right of the hill, they go to the right minimum (0.50 and 0.63 - almost the same). So the descent finds the minimum on its
side only, and the start has to be chosen with luck or by trying."""
