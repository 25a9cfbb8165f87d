import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    t = []
    for i in range(epochs):
        y = loss_fn(w)
        y.backward()
        k = w.grad.item()
        w.data -= learning_rate * k
        w.grad.zero_()
        t.append((w.item(), y.item(), k))
    return t

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    t = []
    o = torch.optim.SGD([w], lr=learning_rate)
    for i in range(epochs):
        y = loss_fn(w)
        y.backward()
        k = w.grad.item()
        o.step()
        o.zero_grad()
        t.append((w.item(), y.item(), k))
    return t

# TODO להשלים אחר כך
lr_too_small = None
lr_good = None
lr_too_large = None

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {}
for s in 0, 2, -4:
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = None
explanation = """Write here: why are the results different, and what do they mean?"""
