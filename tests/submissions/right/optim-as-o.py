import torch as t
import torch.optim as o

def lesson_loss(w): return w**2 - 4*w + 8
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs, verbose=False):
    w = t.tensor(start, dtype=t.float, requires_grad=True)
    ws, losses, grads = [], [], []
    for e in range(epochs):
        l = loss_fn(w)
        l.backward()
        losses.append(l.item())
        grads.append(w.grad.item())
        with t.no_grad():
            w -= learning_rate * w.grad
        ws.append(w.item())
        w.grad = None
        if verbose: print(e, ws[-1], losses[-1], grads[-1])
    return list(zip(ws, losses, grads))

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs, verbose=False):
    w = t.tensor(start, dtype=t.float, requires_grad=True)
    opt = o.SGD([w], lr=learning_rate)
    ws, losses, grads = [], [], []
    for e in range(epochs):
        opt.zero_grad()
        l = loss_fn(w)
        l.backward()
        opt.step()
        ws.append(w.item()); losses.append(l.item()); grads.append(w.grad.item())
        if verbose: print(e, ws[-1], losses[-1], grads[-1])
    return list(zip(ws, losses, grads))

gradient_descent(lesson_loss, 0, 0.1, 10, verbose=True)
gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 10, verbose=True)

lr_too_small = .001
lr_good = .5
lr_too_large = 1.08

exercise_learning_rate = .01
exercise_epochs = 999

d = lambda s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
minima = {0: d(0), 2: d(2), -4: d(-4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -.53

explanation = "0 and 2 -> 0.607 (local), -4 -> -2.326 (global). There are 2 minimums with a hill between them and GD can only go down, it stops when the gradient is zero. So whoever starts right of the hill gets the right minimum, and left gets left. => the starting point matters, should check more than one."

def escape_optimizer(params):
    # a big rate makes the first step jump over the hill
    return o.SGD(params, lr=0.05)
