import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

class Table:
    def __init__(self):
        self.rows = []
    def __call__(self, w, loss, grad):
        self.rows.append((w, loss, grad))

def gradient_descent(loss_fn, start, learning_rate, epochs):
    table = Table()
    W = torch.tensor(float(start), requires_grad=True)
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad = None
        table(W.item(), loss.item(), grad)
    return table.rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    table = Table()
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        table(W.item(), loss.item(), grad)
    return table.rows

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

# the good one from before
exercise_learning_rate = lr_good
exercise_epochs = 100
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "local", 2: "diverged", -4: "diverged"}
hill = -0.53
explanation = """From 2 and from -4 I got nan, w became a huge number after 3-4 epochs. I think because w**4 is very steep there and the step is rate*slope. From 0 it isn't steep so it arrived at 0.607.
This is one of two minimums, on the drawing the left one is lower, so mine is local. The start is important and also the rate."""
