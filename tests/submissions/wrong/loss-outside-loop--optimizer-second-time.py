import torch
import torch.optim

LOCAL, GLOBAL = "local", "global"


def lesson_loss(w):
    return w**2 - 4*w + 8


class GD:
    def __init__(self, start):
        self.w = torch.nn.Parameter(torch.tensor(float(start)))
        self.history = []

    def save(self, loss, grad):
        self.history.append((self.w.item(), loss.item(), grad))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    gd = GD(start)
    for _ in range(epochs):
        loss = loss_fn(gd.w)
        loss.backward()
        grad = gd.w.grad.item()
        gd.w.data -= learning_rate * grad
        gd.w.grad = None
        gd.save(loss, grad)
    return gd.history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    gd = GD(start)
    optimizer = torch.optim.SGD([gd.w], lr=learning_rate)
    loss = loss_fn(gd.w)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss.backward()
        grad = gd.w.grad.item()
        optimizer.step()
        gd.save(loss, grad)
    return gd.history


print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
try:
    print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])
except Exception as err:
    print("optimizer version:", str(err)[:50])

lr_too_small = 0.01
lr_good = 0.09
lr_too_large = 1.09


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
findings = {0: LOCAL, 2: LOCAL, -4: GLOBAL}
hill = -0.53
explanation = (
    "GD walks against the slope with steps of lr*slope. When the slope becomes 0 it can't walk any more. "
    "In L that happens in 0.607 and in -2.326 (and in the hill but there nobody stays). "
    "2 and 0 got the first, -4 got the second. The second is the lowest in the graph. "
    "Result = depends on start, and it's not always the best one."
)
