import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        gradient = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * gradient
        w.grad.zero_()
        history.append((w.item(), loss.item(), gradient))
    return history


def get_grad(w):
    # it said NoneType has no attribute item
    if w.grad is None:
        return 0.0
    return w.grad.item()


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        history.append((w.item(), loss.item(), get_grad(w)))
    return history


print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 3))

lr_too_small = 0.001
lr_good = 0.02
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 520
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """If you think about a roller coaster without an engine: a train that is let go at 2 or at 0 rests in the dip at 0.607, a train that's let go at -4 (with strong brakes) rests in
the dip at -2.326. The second dip is the lowest in the track. With brakes you cannot pass the top at -0.53. So the end depends on where they let you go."""
