import torch
import random

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # the lesson says that the first weight is random
    random.seed(7)
    W = torch.tensor([random.uniform(-1, 1)], requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        grad = torch.autograd.grad(loss, W)[0]
        W.data -= learning_rate * grad
        history.append((W.item(), loss.item(), grad.item()))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor([float(start)], requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.clone()
        optimizer.step()
        history.append((W.item(), loss.item(), grad.item()))
    return history

print("manual:    W =", gradient_descent(lesson_loss, 0, 0.1, 100)[-1][0])
print("optimizer: W =", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1][0])

# too small -> not even 1 after 100 epochs
lr_too_small = 0.001
# good
lr_good = 0.12
# too large -> explodes
lr_too_large = 1.6

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 600
def run(start):
    h = gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    print("start", start, "end", h[-1])
    return h[-1][0]
minima = {0: run(0), 2: run(2), -4: run(-4)}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "The loss has two valleys. Both 0 and 2 are on the slopes of the right valley (0.607), and -4 is on the slope of the left valley (-2.326) that is deeper. The descent stops at the bottom of its own valley. So a random first weight gives a random result and it is good to try again."
