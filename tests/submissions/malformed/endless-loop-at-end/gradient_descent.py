import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    result = []
    for epoch in range(epochs):
        cost = loss_fn(w)
        cost.backward()
        dw = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * w.grad
            w.grad.zero_()
        result.append((w.item(), cost.item(), dw))
    return result

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    trainer = torch.optim.SGD([w], lr=learning_rate)
    result = []
    for epoch in range(epochs):
        trainer.zero_grad()
        cost = loss_fn(w)
        cost.backward()
        trainer.step()
        result.append((w.item(), cost.item(), w.grad.item()))
    return result

lr_too_small = 0.004
lr_good = 0.1
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 450

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = """Each run slides down its own valley and comes to rest where the derivative is 0: 0 and 2 at 0.607 (local minimum), -4 at -2.326
(global minimum, since the loss is lowest there). The valleys are separated by a hill at -0.531, so the first w decides the result.
It shows that one run can miss the best weights."""

# how many steps does it take from -4?
w = torch.tensor(-4.0, requires_grad=True)
steps = 0
while w.item() != -2.326345:
    exercise_loss(w).backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
    w.grad.zero_()
    steps += 1
print("steps:", steps)
