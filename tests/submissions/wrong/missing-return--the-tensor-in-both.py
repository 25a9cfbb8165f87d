import torch
from torch import tensor


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = tensor(float(start), requires_grad=True)
    history = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        history.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return w


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = tensor(float(start), requires_grad=True)
    history = []
    opt = torch.optim.SGD([w], lr=learning_rate)
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        opt.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        opt.zero_grad()
    return w


print(gradient_descent(lesson_loss, 0, 0.1, 100))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small = 0.006
lr_good = 0.06
lr_too_large = 6.0


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000

minima = {}
for start_value in [0, 2, -4]:
    w = gradient_descent(exercise_loss, start_value, exercise_learning_rate, exercise_epochs)
    minima[start_value] = w.item()
    print(f"start {start_value}: w = {w.item():.4f}, L = {exercise_loss(w).item():.4f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = """The function isn't like the one in the lesson because it has 2 minimum points.
If we begin on the right of the maximum we get w=0.6073, if we begin on the left we get w=-2.3263.
L is -1.3827 and -6.9141, so the global minimum was found only from -4.
So the best is to begin in many places."""
