import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# I calculated the derivative in math class:  (w^2 - 4w + 8)' = 2w - 4
def derivative(w):
    return 2*w - 4

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = float(start)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(torch.tensor(w))
        grad = derivative(w)
        w = w - grad * learning_rate
        history.append((w, loss.item(), grad))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

print("no autograd:", gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print("optimizer:  ", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.0001
lr_good = 0.1
lr_too_large = 1.2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
    print(start, minima[start])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "The derivative of L is 4w^3+9w^2-2w-3. I put it in the calculator and there are three zeros, two are min and one is max. Between the max and infinity everything goes to 0.607, so 0 and 2 go there. -4 is on the other side of the max and goes to -2.326. Only this one is global. So a min isn't always the lowest."
