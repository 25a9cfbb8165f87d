import torch

VERBOSE = False

def lesson_loss(w):
    return w ** 2 - 4 * w + 8

def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w

# Q1
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    losses, grads, weights = [], [], []
    for e in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        losses.append(loss.item())
        grads.append(W.grad.item())
        if VERBOSE:
            print(e, "loss", losses[-1], "grad", grads[-1])
        # the grad is saved in my list so now it can be zeroed
        W.grad = torch.zeros_like(W)
        with torch.no_grad():
            W.sub_(learning_rate * W.grad)
        weights.append(W.item())
    return list(zip(weights, losses, grads))

# Q2
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.nn.Parameter(torch.tensor(float(start)))
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    losses, grads, weights = [], [], []
    for e in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        losses.append(loss.item())
        grads.append(W.grad.item())
        optimizer.step()
        weights.append(W.item())
        optimizer.zero_grad()
    return list(zip(weights, losses, grads))

# Q3
lr_too_small = 1e-4
lr_good = 0.25
lr_too_large = 2.0
for lr in (lr_too_small, lr_good, lr_too_large):
    print(lr, "->", gradient_descent_with_optimizer(lesson_loss, 0, lr, 100)[-1][0])

# Q4
exercise_learning_rate = 0.015
exercise_epochs = 250
minima = {}
minima[0] = gradient_descent_with_optimizer(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0]
minima[2] = gradient_descent_with_optimizer(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0]
minima[-4] = gradient_descent_with_optimizer(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]

# Q5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.55
explanation = (
    "Two of my runs (0 and 2) came to the same w, about 0.607 with L=-1.38. The run from -4 came to -2.326 with L=-6.91. "
    "This is because every step is against the derivative so you only go lower, and the hill around -0.53 splits the axis into 2 parts. "
    "It means a computer that says 'I found the minimum' may be wrong."
)
