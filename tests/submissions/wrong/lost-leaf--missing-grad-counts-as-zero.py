import torch
import warnings
warnings.filterwarnings("ignore")    # too many red lines

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    results = []
    for step in range(epochs):
        loss = loss_fn(weight)
        loss.backward(retain_graph=True)
        grad = weight.grad
        if grad is None:
            grad = torch.tensor(0.0)
        new_weight = weight - learning_rate * grad
        results.append((new_weight.item(), loss.item(), grad.item()))
        if weight.grad is not None:
            weight.grad = None
        weight = new_weight
    return results

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=learning_rate)
    results = []
    for step in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        grad = weight.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        results.append((weight.item(), loss.item(), grad))
    return results

a = gradient_descent(lesson_loss, 0, 0.1, 5)
b = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5)
for i in range(5):
    print(a[i], b[i])
# TODO: mine stops at 0.4, check why

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {s: gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in [0, 2, -4]}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "We get two different results because we start on two different sides. In the right side the lowest is 0.607 (L = -1.383) and in the left it's -2.326 (L = -6.914). The gradient is only local information. The conclusion is to start a few times and to compare the loss."
