import torch
import torch.optim as opt


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    i = 0
    while i >= 0:
        i = i + 1                       # as long as it takes
        if i > 10**12:
            return history
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    steps = opt.SGD([W], lr=learning_rate)
    for i in range(epochs):
        L = loss_fn(W)
        L.backward()
        row = [None, L.item(), W.grad.item()]
        steps.step()
        row[0] = W.item()
        history.append(row)
        steps.zero_grad()
    return history


lr_too_small = 0.01 / 20
lr_good = 0.12
lr_too_large = 1.7


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "הירידה נעצרת איפה שהשיפוע אפס. יש שני מקומות נמוכים ולכן מ 0 ומ 2 הגענו לאחד ומ 4- לשני, העמוק. הגבעה באמצע מפרידה."
