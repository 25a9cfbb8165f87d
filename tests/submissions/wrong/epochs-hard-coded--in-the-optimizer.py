import torch
import torch.optim as opt

exercise_learning_rate = 0.01
exercise_epochs = 1000


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), dtype=torch.double, requires_grad=True)
    steps = []
    counter = epochs
    while counter > 0:
        counter = counter - 1
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        steps.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return steps


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), dtype=torch.double, requires_grad=True)
    optimizer = opt.SGD([W], lr=learning_rate)
    steps = []
    for i in range(exercise_epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        steps.append((W.item(), loss.item(), W.grad.item()))
    return steps


# Q3
lr_too_small = 0.001
lr_good = 0.35
lr_too_large = 1.15
for name, lr in [("small", lr_too_small), ("good", lr_good), ("large", lr_too_large)]:
    print(name, gradient_descent(lesson_loss, 0, lr, 100)[-1][0])

# Q4
results = {}
for s in (0, 2, -4):
    results[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
minima = {s: results[s][-1][0] for s in results}
for s in minima:
    print(f"start={s:3d}  w={minima[s]:.6f}  L={results[s][-1][1]:.6f}")

# Q5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.530907
explanation = "The loss at 0.607 is -1.383, the loss at -2.326 is -6.914, so only the run from -4 found the global minimum. The two others stopped because grad became 0 in a local minimum and then w - lr*0 = w. Lesson: do not trust one start."
