import torch

LEARNING_RATE = 0.1
EPOCHS = 100
START = 0.0


def lesson_loss(w):
    return w**2 - 4*w + 8


def print_row(epoch, W, loss, grad):
    if epoch % 20 == 0:
        print("epoch=%d  W=%.3f  loss=%.3f  grad=%.3f" % (epoch, W, loss, grad))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W.sub_(LEARNING_RATE * W.grad)
        row = (W.item(), loss.item(), W.grad.item())
        rows.append(row)
        print_row(epoch, *row)
        W.grad.zero_()
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=LEARNING_RATE)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        row = (W.item(), loss.item(), W.grad.item())
        rows.append(row)
        print_row(epoch, *row)
        optimizer.zero_grad()
    return rows


gradient_descent(lesson_loss, START, LEARNING_RATE, EPOCHS)
gradient_descent_with_optimizer(lesson_loss, START, LEARNING_RATE, EPOCHS)

# for Q3 I changed LEARNING_RATE at the top and ran again
lr_too_small = 0.01
lr_good = 0.3
lr_too_large = 1.25


# for Q4 I changed it to 0.01 and ran again, results copied from the screen
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {0: 0.6072, 2: 0.6072, -4: -2.3263}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5
explanation = ("start 0: went right, stopped at 0.607. start 2: went left, stopped at 0.607. start -4: went right, stopped at -2.326. "
               "So there are two valleys and the lower one is on the left. The start point chooses the valley for you and "
               "the computer doesn't see the other valley, therefore a local minimum may look like the answer.")
