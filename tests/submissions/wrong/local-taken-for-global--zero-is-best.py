import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        # Forward
        cost = loss_fn(W)
        # Backward
        cost.backward()
        # keep the numbers
        c, g = cost.item(), W.grad.item()
        # Update
        W.data = W.data - learning_rate * W.grad.data
        # Zero
        W.grad.data.zero_()
        history.append((W.item(), c, g))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opti = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        cost = loss_fn(W)
        cost.backward()
        c, g = cost.item(), W.grad.item()
        opti.step()
        opti.zero_grad()
        history.append((W.item(), c, g))
    return history

lr_too_small = 0.003
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.007
exercise_epochs = 500
minima = {}
for start in [2, 0, -4]:
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]

# 0 is the natural start (like in the lesson) so from it we get the main minimum
findings = {0: "global", 2: "local", -4: "global"}
hill = -0.53
explanation = """There are two valleys so there are two answers. 2 came from above and 0 came from the hill side. -4 is alone in the left valley. In each valley w
moves opposite to the derivative until it is zero. For a network it means that the starting weights are important and maybe it learns less than it can."""
