import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)                       # forward
        loss.backward()                         # backward
        grad = float(W.grad.item())
        with torch.no_grad():
            W -= learning_rate * W.grad         # update
        W.grad = torch.zeros_like(W)            # zero
        history.append((float(W.item()), float(loss.item()), grad))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = float(W.grad.item())
        optimizer.step()
        optimizer.zero_grad()
        history.append((float(W.item()), float(loss.item()), grad))
    return history

lr_too_small = 0.0021
lr_good = 0.17
lr_too_large = 1.9

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 700
minima = {}
for s in (0, 2, -4):
    last_row = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
    minima[s] = last_row[1]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The minimum from 0 and 2 is -1.38 and from -4 it is -6.91. This is because the graph has two minimum points and between them a
maximum. The algorithm goes in the direction where the function gets smaller and finds only the one on its own side. -6.91 is the absolute minimum
since it is smaller. The meaning: to be sure, begin from several points and compare."""
