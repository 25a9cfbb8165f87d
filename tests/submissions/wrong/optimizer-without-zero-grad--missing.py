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
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()       # the optimizer does everything
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

print("=== hand ===")
for r in gradient_descent(lesson_loss, 0, 0.1, 6): print(r)
print("=== SGD ===")
for r in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 6): print(r)

lr_too_small = 0.02
lr_good = 0.22
lr_too_large = 1.4

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 200
minima = {0: 0, 2: 0, -4: 0}
for start in minima.keys():
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.56
explanation = """Starting at 0 we slide right, at 2 we slide left, and in both cases we land in 0.607. Starting at -4 we land in
-2.326. The graph has a top in the middle (around -0.5) which separates the two. The bottom on the left is the true minimum
of the graph, the other is a minimum only for its neighbourhood. So the results mean that the choice of first w is important."""
