import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * w.grad
        w.grad.zero_()
        rows.append((w.item(), loss.item(), grad))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        sgd.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        sgd.step()
        rows.append((w.item(), loss.item(), w.grad.item()))
    return rows

lr_too_small = 0.002
lr_good = 0.2
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 200

minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
          for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = (
    "There are two valleys in this graph. GD only knows the slope under its feet, so it walks downhill "
    "and stops at the bottom of whatever valley it started in. 0 and 2 are on the right of the hill at "
    "-0.53, they both stop at 0.607 (not the lowest point). -4 is on the left of it and stops at -2.326, "
    "which is the lowest one. So it can find a minimum that isn't the best and you should try more than one start."
)

# bonus: with momentum the ball is fast enough to roll over the hill
def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.01, momentum=0.9)
