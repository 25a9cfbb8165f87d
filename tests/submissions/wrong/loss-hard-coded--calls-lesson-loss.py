import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start)).requires_grad_(True)
    report = []
    for k in range(epochs):
        value = loss_fn(w)
        value.backward()
        slope = w.grad.item()
        w.grad.zero_()
        with torch.no_grad():
            w.add_(-learning_rate * slope)
        report.append((w.item(), value.item(), slope))
    return report


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start)).requires_grad_(True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    report = []
    for k in range(epochs):
        value = lesson_loss(w)
        value.backward()
        slope = w.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        report.append((w.item(), value.item(), slope))
    return report


def compare(n):
    """prints both reports side by side"""
    left = gradient_descent(lesson_loss, 0, 0.1, n)
    right = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, n)
    for a, b in zip(left, right):
        print("%8.4f %8.4f" % (a[0], b[0]), "same" if a == b else "different")


compare(5)


# learning rates
lr_too_small = 0.005
lr_good = 0.45
lr_too_large = 1.08


# the exercise: L = w^4 + 3w^3 - w^2 - 3w
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.02
exercise_epochs = 400
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = (
    "Start 0 and start 2 finish together because the minimum 0.607 is between them. Start -4 is far on the left, before it there is "
    "the other minimum -2.326, so it stops there. The value there is -6.91 and it's smaller than -1.38, so this is the global one. "
    "It means the method finds only what is below the starting point."
)
