import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        # backward
        grad = W.grad
        # update
        with torch.no_grad():
            W -= learning_rate * grad
        history.append((W.item(), loss.item(), grad.item()))
        W.grad.zero_()
    return history

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

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

print(gradient_descent_with_optimizer(lesson_loss, 0, lr_good, 100)[-1])
print(gradient_descent(lesson_loss, 0, lr_good, 100)[-1])

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "0 and 2 reach the same local minimum and -4 reaches the global one. It happens because of the maximum between them, each start can only roll down on its own side. So a result of gradient descent depends on luck."
