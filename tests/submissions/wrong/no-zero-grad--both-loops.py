# Gal + Ziv
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for i in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for i in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        opt.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

print(gradient_descent(lesson_loss, 0, 0.1, 10))
# goes 0.4 1.12 2.02 2.91 3.62 ... and then back. like a swing

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 200
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

# from the drawing
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """In the drawing there are two valleys, a small one at about 0.6 and a big one at about -2.3 with a hill at -0.53 between. So 0 and 2 should go to the small and -4 to the big. Our
numbers are a bit strange because w is swinging all the time and does not stop."""
