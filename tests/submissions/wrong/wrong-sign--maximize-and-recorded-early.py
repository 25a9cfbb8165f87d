import torch

def lesson_loss(w): return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    rows = []
    for e in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        W.data.sub_(learning_rate * W.grad)
        W.grad.zero_()
        rows.append((W.item(), loss.item(), g))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    # maximize = find the best point
    optimizer = torch.optim.SGD([W], lr=learning_rate, maximize=True)
    rows = []
    for e in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        rows.append((W.item(), loss.item(), W.grad.item()))
        optimizer.step()
        optimizer.zero_grad()
    return rows

for name, f in (("hand", gradient_descent), ("optimizer", gradient_descent_with_optimizer)):
    print(name)
    for row in f(lesson_loss, 0, 0.1, 5):
        print("   ", *[round(v, 3) for v in row])

lr_too_small = 0.01
lr_good = 0.09
lr_too_large = 1.09

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 275
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.535
explanation = """w goes opposite to the derivative. At 0 the derivative is -3 and at 2 it is 61, so they go one to the other and stop in 0.607 where it's 0. At -4 the derivative is -107 so it goes
right, but it stops in -2.326. It can't continue because after that the function goes up to the hill. The loss there is the smallest. So not every minimum is the smallest."""
