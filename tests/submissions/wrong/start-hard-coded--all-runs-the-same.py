# Tamar - gradient descent exercise
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    start = 0
    W = torch.tensor(float(start), requires_grad=True)
    out = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        W.data = W.data - learning_rate * W.grad.data
        out.append([W.item(), loss.item(), W.grad.item()])
        W.grad.data.zero_()
    return out

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    out = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        out.append([W.item(), loss.item(), W.grad.item()])
    return out

print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 1000

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {}
for s in minima:
    findings[s] = "local"
hill = -0.53

explanation = "All my runs ended at the same w = 0.607 so I think they all fell in the local minimum. I know from the graph that there is a lower point near -2.3 after the hill but the algorithm didn't get there from any of the three."
