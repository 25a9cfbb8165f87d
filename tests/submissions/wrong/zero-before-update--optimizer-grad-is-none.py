import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    for epoch in range(epochs):
        loss = loss_fn(W)                      # forward
        loss.backward()                        # backward
        with torch.no_grad():
            W -= learning_rate * W.grad        # update
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()                         # zero
    return history

print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

# check that the two are the same
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for start in [0, 2, -4]:
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
    print(start, minima[start])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """From 0 and 2 it ended at w=0.607 and from -4 at w=-2.326. the second is lower so it is the
global minimum and 0.607 is a local minimum. the algorithm stops when the slope is 0 and it does not know if
there is something lower on the other side of the hill."""
