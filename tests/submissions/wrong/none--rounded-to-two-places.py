import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def r(x):
    return round(x, 2)      # nicer to read

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        history.append((r(W.item()), r(loss.item()), r(g)))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((r(W.item()), r(loss.item()), r(g)))
    return history

print(gradient_descent(lesson_loss, 0, 0.1, 100)[::10])

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)       # 0.61 0.61 -2.33
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """0.61 came two times, -2.33 came once. The reason is the hill at -0.53: gradient descent goes only down so a point on the right can't come to the left minimum. -2.33 has the lowest
loss (-6.91) in all the graph so it is the global, and 0.61 is local. To find the global you need to start from a good place or from a lot of places."""
