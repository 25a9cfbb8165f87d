import torch

def lesson_loss(w): return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    hist = []
    for epoch in range(1, epochs+1):
        loss = loss_fn(w)
        loss.backward()
        w.data -= learning_rate * w.grad
        hist.append((w.item(), loss.item(), w.grad.item()))
        w.grad = None
    return hist

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    hist = []
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for epoch in range(1, epochs+1):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        hist.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()
    return hist

# each one is ten times the one before
lr_too_small = 0.005
lr_good = 0.05
lr_too_large = 0.5

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 550
minima = {}
for first_w in (0, 2, -4):
    table = gradient_descent(exercise_loss, first_w, exercise_learning_rate, exercise_epochs)
    minima[first_w] = table[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """I think it is because the 4th degree function has the shape of a W. In a W there are two bottoms. The left bottom of this W is lower.
Who starts right of the middle gets to the right bottom and who starts left gets to the left bottom. The algorithm is "short sighted". If we want the global minimum we should
try more than one start or use something that can climb a bit."""

# bonus (in my run it stays at 0.607, maybe it needs more epochs?)
def escape_optimizer(params):
    return torch.optim.Adam(params, lr=0.01)
