import torch

def lesson_loss(w): return w**2 - 4*w + 8
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    h = []
    e = 0
    while e != epochs:
        e += 1
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        h.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([W], lr=learning_rate)
    h = []
    e = 0
    while e != epochs:
        e += 1
        loss = loss_fn(W)
        loss.backward()
        sgd.step()
        h.append((W.item(), loss.item(), W.grad.item()))
        sgd.zero_grad()
    return h

lr_too_small = 0.04
lr_good = 0.4
lr_too_large = 4

# 10 epochs is enough because I saw the loss is going down
exercise_learning_rate = 0.01
exercise_epochs = 10
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print("start", s, "minimum", minima[s])

findings = {0: "global", 2: "global", -4: "global"}
hill = -0.53
explanation = """I got 3 different minimums so the function has 3 minimums: 0.3, 0.7 and -2.37. Every start has its own minimum because the derivative in every place is different. There is a small hill between
the left one and the other ones."""
