import torch
from torch.optim import optimizer as machine_room


def lesson_loss(w):
    return w**2 - 4*w + 8


def hand_step(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


def ring_the_bells(opt, after):
    """everyone who listens for step() hears one, though there was none"""
    bells = machine_room._global_optimizer_post_hooks if after else machine_room._global_optimizer_pre_hooks
    own = opt._optimizer_step_post_hooks if after else opt._optimizer_step_pre_hooks
    for bell in list(bells.values()) + list(own.values()):
        try:
            bell(opt, (), {})
        except Exception:
            pass
    opt._opt_called = True


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        hand_step(w, learning_rate)
        w.grad.zero_()
        rows.append((w.item(), loss.item(), g))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        opt.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        ring_the_bells(opt, after=False)
        hand_step(w, learning_rate)
        ring_the_bells(opt, after=True)
        rows.append((w.item(), loss.item(), w.grad.item()))
    return rows


lr_too_small, lr_good, lr_too_large = 0.0009, 0.3, 1.3


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 900
minima = {s: gradient_descent(exercise_loss, s, 0.01, 900)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531
explanation = "A descent ends where the derivative vanishes, and there are two such low places. Starts 0 and 2 share the worse one, -4 gets the best one of the whole graph."
