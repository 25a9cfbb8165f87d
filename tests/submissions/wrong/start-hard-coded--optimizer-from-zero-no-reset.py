import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# manual
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        history.append((W.item(), loss.item(), g))
    return history

# with optimizer
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        history.append((W.item(), loss.item(), g))
    return history

x = gradient_descent(lesson_loss, 0, 0.1, 100)
y = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("hand", x[-1][0], "optimizer", y[-1][0])

lr_too_small = 0.01
lr_good = 0.2
lr_too_large = 1.2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """I received different results because of the place that I began from. right of the hill I get 0.607 and left of it I get -2.326. the second is
lower, so 0.607 is not the real minimum of all. it means that the machine can think it finished and it didn't find the best."""
