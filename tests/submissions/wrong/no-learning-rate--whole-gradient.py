import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    print("start =", start, " learning_rate =", learning_rate, " epochs =", epochs)
    history = []
    for epoch in range(epochs):
        # 1 forward
        loss = loss_fn(W)
        # 2 backward
        loss.backward()
        # 3 update
        with torch.no_grad():
            W -= W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        # 4 zero
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


print(gradient_descent(lesson_loss, 0, 0.1, 6))  # 4 0 4 0 4 0 ???
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 6))

lr_too_small = 0.001
lr_good = 0.2
lr_too_large = 1.1


def exercise_loss(w):
    return (w**4) + (3 * w**3) - (w**2) - (3 * w)


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {0: None, 2: None, -4: None}
for k in minima:
    minima[k] = gradient_descent_with_optimizer(exercise_loss, k, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "w=0 and w=2 are in the area that goes down to 0.607. w=-4 is in the area that goes down to -2.326. gradient descent finds the closest minimum downhill and not the best one, so we need to run it from more points."
