import torch
torch.manual_seed(0)   # not really needed, nothing is random here


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """hand written loop. I reset the gradient FIRST so I never forget it"""
    weight = torch.tensor(start, dtype=torch.float32, requires_grad=True)
    log = []
    for epoch in range(1, epochs + 1):
        if weight.grad is not None:
            weight.grad.zero_()
        error = loss_fn(weight)
        error.backward()
        with torch.no_grad():
            weight.sub_(weight.grad * learning_rate)
        log.append((weight.item(), error.item(), weight.grad.item()))
    return log


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """same thing, torch does the update"""
    weight = torch.tensor(start, dtype=torch.float32, requires_grad=True)
    optimizer = torch.optim.SGD(params=[weight], lr=learning_rate, momentum=0)
    log = []
    for epoch in range(1, epochs + 1):
        optimizer.zero_grad()
        error = loss_fn(weight)
        error.backward()
        optimizer.step()
        log.append((weight.item(), error.item(), weight.grad.item()))
    return log


def show(log, every=10):
    print(" epoch        w       loss       grad")
    for n, (w, l, g) in enumerate(log):
        if n % every == 0 or n == len(log) - 1:
            print(f"{n:6d} {w:9.4f} {l:10.4f} {g:10.4f}")


print("lesson, by hand")
show(gradient_descent(lesson_loss, 0, 0.1, 100))
print("lesson, SGD")
show(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small, lr_good, lr_too_large = 0.003, 0.4, 1.02


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.012
exercise_epochs = 300

logs = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs) for s in (0, 2, -4)}
for s in logs:
    print("start =", s)
    show(logs[s], every=60)

minima = {s: round(log[-1][0], 4) for s, log in logs.items()}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = """
It depends on which side of the hill you start. The hill's top is around w = -0.53.
Right of it (0, 2): you slide to w = 0.607, loss -1.38. Left of it (-4): you slide to w = -2.326, loss -6.91.
In both places the derivative is 0 so the updates stop, the program has no idea there is a lower place.
So 0.607 is only a local minimum and -2.326 is the global one. In a real network we can't look at a graph,
therefore a good idea is to start from several points and compare the losses.
"""
