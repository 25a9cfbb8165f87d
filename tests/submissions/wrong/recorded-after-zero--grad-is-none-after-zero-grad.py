import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


# PART ONE
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = float(w.grad)
        with torch.no_grad():
            w -= learning_rate * w.grad
        w.grad.zero_()
        history.append((float(w), float(loss), grad))
    return history

print("part one:", gradient_descent(lesson_loss, 0, 0.1, 100)[-1])


# PART TWO
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        history.append((float(w), float(loss), w.grad.item()))
    return history

# gives an error, asked a friend and he also doesn't know
# AttributeError: 'NoneType' object has no attribute 'item'
# print("part two:", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])


# PART THREE
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


# PART FOUR
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]


# PART FIVE
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "starting right of the hill = local minimum (0.607), starting left of the hill = global minimum (-2.326). w moves only in the direction that makes L smaller so it never goes back up. for real networks it means you can be stuck in a minimum that is not the best."
