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
        loss.backward()
        grad = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
        if epoch % 10 == 0:
            print("epoch=", epoch, "W=", W.item(), "model=", loss.item(), "grad=", grad)
    return history

gradient_descent(lesson_loss, 0, 0.1, 100)

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError("Task 2")

# %%
# 0.01 small, 0.1 good, 1.1 large
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

# %%
# didn't have time for the rest, sorry
def exercise_loss(w):
    raise NotImplementedError("Task 4")

exercise_learning_rate = None
exercise_epochs = None
minima = None

# %%
findings = None
hill = None
explanation = """Write here: why are the results different, and what do they mean?"""
