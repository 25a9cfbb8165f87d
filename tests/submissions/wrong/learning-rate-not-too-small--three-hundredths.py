# ------------------------------------------------------------
#  Gradient descent  /  Alon  /  yud alef 2
# ------------------------------------------------------------
import torch
import torch.optim

def lesson_loss(w):
    return w ** 2 - 4 * w + 8

def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    out = []
    left = epochs
    while left > 0:
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        w = torch.tensor(w.item() - learning_rate * g, requires_grad=True)
        out.append((w.item(), loss.item(), g))
        left -= 1
    return out

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    o = torch.optim.SGD([w], lr=learning_rate)
    out = []
    left = epochs
    while left > 0:
        o.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        o.step()
        out.append((w.item(), loss.item(), w.grad.item()))
        left -= 1
    return out

for lr in [0.03, 0.2, 1.05]:
    w, l, g = gradient_descent(lesson_loss, 0, lr, 100)[-1]
    print("lr", lr, "w %.3f loss %.3f" % (w, l))
# 0.03 ends at 1.996, this is not 2
lr_too_small = 0.03
lr_good = 0.2
lr_too_large = 1.05

exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.54
explanation = """at w=0 the function goes down to the right. at w=2 it goes down to the left. so both go to the point between them. at w=-4 it goes
down to the right but it stops at the valley before the hill so it doesn't come to the others. the valley of -4 is deeper, global. the
others found a local minimum that only looks like the minimum when you stand there"""
