import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    print(" epoch |   W   |  loss |  grad")
    print("-------+-------+-------+-------")
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        if epoch % 10 == 0 or epoch == epochs - 1:
            print(f" {epoch:5d} | {W.item():5.3f} | {loss.item():5.3f} | {W.grad.item():5.3f}")
        W.grad.zero_()
    print()

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    rows = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        rows.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return rows

gradient_descent(lesson_loss, 0, 0.1, 100)

# question 3
# gradient_descent(lesson_loss, 0, 0.001, 100)   -> W= 0.363
# gradient_descent(lesson_loss, 0, 1.1, 100)     -> W= -165636672 (!!)
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# question 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 101
for s in (0, 2, -4):
    print("start:", s)
    gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
# from the tables above
minima = {0: 0.607, 2: 0.607, -4: -2.326}

# question 5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "In the tables the loss from 0 and 2 ends with -1.383 and from -4 with -6.914. So -4 found something lower. I think it is because of a hill between: the derivative there changes its sign and pushes every start to its own side. You should not stop after one run."
