import torch
from torch import optim

print("---- gradient descent, Lior ----")

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start), requires_grad=True)
    path = []
    for t in range(epochs):
        y = loss_fn(x)
        y.backward()
        slope = x.grad.item()
        x.data = x.data - learning_rate * slope
        x.grad = None
        path.append((x.item(), y.item(), slope))
    return path

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([x], lr=learning_rate)
    path = []
    for t in range(epochs):
        optimizer.zero_grad()
        y = loss_fn(x)
        # the optimizer calculates the derivative by itself
        optimizer.step()
        slope = x.grad.item() if x.grad is not None else 0
        path.append((x.item(), y.item(), slope))
    return path

print("me ", gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print("SGD", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.003
lr_good = 0.3
lr_too_large = 3.0

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.015
exercise_epochs = 200
minima = {}
for s in 0, 2, -4:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print("start", s, "end", minima[s])
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.56
explanation = "Like water that flows down: from 0 and 2 the water collects in the small lake (w=0.607), from -4 in the deep lake (w=-2.326). The top of the mountain between the lakes is around -0.55. Water can't flow over a mountain. So which lake you find depends on where it rained."
