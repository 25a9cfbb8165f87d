# Omer P - homework gradient descent
import torch

def lesson_loss(w): return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    """manual"""
    w = torch.tensor(float(start), requires_grad=True)
    memory = []
    for t in range(epochs):
        L = loss_fn(w)
        L.backward()
        slope = w.grad.item()
        w.grad.zero_()
        with torch.no_grad():
            w -= learning_rate * slope
        memory.append((w.item(), L.item(), slope))
    return memory

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """sgd"""
    w = torch.tensor(float(start), requires_grad=True)
    robot = torch.optim.SGD([w], lr=learning_rate)
    memory = []
    for t in range(epochs):
        L = loss_fn(w)
        L.backward()
        slope = w.grad.item()
        robot.step()
        robot.zero_grad()
        memory.append((w.item(), L.item(), slope))
    return memory

lr_too_small = 0.0031
lr_good = 0.55
lr_too_large = 1.45

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
# I drew it in desmos and this is what I see
minima = {0: 0.5, 2: 0.75, -4: -2.25}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.55
explanation = """In desmos you see a curve with two bellies. The right belly is small and the left is big. 0 and 2 fall into the small one, -4 into
the big one. To pass from one to the other you have to go up, and descent only goes down, against the derivative. So small belly = local minimum,
big belly = global minimum. The computer will not tell you that there is a bigger one."""
