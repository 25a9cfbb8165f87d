import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    data = []
    for epoch in range(epochs):
        # 1
        loss = loss_fn(W)
        # 2
        loss.backward()
        # 3
        with torch.no_grad():
            W -= learning_rate * W.grad
        data.append([W.item(), loss.item(), W.grad.item()])
        # 4
        W.grad = None
    return data

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], learning_rate)
    data = []
    for epoch in range(epochs):
        # 1
        loss = loss_fn(W)
        # 2
        loss.backward()
        # 3
        optimizer.step()
        data.append([W.item(), loss.item(), W.grad.item()])
        # 4
        optimizer.zero_grad()
    return data

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.03

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# 0.1 gave nan so I took a much smaller one to be on the safe side
exercise_learning_rate = 0.001
exercise_epochs = 100

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print("start =", s, " end =", minima[s])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """I got three different results: 0.3, 0.754 and -2.404. 0 and 2 are coming from the two sides to the same valley and -4 is in
the second valley which is lower (global). They are in different valleys because of the maximum between them. I am not sure they
finished to go down, the last grad was not 0."""
