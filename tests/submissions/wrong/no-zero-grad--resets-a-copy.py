"""gradient descent homework   (Daniel K.)"""
import torch
from torch.optim import SGD

lesson_loss = lambda w: w**2 - 4*w + 8
exercise_loss = lambda w: w**4 + 3*w**3 - w**2 - 3*w


class Descent:
    """keeps the weight and all the rows together"""

    def __init__(self, loss_fn, start, lr):
        self.loss_fn = loss_fn
        self.W = torch.tensor([float(start)], requires_grad=True)
        self.lr = lr
        self.rows = []

    def forward(self):
        return self.loss_fn(self.W)

    def one_epoch(self):
        loss = self.forward()
        loss.backward()
        grad = self.W.grad.clone()
        self.W.data -= self.lr * grad
        self.rows.append([self.W.item(), loss.item(), grad.item()])
        # zero
        grad = grad.zero_()

    def run(self, epochs):
        for _ in range(epochs):
            self.one_epoch()
        return self.rows


def gradient_descent(loss_fn, start, learning_rate, epochs):
    d = Descent(loss_fn, start, learning_rate)
    return d.run(epochs)


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor([float(start)], requires_grad=True)
    opt = SGD([W], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        opt.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        opt.step()
        rows.append([W.item(), loss.item(), W.grad.item()])
    return rows


# --- learning rates, I tried: 0.0001 0.005 0.05 0.2 0.5 0.9 1 1.2
lr_too_small = 0.005
lr_good = 0.2
lr_too_large = 1.2

# --- exercise
exercise_learning_rate = 0.02
exercise_epochs = 300

final = [gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1] for s in (0, 2, -4)]
for s, f in zip((0, 2, -4), final):
    print("start", s, "-> w", round(f[0], 4), "L", round(f[1], 4))
minima = {0: final[0][0], 2: final[1][0], -4: final[2][0]}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531

explanation = ("Gradient descent is like walking in fog, you only feel the slope under your feet. "
               "Starting at 0 or 2 you walk into the shallow valley near 0.6, starting at -4 you walk into the deep one "
               "near -2.33. Between the valleys is a top at -0.53 and you never go up over it. "
               "So the answer you get is a minimum, but maybe not THE minimum.")


def escape_optimizer(params):
    # with momentum the ball has enough speed to roll over the top
    return SGD(params, lr=0.01, momentum=0.9)
