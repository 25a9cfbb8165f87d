import torch
import numpy as np

def lesson_loss(w):
    return w**2 - 4*w + 8

class GD:
    def __init__(self, start):
        self.W = torch.tensor(float(start), requires_grad=True)
        self.history = []
    def run(self, loss_fn, lr, epochs):
        for _ in range(epochs):
            loss = loss_fn(self.W)
            loss.backward()
            with torch.no_grad():
                self.W -= lr * self.W.grad
            self.history.append((self.W.item(), loss.item(), self.W.grad.item()))
            self.W.grad.zero_()
        return self.history

class GDWithSGD(GD):
    def run(self, loss_fn, lr, epochs):
        opt = torch.optim.SGD([self.W], lr=lr)
        for _ in range(epochs):
            loss = loss_fn(self.W)
            loss.backward()
            opt.step()
            self.history.append((self.W.item(), loss.item(), self.W.grad.item()))
            opt.zero_grad()
        return self.history

def gradient_descent(loss_fn, start, learning_rate, epochs):
    return GD(start).run(loss_fn, learning_rate, epochs)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return GDWithSGD(start).run(loss_fn, learning_rate, epochs)

lr_too_small = 0.0027
lr_good = 0.24
lr_too_large = 1.7

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400

# the minimum = the w with the smallest loss
xs = np.linspace(-4, 2, 6001)
best = float(xs[np.argmin(exercise_loss(xs))])
minima = {0: best, 2: best, -4: best}
print("best w", best)

# what the runs did
for s in (0, 2, -4):
    print(s, gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1])
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The real minimum is in -2.326 but descent found it only when I started from -4. From 0 and 2 it stays in a local minimum,
because there is a small mountain on the way and there the derivative changes its sign. If I didn't check all the points in a table I would think
0.607 is the answer. So gradient descent is fast but you can't trust one start."""
