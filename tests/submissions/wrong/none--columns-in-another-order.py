import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        # loss, weight, gradient
        history.append((loss.item(), W.item(), W.grad.item()))
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
        history.append((loss.item(), W.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

def show(history):
    for epoch, (loss, w, grad) in enumerate(history):
        if epoch % 10 == 0:
            print(f"epoch {epoch:3d}   loss {loss:.3f}   w {w:.3f}   grad {grad:.3f}")

show(gradient_descent(lesson_loss, 0, 0.1, 100))
show(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small = 0.005
lr_good = 0.15
lr_too_large = 1.15

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    loss, w, grad = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
    minima[s] = w
    print("from", s, "w =", w, "loss =", loss)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The function has two low places. When I start from 0 or 2 the slope leads to 0.607, and when I start from -4 it leads to -2.326 where the loss is the lowest possible.
In the middle there is a peak that splits them. So gradient descent gives the low place of your side and that's not always the lowest."""
