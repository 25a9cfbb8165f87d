# Gradient Descent -- Adi
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    loss = loss_fn(W)
    history = []
    for epoch in range(epochs):
        loss.backward(retain_graph=True)     # python told me to write retain_graph=True
        grad = W.grad.item()
        W.data -= learning_rate * W.grad
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
    return history

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
    return history

for i, (w, loss, grad) in enumerate(gradient_descent(lesson_loss, 0, 0.1, 30)):
    if i % 5 == 0:
        print(i, "W", round(w, 3), "model", round(loss, 3), "grad", round(grad, 3))
# model is always 8 but W is good so I left it

lr_too_small = 0.005
lr_good = 0.1
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """When w is bigger than -0.53 the derivative brings it to 0.607, and when w is smaller than -0.53 the derivative brings it to -2.326. 0 and 2 are bigger, -4 is smaller. The graph at
-2.326 is lower than at 0.607 and this is the lowest it gets. So I learned that a minimum from gradient descent could be only local."""
