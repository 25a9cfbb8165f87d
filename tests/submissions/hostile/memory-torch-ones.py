import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start)).requires_grad_(True)
    out = []
    for _ in range(epochs):
        value = loss_fn(x)
        value.backward()
        with torch.no_grad():
            x += -learning_rate * x.grad
        out.append((x.item(), value.item(), x.grad.item()))
        x.grad = None
    return out


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start)).requires_grad_(True)
    opti = torch.optim.SGD([{"params": [x]}], lr=learning_rate)
    out = []
    for _ in range(epochs):
        value = loss_fn(x)
        value.backward()
        g = x.grad.item()
        opti.step()
        opti.zero_grad()
        out.append((x.item(), value.item(), g))
    return out


lr_too_small, lr_good, lr_too_large = 0.003, 0.25, 1.05
exercise_loss = lambda w: w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate, exercise_epochs = 0.008, 700
minima = {0: 0.6072, 2: 0.6073, -4: -2.3263}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = "למה יש תוצאות שונות? כי לפונקציה יש שני מינימום ולא אחד. מ-0 ומ-2 מגיעים למינימום המקומי, ומ-4- לגלובלי. בין שניהם יש נקודת מקסימום שאי אפשר לעבור כשיורדים."


def fill():
    hoard = []
    for i in range(32):                       # 32 * 64 MB = 2 GB
        hoard.append(torch.ones(16, 1024, 1024))
    return len(hoard)


print(fill(), "blocks")
