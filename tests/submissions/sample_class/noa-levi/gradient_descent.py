# Noa Levi, 11th grade, gradient descent homework
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def print_row(epoch, w, loss, grad):
    print(f"epoch={epoch:4d}  W={w:8.4f}  loss={loss:9.4f}  grad={grad:9.4f}")


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []

    for epoch in range(epochs):
        # forward
        loss = loss_fn(W)

        # backward
        loss.backward()
        grad = W.grad.item()

        # update, outside of autograd
        with torch.no_grad():
            W -= learning_rate * W.grad

        # zero
        W.grad.zero_()

        history.append((W.item(), loss.item(), grad))

    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []

    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))

    return history


# the table of the lesson
for epoch, row in enumerate(gradient_descent(lesson_loss, 0, 0.1, 100)):
    if epoch % 20 == 0:
        print_row(epoch, *row)

# I tried: 0.0001, 0.001 (too slow), 0.1, 0.5 (one step!!), 1 (jumps 0,4,0,4), 1.1 (explodes)
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500

minima = {}
for start in (0, 2, -4):
    last = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1]
    minima[start] = last[0]
    print("start", start, "->", round(last[0], 4), "loss", round(last[1], 4))

findings = {
    0: "local",
    2: "local",
    -4: "global",
}

hill = -0.531

explanation = (
    "Every run moves against the slope until the slope is zero, and then nothing changes any more. "
    "This graph has two such low points. From 0 we slide to the right and from 2 to the left, and both times we stop at "
    "w = 0.607, which is only a local minimum (loss -1.38). From -4 we slide into w = -2.326 with loss -6.91, the global minimum. "
    "There is a hill at about w = -0.53 and descent cannot climb it, so the starting point decides. "
    "It means that one result is not enough: run it from several places and take the lowest."
)


def escape_optimizer(params):
    # a big first step throws w over the hill, after that it rolls down on the other side
    return torch.optim.SGD(params, lr=0.05)
