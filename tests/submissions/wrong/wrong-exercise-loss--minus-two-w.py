import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    def epoch():
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        W.data = W.data - learning_rate * W.grad
        W.grad.zero_()
        return W.item(), loss.item(), g
    return [epoch() for i in range(epochs)]

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    def epoch():
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        return W.item(), loss.item(), g
    return [epoch() for i in range(epochs)]

for lr in (0.01, 0.1, 1.1):
    print(lr, gradient_descent(lesson_loss, 0, lr, 100)[-1])
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 2*w      # L = w^4 + 3w^3 - w^2 - 3w

exercise_learning_rate = 0.01
exercise_epochs = 900
minima = {s: gradient_descent(exercise_loss, s, 0.01, 900)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Because of the starting point. The graph goes down, up a bit and down again, so it has two minimums and one maximum between.
Gradient descent stops at the first minimum in the downhill direction. The one we reach from -4 is the lower so it's global. For 0 and 2 we got
only a local minimum. In real training nobody tells you which one you got."""
