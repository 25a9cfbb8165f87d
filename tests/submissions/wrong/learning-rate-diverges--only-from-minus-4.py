import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def _run(W, loss_fn, epochs, do_step):
    h = []
    for e in range(epochs):
        W.grad = None
        loss = loss_fn(W)
        loss.backward()
        do_step(W)
        h.append((W.item(), loss.item(), W.grad.item()))
    return h

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    def do_step(t):
        t.data -= learning_rate * t.grad
    return _run(W, loss_fn, epochs, do_step)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([W], lr=learning_rate)
    return _run(W, loss_fn, epochs, lambda t: opt.step())

lr_too_small = 0.004
lr_good = 0.5
lr_too_large = 1.2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# tried: 0.001 slow / 0.01 good but boring / 0.07 fast!
exercise_learning_rate = 0.07
exercise_epochs = 200
ends = {}
for st in (0, 2, -4):
    ends[st] = gradient_descent(exercise_loss, st, exercise_learning_rate, exercise_epochs)[-1][0]
print(ends)
minima = ends

findings = {0: "local", 2: "global", -4: "diverged"}
hill = -0.5309
explanation = """Three starts, three different things!! From 0 it went calmly to 0.607, which is a local minimum. From 2 the first step
was so big that it jumped over the hill into the left valley (-2.326), the lowest point. From -4 the step was even bigger and it flew
out, the numbers became nan. So it is not only the start, the learning rate also decides. If I take a small rate I think 2 would go
to the same place as 0."""
