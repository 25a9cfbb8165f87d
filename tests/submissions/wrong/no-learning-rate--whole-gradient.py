import torch


def to_weight(number):
    return torch.tensor(float(number), requires_grad=True)


def to_row(weight, loss):
    return weight.item(), loss.item(), weight.grad.item()


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    print("start =", start, " learning_rate =", learning_rate, " epochs =", epochs)
    W = to_weight(start)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)               # 1 forward
        loss.backward()                 # 2 backward
        with torch.no_grad():
            W -= W.grad                 # 3 update
        history.append(to_row(W, loss))
        W.grad.zero_()                  # 4 zero
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = to_weight(start)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)               # 1 forward
        loss.backward()                 # 2 backward
        optimizer.step()                # 3 update
        history.append(to_row(W, loss))
        optimizer.zero_grad()           # 4 zero
    return history


print(gradient_descent(lesson_loss, 0, 0.1, 6))  # 4 0 4 0 4 0 ???
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 6))

lr_too_small = 0.001
lr_good = 0.2
lr_too_large = 1.1


def exercise_loss(w):
    return (w**4) + (3 * w**3) - (w**2) - (3 * w)


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {0: None, 2: None, -4: None}
for k in minima:
    minima[k] = gradient_descent_with_optimizer(exercise_loss, k, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "w=0 and w=2 are in the area that goes down to 0.607. w=-4 is in the area that goes down to -2.326. gradient descent finds the closest minimum downhill and not the best one, so we need to run it from more points."
