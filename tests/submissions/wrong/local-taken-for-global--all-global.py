import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    """returns [(w, loss, grad), ...]"""
    point = torch.tensor(float(start), requires_grad=True)
    history = []
    remaining = epochs
    while remaining:
        height = loss_fn(point)
        height.backward()
        slope = point.grad.item()
        with torch.no_grad():
            point -= slope * learning_rate
            point.grad *= 0
        history += [(point.item(), height.item(), slope)]
        remaining -= 1
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """the same with SGD"""
    point = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([point], lr=learning_rate)
    history = []
    remaining = epochs
    while remaining:
        height = loss_fn(point)
        height.backward()
        slope = point.grad.item()
        sgd.step()
        sgd.zero_grad()
        history += [(point.item(), height.item(), slope)]
        remaining -= 1
    return history

lr_too_small = 0.0017
lr_good = 0.1
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: None, 2: None, -4: None}
for key in minima:
    minima[key] = gradient_descent(exercise_loss, key, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

# gradient descent always finds THE minimum
findings = {0: "global", 2: "global", -4: "global"}
hill = -0.53
explanation = """I got 0.607 from 0 and from 2 and I got -2.326 from -4. I think both are minimums of the function and the algorithm finds the minimum
that is in its direction. Between them it is high (0.94 at w=-0.53)."""
