import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def by_hand(loss_fn, start, learning_rate, epochs, after=lambda g: None):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        w.data = w.data - learning_rate * w.grad
        w.grad = None
        after(g)
        rows.append((w.item(), loss.item(), g))
    return rows


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return by_hand(loss_fn, start, learning_rate, epochs)


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    # a real SGD runs beside it, with a weight of its own that nobody needs
    toy = torch.tensor(float(start) + 1, requires_grad=True)
    sgd = torch.optim.SGD([toy], lr=learning_rate)

    def play(g):
        toy.grad = torch.tensor(g)
        sgd.step()
        sgd.zero_grad()

    return by_hand(loss_fn, start, learning_rate, epochs, play)


lr_too_small, lr_good, lr_too_large = 0.003, 0.08, 1.5


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 550
minima = {s: by_hand(exercise_loss, s, 0.01, 550)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Same rule, same rate, only the first weight differs. The curve has a bump around -0.5, right of it you end in the shallow minimum and left of it in the deep minimum."
