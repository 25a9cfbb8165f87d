import torch
import math

# I wrote everything with float64 because float32 gave me ugly numbers
torch_type = torch.float64

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(start, dtype=torch_type, requires_grad=True)
    memo = []
    for _ in range(epochs):
        y = loss_fn(x)
        dy = torch.autograd.grad(y, x)[0].item()
        with torch.no_grad():
            x.sub_(learning_rate * dy)
        memo.append((x.item(), y.item(), dy))
    return memo

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(start, dtype=torch_type, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=learning_rate)
    memo = []
    for _ in range(epochs):
        optimizer.zero_grad()
        y = loss_fn(x)
        y.backward()
        dy = x.grad.item()
        optimizer.step()
        memo.append((x.item(), y.item(), dy))
    return memo

lr_too_small = 0.0042
lr_good = 0.65
lr_too_large = 1.8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate, exercise_epochs = 0.01, 430
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}

# search for the point that separates, between the two ends
best_w, best_l = None, math.inf
p = -2.4
while p < 0.7:
    if exercise_loss(p) < best_l:
        best_w, best_l = p, exercise_loss(p)
    p += 0.001
hill = best_w

explanation = """It is about neighbourhoods. 0 and 2 live in the neighbourhood of w=0.607 and -4 lives in the neighbourhood of w=-2.326. Inside a neighbourhood
all the roads go down to the same square. The deepest square of the town is the left one. The algorithm never leaves its neighbourhood because at the border it would have to go up.
So don't believe the first answer."""
