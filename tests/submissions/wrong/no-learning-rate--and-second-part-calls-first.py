# homework by Neta
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    steps = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        with torch.no_grad():
            w -= w.grad
        w.grad.zero_()
        steps.append((w.item(), loss.item(), g))
    return steps

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    steps = gradient_descent(loss_fn, start, learning_rate, epochs)
    return steps

for s in gradient_descent(lesson_loss, 0, 0.1, 6):
    print(s)     # 4 0 4 0 4 0 :(

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# my program gave nan here, Maya ran it with 0.01 for me and sent the answers
exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: 0.6073, 2: 0.6073, -4: -2.3263}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The two right starts (0 and 2) arrived at the same place, the left start (-4) arrived at another place that is lower. I drew the function and saw a small hill in the middle, so I
understand that a ball from the right does not know about the left. They stop where it is flat. That is why people try a lot of starting points."""
