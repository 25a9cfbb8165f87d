import numpy as np
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# ----------------------------------------------------------------
# returns a numpy table with epochs rows and 3 columns: w, loss, grad
# ----------------------------------------------------------------
def gradient_descent(loss_fn, start, learning_rate, epochs):
    table = np.zeros((epochs, 3))
    W = torch.tensor(float(start), requires_grad=True)
    for i in range(epochs):
        table[i, 0] = W.item()
        loss = loss_fn(W)
        table[i, 1] = loss.item()
        loss.backward()
        table[i, 2] = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
    return table

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    table = np.zeros((epochs, 3))
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    for i in range(epochs):
        table[i, 0] = W.item()
        loss = loss_fn(W)
        table[i, 1] = loss.item()
        loss.backward()
        table[i, 2] = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
    return table

np.set_printoptions(precision=3, suppress=True)
print(gradient_descent(lesson_loss, 0, 0.1, 5))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5))

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = float(gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1, 0])
print(minima)

# hill: looked for the biggest L between the two minima
xs = np.linspace(-2.3, 0.6, 10001)
hill = float(xs[np.argmax(exercise_loss(xs))])
print("hill", hill)

findings = {0: "local", 2: "local", -4: "global"}
explanation = "The answer depends on which side of the hill (about -0.53) you start. Right side: 0.607, it's a local minimum. Left side: -2.326, it's the global one. At both the gradient is 0 so the updates stop. So you should start from different places and take the lowest."
