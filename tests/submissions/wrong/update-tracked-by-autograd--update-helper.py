import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


# ---- the four steps, each in its own function ----
def forward(loss_fn, W):
    return loss_fn(W)


def backward(loss):
    loss.backward()


def update(W, learning_rate):
    W.sub_(learning_rate * W.grad)


def zero(W):
    W.grad = None


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = forward(loss_fn, W)
        backward(loss)
        grad = W.grad.item()
        update(W, learning_rate)
        zero(W)
        history.append((W.item(), loss.item(), grad))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = forward(loss_fn, W)
        backward(loss)
        grad = W.grad.item()
        optimizer.step()
        zero(W)
        history.append((W.item(), loss.item(), grad))
    return history


lr_too_small = 0.002
lr_good = 0.1
lr_too_large = 1.4


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
hill = -0.53
findings = {0: "local", 2: "local", -4: "global"}

minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

explanation = "The runs from 0 and 2 end in one valley and the run from -4 in the other, deeper valley. The hill at -0.53 is the border. So a minimum we find by gradient descent may be only local."
