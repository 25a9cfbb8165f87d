import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    w_value = float(start)
    for _ in range(epochs):
        w = torch.tensor(w_value, requires_grad=True)   # new tensor every time => no old grad
        loss = loss_fn(w)
        loss.backward()
        w_value = w_value - learning_rate * w.grad.item()
        history.append((w_value, loss.item(), w.grad.item()))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    history = []
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD(params=[w], lr=learning_rate)
    optimizer.zero_grad()   # start clean
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad_now = w.grad.item()
        optimizer.step()
        history.append((w.item(), loss.item(), grad_now))
    return history


def table(rows):
    print("   w      loss     grad")
    for w, loss, grad in rows:
        print(f"{w:7.3f} {loss:8.3f} {grad:8.3f}")


table(gradient_descent(lesson_loss, 0, 0.1, 8))
table(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 8))

lr_too_small = 0.009
lr_good = 0.45
lr_too_large = 1.05


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 600
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}

findings = {
    0: "local",
    2: "local",
    -4: "global",
}
hill = -0.53
explanation = """We received different results because the function has more than one minimum. Gradient descent works with the
derivative only, and when it becomes zero the weight stops changing. On the way from 0 and from 2 this happens at 0.607, on the
way from -4 it happens at -2.326. Global minimum is at -2.326 since the loss is smaller there. A network that stops training
may be at a local minimum too."""
