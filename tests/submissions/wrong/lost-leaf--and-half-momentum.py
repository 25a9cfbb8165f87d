import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# Q1: it prints one line and then an error, I don't understand why
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad
        W = W - learning_rate * grad
        history.append((W.item(), loss.item(), grad.item()))
    return history

try:
    gradient_descent(lesson_loss, 0, 0.1, 100)
except Exception as e:
    print("error:", e)

# Q2
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate, momentum=0.5)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

# Q3
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.6

# Q4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print(s, minima[s])

# Q5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The starting weight chose the valley. Two of my starting weights were in the valley of 0.607 and one was in the valley of -2.326. I checked the loss: -1.38 against -6.91, so the last one
is the global minimum. The gradient becomes 0 in both, so the algorithm is happy in both and does not search for a better one behind the hill."""
