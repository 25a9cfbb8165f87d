import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        if epoch % 100 == 0:
            print(epoch, W.item(), loss.item(), W.grad.item())
        W.grad.zero_()
    return W.item()

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.Adam([W], lr=learning_rate)     # better than SGD
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), g))
    return history

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {}
minima[0] = gradient_descent(exercise_loss, 0, 0.01, 300)
minima[2] = gradient_descent(exercise_loss, 2, 0.01, 300)
minima[-4] = gradient_descent(exercise_loss, -4, 0.01, 300)
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """there are two pits in the function. 0,2 are in the area of the right pit, -4 is in the area of the left pit that's deeper. the border between the areas is the maximum
-0.53. gradient descent finds the pit of your area. so if the loss of a network stays high maybe it's in a bad pit and you should restart."""
