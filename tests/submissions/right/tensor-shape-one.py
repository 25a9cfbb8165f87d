import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    """w is a vector of length 1 here, the way weights look in the network we built"""
    w = torch.tensor([start], dtype=torch.float32, requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        history.append((w.detach().clone(), loss.detach(), w.grad.clone()))
        w.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([start], dtype=torch.float32, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.detach().clone(), loss.detach(), w.grad.clone()))
        optimizer.zero_grad()
    return history

for row in gradient_descent(lesson_loss, 0.0, 0.1, 3):
    print(row)

lr_too_small = 0.0075
lr_good = 0.22
lr_too_large = 1.33

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 365     # a year of steps

minima = {}
for s in (0, 2, -4):
    w_end = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    minima[s] = w_end.item()
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.54

explanation = """I think of it like fog in the mountains: you can only feel the slope with your feet and take a step down, and when
it's flat you stop. Starting from 0 or 2 you are in the eastern valley and you stop at w=0.607. Starting from -4 you are in the
western valley and stop at w=-2.326. There is a ridge at about -0.53 between the valleys which you never cross because this would be going up.
The western valley is deeper (L=-6.91) so it is the global minimum, and the eastern one (L=-1.38) is only local.
So it can happen that we think the training is over but there's a better solution in another valley. Try again from other starts."""
