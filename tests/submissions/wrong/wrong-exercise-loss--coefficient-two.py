# %% [markdown]
# Lior & the gradient :)

# %%
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    weights = torch.full((1,), float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        cost = loss_fn(weights)
        cost.backward()
        history.append([None, cost.item(), weights.grad.item()])
        with torch.no_grad():
            weights -= learning_rate * weights.grad
        weights.grad.zero_()
        history[-1][0] = weights.item()
    return history

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weights = torch.full((1,), float(start), requires_grad=True)
    sgd = torch.optim.SGD([weights], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        cost = loss_fn(weights)
        cost.backward()
        history.append([None, cost.item(), weights.grad.item()])
        sgd.step()
        sgd.zero_grad()
        history[-1][0] = weights.item()
    return history

# %%
lr_too_small = 0.006
lr_good = 0.11
lr_too_large = 1.11

# %%
def exercise_loss(w):
    return w**4 + 3*w**3 - 2*w**2 - 3*w

exercise_learning_rate = 0.015
exercise_epochs = 500

minima = {}
for begin in 0, 2, -4:
    minima[begin] = gradient_descent(exercise_loss, begin, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

# %%
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5
explanation = """I think of a marble. A marble at 0 and a marble at 2 roll to the same hole and a marble at -4 rolls to another hole, the deeper.
They can't cross the ridge at around minus a half. A marble stops only where the ground is flat. So you don't always get the best
answer, only the closest hole, and you need many marbles."""
