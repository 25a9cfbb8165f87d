import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W = W - learning_rate * g
        history.append((W.item(), loss.item(), g))
        if W.grad is not None:
            W.grad.zero_()
    return history

# runs with epochs=1 but not more:
print(gradient_descent(lesson_loss, 0, 0.1, 1))
# RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 3))

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 150
minima = {}
for w_start in [0, 2, -4]:
    hist = gradient_descent_with_optimizer(exercise_loss, w_start, exercise_learning_rate, exercise_epochs)
    minima[w_start] = hist[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "From the graph: minimum at about 0.6, maximum at about -0.5, minimum at about -2.3 which is far lower. Starting at 0 or 2 the slope brings you to 0.6 and starting at -4 it brings you to -2.3. The algorithm finds a minimum near the start, and this is not always the minimum of the whole function."
