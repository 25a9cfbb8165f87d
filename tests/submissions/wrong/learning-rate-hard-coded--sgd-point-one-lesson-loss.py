# ----- gradient descent, Dor -----
import torch
import torch.optim as optim

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    results = []
    for i in range(epochs):
        out = loss_fn(w)
        out.backward()
        results.append((w.item() - learning_rate * w.grad.item(), out.item(), w.grad.item()))
        w.data = w.data - learning_rate * w.grad
        w.grad = None
    return results

# copied my code from the lesson and changed the start and the epochs
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([w], lr=0.1)
    results = []
    for i in range(epochs):
        out = w*w - 4*w + 8
        out.backward()
        optimizer.step()
        results.append((w.item(), out.item(), w.grad.item()))
        optimizer.zero_grad()
    return results

assert abs(gradient_descent(lesson_loss, 0, 0.1, 50)[-1][0] - gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 50)[-1][0]) < 0.001
print("OK")

lr_too_small = 0.0035
lr_good = 0.1
lr_too_large = 1.4

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 200
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Because it's not a parabola, it has 2 minimums. In the parabola from the lesson it doesn't matter where you begin, you always come to 2. Here it matters: if you are on the
right side of -0.53 you come to 0.607 (0 and 2) and if you're on the left side you come to -2.326 (-4), which is the global. A computer that goes only down will never check the other side."""
