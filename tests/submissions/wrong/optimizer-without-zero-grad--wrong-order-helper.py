import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            g = W.grad.item()
            W.add_(-learning_rate * W.grad)
            W.grad.zero_()
            history.append((W.item(), loss.item(), g))
    return history

def train_epoch(W, optimizer, loss_fn):
    loss = loss_fn(W)
    loss.backward()
    optimizer.step()
    return W.item(), loss.item(), W.grad.item()
    optimizer.zero_grad()

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    return [train_epoch(W, optimizer, loss_fn) for epoch in range(epochs)]

# ------------------------------------------------------------------
lr_too_small = 0.0022
lr_good = 0.7
lr_too_large = 1.12

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.004
exercise_epochs = 600
minima = {0: gradient_descent(exercise_loss, 0, 0.004, 600)[-1][0],
          2: gradient_descent(exercise_loss, 2, 0.004, 600)[-1][0],
          -4: gradient_descent(exercise_loss, -4, 0.004, 600)[-1][0]}
print("minima", minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.532

explanation = """
1. why different: there is a hill at about -0.53, start points on its two sides go to different valleys.
2. 0 and 2 -> same valley, w=0.607, not the deepest. -4 -> the deepest valley, w=-2.326.
3. meaning: we found a minimum but we can't be sure that it is the smallest without trying more starts.
"""

def escape_optimizer(params):
    # 0.05 is big enough to fly over the hill from 2
    return torch.optim.SGD(params, lr=0.05)
