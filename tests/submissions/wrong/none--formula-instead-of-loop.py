# Gradient descent, Yael (I like maths more than programming)
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# w_new = w - r*(2w-4)  =>  (w_new - 2) = (w - 2)*(1 - 2r)  =>  geometric sequence!
def w_after(n, start, r):
    return 2 + (start - 2) * (1 - 2*r)**n

def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    for epoch in range(epochs):
        before = w_after(epoch, start, learning_rate)
        after = w_after(epoch + 1, start, learning_rate)
        history.append((after, float(loss_fn(torch.tensor(before))), 2*before - 4))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
    return history

# |1-2r| < 1  <=>  0 < r < 1
lr_too_small = 0.001
lr_good = 0.5
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# no formula here, so with torch
exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.530907
explanation = """L' = 4w^3 + 9w^2 - 2w - 3 has three zeros. By the sign of L' : down until -2.326, up until -0.531, down until 0.607, up. So there are two minimum points and one maximum.
The sequence w_n always moves down, therefore 0 and 2 converge to 0.607 and -4 converges to -2.326. L(-2.326) is smaller so this is the absolute minimum. A converging sequence shows
only that L'=0 there, not that it is the absolute minimum."""
