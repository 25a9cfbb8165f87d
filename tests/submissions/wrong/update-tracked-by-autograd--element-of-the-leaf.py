import torch as t

# ---------------------------------------------------------------
#   Gradient descent - homework        Eyal, Group 2
# ---------------------------------------------------------------

lesson_loss = lambda w: w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = t.zeros(1, requires_grad=True)
    W.data[0] = start
    out = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        W[0] = W[0] - learning_rate * W.grad[0]
        with t.no_grad():                      # printing without gradients
            out.append([W.item(), loss.item(), W.grad.item()])
        W.grad.zero_()
    return out


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = t.zeros(1, requires_grad=True)
    W.data[0] = start
    optimizer = t.optim.SGD([W], lr=learning_rate)
    out = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        out.append([W.item(), loss.item(), W.grad.item()])
        optimizer.zero_grad()
    return out


try:
    print(gradient_descent(lesson_loss, 0, 0.1, 5))
except RuntimeError as e:
    print("still not working:", e)
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5))


lr_too_small = 0.001
lr_good = 0.25
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Every start falls to the bottom on its own side of the hill.
0 and 2 -> w = 0.607, L = -1.38, local minimum.
-4 -> w = -2.326, L = -6.91, global minimum.
Gradient descent looks only at the derivative where it stands so it can't know about the other bottom."""
