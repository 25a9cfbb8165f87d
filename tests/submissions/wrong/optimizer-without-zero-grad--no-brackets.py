# Shira K. 11/5
import torch
from torch.optim import SGD as Optimizer

def lesson_loss(w):
    return w**2 - 4*w + 8

def descend(W, loss_fn, epochs, update, reset):
    """runs the four steps, update and reset are given as functions"""
    history = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        update()
        reset()
        history.append((W.item(), loss.item(), grad))
    return history

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    def update():
        W.data -= learning_rate * W.grad
    def reset():
        W.grad.zero_()
    return descend(W, loss_fn, epochs, update, reset)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opt = Optimizer([W], lr=learning_rate)
    def reset():
        opt.zero_grad          # reset
    return descend(W, loss_fn, epochs, opt.step, reset)

lr_too_small = 0.0075
lr_good = 0.1
lr_too_large = 1.33

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 150
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """imagine 3 kids on skateboards in a skate park with two bowls. the kid at 0 and the kid at 2 are in the same bowl, the
kid at -4 is in the other bowl which is deeper. a skateboard with no pushing ends at the bottom of its own bowl. the wall
between the bowls is at w=-0.53. so: the minimum you find is the minimum of your bowl, maybe not of all the park."""
