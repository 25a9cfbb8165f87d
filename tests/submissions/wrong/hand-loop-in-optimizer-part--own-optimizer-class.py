import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


class SGD:
    """like in torch"""
    def __init__(self, params, lr):
        self.params = params
        self.lr = lr

    def step(self):
        for p in self.params:
            with torch.no_grad():
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(W)
        grad = torch.autograd.grad(loss, W)[0]
        W = (W - learning_rate * grad).detach().requires_grad_()
        rows.append((W.item(), loss.item(), grad.item()))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = SGD([W], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        rows.append((W.item(), loss.item(), grad))
    return rows


print(*gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5), sep="\n")

lr_too_small, lr_good, lr_too_large = 0.0125, 0.75, 1.9


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.012
exercise_epochs = 333
minima = {}
for s in (0, 2, -4):
    *_, (w_end, _, _) = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = w_end
findings = dict.fromkeys((0, 2), "local") | {-4: "global"}
hill = -0.5309
explanation = """Each run ends where the derivative is (almost) zero. The derivative 4w^3+9w^2-2w-3 has three roots: -2.33, -0.53
and 0.61; the middle one is a maximum, so nothing ends there. It cuts the axis in two: to its left all go to -2.33 and to
its right all go to 0.61. Compare L: the left is the absolute minimum. A single run therefore tells us about one valley only."""
