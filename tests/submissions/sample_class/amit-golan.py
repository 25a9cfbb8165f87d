import torch
import torch.optim as optim

# Amit Golan

def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    epoch = 0
    while epoch < epochs:
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * w.grad
        w.grad.zero_()
        history.append((w.item(), loss.item(), g))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        opt.step()
        opt.zero_grad()
        history.append((w.item(), loss.item(), g))
    return history


# gradient_descent(lesson_loss, 0, 0.1, 100)   # takes forever on my laptop, too slow?
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.01


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {}
for s in [0, 2, -4]:
    h = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1][0]
    print(f"{s:3d}: w={h[-1][0]:.4f} loss={h[-1][1]:.4f} grad={h[-1][2]:.5f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Because the function is not one bowl but two. Going down from 0 or 2 you land in the small bowl at 0.6, from -4 in the big bowl at -2.3. You can't know about the other bowl if you only go down."
