# %%
import torch

# %%
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
        history.append((W.item(), loss.item(), grad))
        W.grad.zero_()
    return history

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        history.append((W.item(), loss.item(), grad))
        optimizer.zero_grad()
    return history

# %%
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# %%
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# %%
exercise_learning_rate = 0.1
exercise_epochs = 100
minima = {}
for s in (0, 2, -4):
    h = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1][0]
    print(s, "first 4 rows:", h[:4])
print(minima)

# %%
findings = {0: "local", 2: "diverged", -4: "diverged"}
hill = -0.53

# %%
explanation = """From 0 I got 0.607 which is a minimum but from 2 and from -4 I got nan. I printed the first rows and saw that w
jumps to minus 4, then to 7, then to minus hundreds and it goes wild. It is because the slope there is very big
(61 and -107) and 0.1 times 61 is a jump of 6. So the step was too big there and the descent did not find a minimum. In the
picture there is another minimum at -2.3, lower than mine, behind the hill."""
