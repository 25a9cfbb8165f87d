"""
Tamar Shapira
Exercise on Gradient Descent
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """Walk downhill and remember every step."""
    weight = torch.tensor(float(start), requires_grad=True)
    diary = []
    for epoch in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        slope = weight.grad.clone()
        with torch.no_grad():
            weight -= slope * learning_rate
        weight.grad.zero_()
        diary.append((weight.item(), loss.item(), slope.item()))
    return diary


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """The same with torch.optim (hope that is what was meant)."""
    weight = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=learning_rate)
    diary = []
    for epoch in range(epochs):
        loss = loss_fn(weight)
        loss.backward()
        slope = weight.grad.item()
        # optimizer.step()   <- w moved twice with this line, so I took it out
        with torch.no_grad():
            weight -= slope * learning_rate
        optimizer.zero_grad()
        diary.append((weight.item(), loss.item(), slope))
    return diary


lr_too_small = 0.0008
lr_good = 0.15
lr_too_large = 1.2


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 800

minima = {}
for start in [0, 2, -4]:
    diary = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    minima[start] = diary[-1][0]

print("   start |      w |    loss")
for start, w in minima.items():
    print(f"{start:8} | {w:6.3f} | {exercise_loss(w):7.3f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = ("I got 0.607 twice and -2.326 once. The function has two minima and between them it goes up to a maximum. "
               "When I start on the right side (0, 2) the gradient pushes me to the nearer minimum, which is higher, so it's just local. "
               "On the left side (-4) I reach the lowest point of all. Conclusion: the result of gradient descent depends on the beginning.")
