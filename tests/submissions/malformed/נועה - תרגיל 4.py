import torch
# Noa, exercise 4

def lesson_loss(w):
    return 8 - 4*w + w**2

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    memory = []
    for epoch in range(epochs):
        l = loss_fn(w)
        l.backward()
        with torch.no_grad():
            w.sub_(w.grad, alpha=learning_rate)
        memory.append(tuple(map(float, (w.detach(), l.detach(), w.grad))))
        w.grad.zero_()
    return memory

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opti = torch.optim.SGD([w], lr=learning_rate)
    memory = []
    for epoch in range(epochs):
        l = loss_fn(w)
        l.backward()
        opti.step()
        memory.append(tuple(map(float, (w.detach(), l.detach(), w.grad))))
        opti.zero_grad()
    return memory

lr_too_small = 0.0009
lr_good = 0.14
lr_too_large = 1.9

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.016
exercise_epochs = 250
minima = {k: gradient_descent(exercise_loss, k, exercise_learning_rate, exercise_epochs)[-1][0] for k in [-4, 0, 2]}
findings = {-4: "global", 0: "local", 2: "local"}
hill = -0.53
explanation = """I got the same minimum for 0 and for 2 (w=0.607) and a different, lower one for -4 (w=-2.326).
It goes only downhill so it can't pass the top at -0.53. The first is local, the second is global.
If you don't know the graph then you don't know which one you have got, you need to begin in more places."""
