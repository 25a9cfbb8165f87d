import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.clone()
        with torch.no_grad():
            W -= learning_rate * grad
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad.item()))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        sgd.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        sgd.zero_grad()
    return history

lr_too_small = 0.001
lr_good = 0.2
lr_too_large = 1.1

print("small:", gradient_descent(lesson_loss, 0, lr_too_small, 100)[-1])
print("good:", gradient_descent(lesson_loss, 0, lr_good, 100)[-1])
print("large:", gradient_descent(lesson_loss, 0, lr_to_large, 100)[-1])

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "The descent stops in the valley where it starts. 0 and 2 are in the valley of the local minimum and -4 in the valley of the global one."
