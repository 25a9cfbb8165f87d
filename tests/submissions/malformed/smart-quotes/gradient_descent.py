import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        w.data -= learning_rate * w.grad
        rows.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return rows

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {0: 0.607, 2: 0.607, -4: -2.326}
findings = {0: “local”, 2: “local”, -4: “global”}
hill = -0.53
explanation = “Because of the hill in the middle, every start goes to the minimum on its own side.”
