"""Gradient descent - exercise.

In the documentation of torch.optim I saw that step() can also get a function
("closure") that computes the loss again. I used it in part 2.
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        before = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * before
        w.grad.zero_()
        history.append((w.item(), loss.item(), before))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)

    def closure():
        optimizer.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        return loss

    history = []
    for _ in range(epochs):
        loss = optimizer.step(closure)
        history.append((w.item(), loss.item(), w.grad.item()))
    return history


lr_too_small = 0.012
lr_good = 0.07
lr_too_large = 1.03

# check of the three rates
for name, lr in [("small", lr_too_small), ("good", lr_good), ("large", lr_too_large)]:
    print(name, lr, gradient_descent_with_optimizer(lesson_loss, 0.0, lr, 100)[-1])


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 400

starts = [0, 2, -4]
ends = [gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in starts]
minima = dict(zip(starts, ends))
findings = dict(zip(starts, ["local", "local", "global"]))
hill = -0.53091

explanation = """
My three runs ended in two different places. Twice in w = 0.607 (starts 0 and 2) and once in w = -2.326 (start -4).
In each place the gradient is 0, this is why it stays there. The place you end in is decided by where you start:
w = -0.531 is the top of a hill, on its right everything flows to 0.607 and on its left everything flows to -2.326.
The loss at -2.326 is -6.914 and that is the smallest value, so it's the global minimum; 0.607 is a local minimum.
Conclusion: don't trust one run.
"""
