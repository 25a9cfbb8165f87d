#  Gradient descent homework
#  I split the loop into 4 small functions, one for each stage
import torch

# ---------- stages ----------

def forward(loss_fn, w):
    return loss_fn(w)

def backward(loss):
    loss.backward()

def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad

def zero(w):
    w.grad.zero_()

def make_row(w_after, loss, grad_before):
    return (w_after.item(), loss.item(), grad_before)

# ---------- part 1 ----------

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = new_weight(start)
    history = []
    for epoch in range(epochs):
        loss = forward(loss_fn, w)
        backward(loss)
        g = w.grad.item()
        update(w, learning_rate)
        zero(w)
        history.append(make_row(w, loss, g))
    return history

def new_weight(value):
    return torch.tensor(float(value), requires_grad=True)

# ---------- part 2 ----------

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = new_weight(start)
    opt = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = forward(loss_fn, w)
        backward(loss)
        g = w.grad.item()
        opt.step()
        opt.zero_grad()
        history.append(make_row(w, loss, g))
    return history

# ---------- part 3 ----------

def last_w(lr):
    return gradient_descent(lesson_loss, 0, lr, 100)[-1][0]

for lr in [0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 1, 1.1]:
    print("lr", lr, "ends at", last_w(lr))

lr_too_small = 0.01
lr_good = 0.9          # goes left and right of 2 but gets there
lr_too_large = 1.1

# ---------- part 4 ----------

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 350

def solve(start):
    return gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]

minima = {0: solve(0), 2: solve(2), -4: solve(-4)}
print(minima)

# ---------- part 5 ----------

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.55      # read from the graph in geogebra

explanation = '''Think of a marble on the graph. It rolls down from where I put it and stays where the ground is flat.
From 0 and from 2 it comes to the same hole at about 0.6. From -4 it comes to another, deeper hole at about -2.3.
Between the holes there is a hill so the marble can't get from one to the other. The deeper one is the global minimum.
That means the marble doesn't always find the deepest hole, it depends where I put it, so put it in a few places.'''
