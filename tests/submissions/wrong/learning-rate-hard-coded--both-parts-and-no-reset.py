import torch

LR = 0.1      # learning rate

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    rows = [[0, 0, 0] for _ in range(epochs)]
    for row in rows:
        out = loss_fn(w)
        out.backward()
        row[1] = out.item()
        row[2] = w.grad.item()
        w.data.add_(w.grad, alpha=-LR)
        row[0] = w.item()
        w.grad.zero_()
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    rows = [[0, 0, 0] for _ in range(epochs)]
    opt = torch.optim.SGD([w], LR)
    for row in rows:
        out = loss_fn(w)
        out.backward()
        row[1] = out.item()
        row[2] = w.grad.item()
        opt.step()
        row[0] = w.item()
    return rows

lr_too_small = 0.01
lr_good = LR
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# here LR is too big, it gave nan. so I wrote the loop again with 0.01
exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
for s in (0, 2, -4):
    w = float(s)
    for i in range(exercise_epochs):
        t = torch.tensor(w, requires_grad=True)
        exercise_loss(t).backward()
        w = w - exercise_learning_rate * t.grad.item()
    minima[s] = w
    print(s, w)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The slope at the start tells w where to go. 0 goes right, 2 goes left, they meet in the same minimum. -4 goes right too but there's a minimum on its way so it stops before. The minimum of -4 has
the smallest loss so it is the best one in the graph and the other is local. You have to run from many points if you want to be more sure."""
