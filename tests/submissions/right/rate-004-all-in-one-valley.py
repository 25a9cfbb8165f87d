import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=torch.float32).requires_grad_(True)
    res = []
    for _ in range(epochs):
        f = loss_fn(w)
        f.backward()
        df = w.grad.item()
        w.data = torch.tensor(w.item() - learning_rate * df)
        w.grad.zero_()
        res.append((w.item(), f.item(), df))
    return res

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=torch.float32).requires_grad_(True)
    opt = torch.optim.SGD([w], learning_rate)
    res = []
    for _ in range(epochs):
        f = loss_fn(w)
        opt.zero_grad()
        f.backward()
        opt.step()
        res.append((w.item(), f.item(), w.grad.item()))
    return res

lr_too_small = 0.013
lr_good = 0.17
lr_too_large = 1.18

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.04
exercise_epochs = 300

minima = {}
for s in (0, 2, -4):
    r = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print(s, [round(x[0], 2) for x in r[:8]], r[-1][0])
    minima[s] = r[-1][0]

# I know it should be different for -4 but that is what my run gives
findings = {0: "local", 2: "local", -4: "local"}
hill = -0.5309

explanation = """With learning rate 0.04 all my three runs came to the same w, 0.607. This is a minimum because the gradient there is 0,
but it's only a local one: I put w=-2.33 in the function and got -6.9, while at 0.607 it is -1.38. So there are two minimums and the global one
is on the other side of the hill at -0.53. From -4 we are on the global minimum's side but the gradient there is -107, so the first step is 4.28
and we fly over the valley and over the hill to 0.28, and then we go down into the local minimum.
When I changed to 0.01 the run from -4 did stop at -2.326 (and 0 and 2 stayed at 0.607). So the start AND the step decide in which valley we are,
and three runs that agree still don't prove it's the global minimum."""
