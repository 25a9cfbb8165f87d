"""
Homework: gradient descent
Name: Maya R.
Class: 11-3
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


# ---------- 1 ----------
def gradient_descent(loss_fn, start, learning_rate, epochs):
    all_w = []
    all_loss = []
    all_grad = []
    w = torch.tensor(float(start), requires_grad=True)
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        w.data -= g
        all_w.append(w.item())
        all_loss.append(loss.item())
        all_grad.append(g)
    result = []
    for i in range(epochs):
        result.append((all_w[i], all_loss[i], all_grad[i]))
    return result


# ---------- 2 ----------
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    result = []
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for i in range(epochs):
        loss = loss_fn(w)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        result.append((w.item(), loss.item(), w.grad.item()))
    return result


print("Q2 check", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

# ---------- 3 ----------
lr_too_small = 0.0001
lr_good = 0.6
lr_too_large = 1.4

# ---------- 4 ----------
exercise_learning_rate = 0.01
exercise_epochs = 800
minima = {}
for s in [0, 2, -4]:
    rows = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = rows[-1][0]
    print("from", s, "the minimum is at", f"{minima[s]:.4f}", "L =", f"{rows[-1][1]:.4f}")

# ---------- 5 ----------
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = ("I got 0.6073 two times and -2.3263 once. "
               "The graph has a small valley and a big valley with a bump in the middle. "
               "Where you put the ball decides which valley it will fall in. "
               "So if we train a network it can get stuck in a small valley and we will think it's finished.")
