import torch


class SGD:
    """my own engine under the well-known name"""

    def __init__(self, params, lr=0.01, **rest):
        self.params, self.lr = list(params), lr
        self.param_groups = [{"params": self.params, "lr": lr}]
        self.state = {}

    def step(self):
        for p in self.params:
            p.data = p.data - self.lr * p.grad

    def zero_grad(self, set_to_none=True):
        for p in self.params:
            p.grad = None


SGD.__module__ = "torch.optim.sgd"
torch.optim.SGD = SGD


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        rows.append((w.item(), loss.item(), g))
    return rows


gradient_descent = gradient_descent_with_optimizer       # by hand is by hand
lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate, exercise_epochs = 0.01, 500
minima = {s: gradient_descent(exercise_loss, s, 0.01, 500)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Right of the hill everything rolls to 0.607, left of it everything rolls to -2.326. Only the second is the lowest point of all, so one try is not enough."
