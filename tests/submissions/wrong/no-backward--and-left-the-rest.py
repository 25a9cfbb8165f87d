# %%
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

# print(gradient_descent(lesson_loss, 0, 0.1, 100))   # unsupported operand float and NoneType

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError("Task 2 is still open")

# %%
# these are from what we saw in the lesson
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 10

# %%
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = None
exercise_epochs = None
minima = {0: None, 2: None, -4: None}

# %%
findings = {0: None, 2: None, -4: None}
hill = None
explanation = """I could not run it because of the error in the first part, but I think that you can fall into different minimums if you start from different places, and then some of them are
only local and one is global."""
