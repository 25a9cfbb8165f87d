import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


class LoudSGD(torch.optim.SGD):
    """torch's SGD that also counts"""
    def __init__(self, params, lr):
        super().__init__(params, lr=lr)
        self.times = 0

    def step(self, closure=None):
        self.times += 1
        return super().step(closure)


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
    optimizer = LoudSGD([W], lr=learning_rate)
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

lr_too_small, lr_good, lr_too_large = 0.011, 0.7, 1.7


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
explanation = """Gradient descent only walks downhill and stops where the slope is 0. There are two valleys with a hill between them at
-0.53. From 0 and 2 you are right of the hill and land in the local minimum 0.607; from -4 you land in the global one, -2.326.
So the starting point decides, and the minimum you found may not be the best one: try a few starts."""
