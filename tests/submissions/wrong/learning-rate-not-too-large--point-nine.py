import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# %% Part A
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), model.item(), W.grad.item()))
        if epoch % 50 == 0:
            print("epoch=", epoch, "W=", round(W.item(), 3), "model=", round(model.item(), 3))
        W.grad.zero_()
    return history

# %% Part B
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        optimizer.step()
        history.append((W.item(), model.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

# %% Part C
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 0.9      # jumps over the minimum every time

# %% Part D
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}

# %% Part E
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """0 and 2 -> 0.607, -4 -> -2.326. The sign of the derivative changes at the hill -0.53, before it w is pushed to the left and after it
w is pushed to the right. That's why the two groups separate. Loss in -2.326 is lower so it is global and 0.607 is a local minimum. What I learned:
run it several times with different starting weights."""
