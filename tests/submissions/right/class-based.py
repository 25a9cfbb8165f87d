import torch


class GradientDescent:
    """Keeps everything of one descent together: the weight, the rate, the history."""

    def __init__(self, loss_fn, start, learning_rate):
        self.loss_fn = loss_fn
        self.W = torch.tensor(float(start), requires_grad=True)
        self.lr = learning_rate
        self.history = []

    def _move(self):
        with torch.no_grad():
            self.W -= self.lr * self.W.grad

    def _reset(self):
        self.W.grad.zero_()

    def epoch(self):
        loss = self.loss_fn(self.W)
        loss.backward()
        grad = self.W.grad.item()
        self._move()
        self._reset()
        self.history.append((self.W.item(), loss.item(), grad))

    def train(self, epochs):
        for _ in range(epochs):
            self.epoch()
        return self.history


class SGDDescent(GradientDescent):
    """The same, only that moving and resetting are left to the optimizer."""

    def __init__(self, loss_fn, start, learning_rate):
        super().__init__(loss_fn, start, learning_rate)
        self.optimizer = torch.optim.SGD([self.W], lr=learning_rate)

    def _move(self):
        self.optimizer.step()

    def _reset(self):
        self.optimizer.zero_grad(set_to_none=False)


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return GradientDescent(loss_fn, start, learning_rate).train(epochs)


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return SGDDescent(loss_fn, start, learning_rate).train(epochs)


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


lr_too_small = 0.005
lr_good = 0.1
lr_too_large = 1.15

exercise_learning_rate = 0.01
exercise_epochs = 1000

runs = {}
for start in (0, 2, -4):
    runs[start] = GradientDescent(exercise_loss, start, exercise_learning_rate)
    runs[start].train(exercise_epochs)

minima = {start: run.W.item() for start, run in runs.items()}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = (
    "L has two minimum points. Descent always moves to the side that makes the loss smaller, and it stops when the slope is 0, "
    "so it finishes at the minimum of the valley where it began. The starts 0 and 2 are in one valley "
    "(local minimum, w = 0.61) and -4 is in the other one (global minimum, w = -2.33), "
    "separated by a maximum at -0.53. The results tell us that gradient descent on its own is not enough to be sure about the "
    "global minimum - we would have to begin from other points and take the lowest."
)


def escape_optimizer(params):
    return torch.optim.Adam(params, lr=0.5)
