import torch

# Exercise - gradient descent
# written in Notepad on the school computer

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        w.data -= learning_rate * w.grad.data
        w.grad.data.zero_()
        history.append((w.item(), loss.item(), grad))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        optimizer.step()
        history.append((w.item(), loss.item(), grad))
        optimizer.zero_grad()
    return history

lr_too_small = 0.006
lr_good = 0.11
lr_too_large = 1.7

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500

print(gradient_descent(exercise_loss, 0, 0.01, 500)[-1])
print(gradient_descent(exercise_loss, 2, 0.01, 500)[-1])
print(gradient_descent(exercise_loss, -4, 0.01, 500)[-1])

# copied from what was printed
minima = {
    0: 0.607,
    2: 0.607,
    -4: -2.326,
}
findings = {
    0: "local",
    2: "local",
    -4: "global",
}
hill = -0.53

explanation = """The algorithm got two answers, 0.607 (twice) and -2.326.
That's because the function goes down, up and down again - so it has a local minimum on the right and
the global minimum on the left, and a maximum at -0.53 in the middle.
A step is always against the sign of the derivative: at w=0 the derivative is -3 so we go right,
at w=2 it's 61 so we go left, and both end in the same place. At w=-4 it's -107 so we go right and
meet the other minimum first. Where the derivative gets to 0 we stop.
So the start is important and I can't know that a minimum is global from one run only."""
