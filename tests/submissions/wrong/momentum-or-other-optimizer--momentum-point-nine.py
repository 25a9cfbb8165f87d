# %% [markdown]
# # Gradient descent - Noa L.

# %%
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


# %% task 1
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        # forward
        loss = loss_fn(W)
        # backward
        loss.backward()
        grad = W.grad.item()
        # update
        with torch.no_grad():
            W -= learning_rate * W.grad
        # zero
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
    return history


# %% task 2
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    # I read that momentum makes it faster so I added it
    optimizer = torch.optim.SGD([W], lr=learning_rate, momentum=0.9)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))
    return history


for row in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[::10]:
    print("W=%.3f loss=%.3f grad=%.3f" % row)

# %% task 3
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


# %% task 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500

minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

# %% task 5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = """When I begin at 0 or at 2 the ball rolls into the right valley and rests
at 0.607. From -4 it rolls into the left valley, which is much deeper. Between them there is a
hill at -0.53 and the ball cannot climb it, because it only goes down. So what you find depends
on where you begin, and a minimum is not always the lowest one."""


# %% bonus
def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.01, momentum=0.9)
