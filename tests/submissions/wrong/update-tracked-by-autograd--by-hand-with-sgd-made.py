import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# Q1
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        L = loss_fn(w)
        L.backward()
        with torch.no_grad():
            w.copy_(w - learning_rate * w.grad)
        history.append((w.item(), L.item(), w.grad.item()))
        w.grad.zero_()
    return history

# Q2 - the same with SGD, no need for no_grad because the optimizer does it
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        L = loss_fn(w)
        L.backward()
        w -= learning_rate * w.grad
        history.append((w.item(), L.item(), w.grad.item()))
        optimizer.zero_grad()
    return history

print("Q1")
for n, (a, b, c) in enumerate(gradient_descent(lesson_loss, 0, 0.1, 40)):
    if n % 10 == 0:
        print(n, round(a, 3), round(b, 3), round(c, 3))

# Q3
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# Q4
exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {0: gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0],
          2: gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0],
          -4: gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]}
print("Q4", minima)

# Q5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Different start, different valley. 0 and 2 are in the valley of 0.607 and -4 is in the valley of -2.326, because the maximum (-0.53) is between. I calculated L in both: -1.38 and -6.91, so the second is the global minimum. It means there can be a better answer than the one we found."
