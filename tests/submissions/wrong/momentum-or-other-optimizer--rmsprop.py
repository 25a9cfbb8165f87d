import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# ---------- part 1 ----------
def one_step(W, loss_fn, lr):
    """does forward, backward, update, zero and gives back one row"""
    loss = loss_fn(W)
    (g,) = torch.autograd.grad(loss, W)
    with torch.no_grad():
        W.add_(g, alpha=-lr)
    return W.item(), loss.item(), g.item()

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.nn.Parameter(torch.tensor(float(start)))
    return [one_step(W, loss_fn, learning_rate) for _ in range(epochs)]

# ---------- part 2 ----------
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.nn.Parameter(torch.tensor(float(start)))
    opt = torch.optim.RMSprop([W], lr=learning_rate)
    rows = []
    for e in range(epochs):
        opt.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        opt.step()
        rows.append((W.item(), loss.item(), g))
    return rows

# ---------- part 3 ----------
lr_too_small = 1e-4
lr_good = 0.3
lr_too_large = 2.0

# ---------- part 4 ----------
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 1000

def last_w(start):
    h = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    return h[-1][0]

minima = {0: last_w(0), 2: last_w(2), -4: last_w(-4)}

# ---------- part 5 ----------
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531
explanation = "There are 2 low points, at 0.61 and at -2.33. Where you land depends on which side of the hill (-0.53) you stood. 0 and 2 are on the same side and -4 is on the other side. The left one is the real lowest so only -4 was lucky."
