# gradient descent hw
# by: Noam (the one from group B)
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    # epochs is not needed, I go on until the derivative is almost 0 (max 3000 so it won't be infinite)
    W = torch.tensor(float(start), requires_grad=True)
    hist = []
    for i in range(3000):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * g
        W.grad.zero_()
        hist.append((W.item(), loss.item(), g))
        if abs(g) < 0.00001:
            break
    return hist


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    hist = []
    for i in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        hist.append((W.item(), loss.item(), g))
    return hist


h = gradient_descent(lesson_loss, 0, 0.1, 100)
print("stopped after", len(h), "epochs at", h[-1][0])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300     # it stopped before that
minima = {}
for w0 in (0, 2, -4):
    h = gradient_descent(exercise_loss, w0, exercise_learning_rate, exercise_epochs)
    print(w0, "->", h[-1][0], "in", len(h), "epochs")
    minima[w0] = h[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "my loop stops when the derivative is almost 0, this happens in every minimum and not only in the lowest one. from 0 and 2 it stopped at the right minimum and from -4 at the left, lower one. there's a maximum in the middle so they can't meet."

def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.05)
