import torch

def lesson_loss(w):
    return w ** 2 - 4 * w + 8


class History(list):
    def add(self, w, loss, grad):
        self.append((float(w), float(loss), float(grad)))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), dtype=torch.float64)
    h = History()
    for _ in range(epochs):
        w.requires_grad_(True)
        loss = loss_fn(w)
        loss.backward()
        g = w.grad
        w = w.detach() - learning_rate * g
        h.add(w, loss.detach(), g)
    return h


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    h = History()
    for _ in range(epochs):
        opt.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        opt.step()
        h.add(w.detach(), loss.detach(), w.grad)
    return h


lr_too_small = 0.0012
lr_good = 0.5
lr_too_large = 1.1


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


exercise_learning_rate = 0.01
exercise_epochs = 480
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "local", 2: "local", -4: "local"}
hill = -0.531
explanation = """All of them are local. Gradient descent looks only around itself so it can find just a local minimum, this is what was said in class
(a method for a local minimum). One local is at 0.607 and one at -2.326 and a maximum is in between, so what you get depends on the side where you begin."""
