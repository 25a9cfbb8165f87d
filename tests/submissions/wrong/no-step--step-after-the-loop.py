'''Homework 4: gradient descent. Daniel & Roi (submitted by Roi)'''
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start), requires_grad=True)
    ws, losses, grads = [], [], []
    while len(ws) < epochs:
        y = loss_fn(x)
        losses.append(y.item())
        y.backward()
        grads.append(x.grad.item())
        x.data.sub_(x.grad * learning_rate)
        ws.append(x.item())
        x.grad.zero_()
    return list(zip(ws, losses, grads))


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=learning_rate)
    ws, losses, grads = [], [], []
    while len(ws) < epochs:
        y = loss_fn(x)
        losses.append(y.item())
        y.backward()
        grads.append(x.grad.item())
        ws.append(x.item())
        optimizer.zero_grad()
    optimizer.step()
    return list(zip(ws, losses, grads))


lr_too_small = 0.006
lr_good = 0.05
lr_too_large = 4


def exercise_loss(w):
    return w**4 + 3 * w**3 - w**2 - 3 * w


exercise_learning_rate = 0.02
exercise_epochs = 300
minima = {0: None, 2: None, -4: None}
for s in minima:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

for s, m in minima.items():
    print(f"from {s}: w={m:.4f}  L={exercise_loss(m):.4f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The gradient at 0 is -3 so w grows, the gradient at 2 is 61 so w gets smaller, and both arrive at
0.607 where the gradient is 0. The gradient at -4 is -107, w grows and arrives at -2.326. There the L is -6.91 and
this is lower than -1.38. Between the two there is a maximum in -0.53. So the result of gradient descent depends on
the first w, you can get stuck in a local minimum and not know it."""
