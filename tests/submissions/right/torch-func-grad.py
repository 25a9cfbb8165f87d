import torch
from torch.func import grad_and_value

# found in the pytorch docs: grad_and_value turns a function into a function that
# gives (derivative, value). No .backward() and no .grad anywhere in part 1

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(f, w0, lr, n):
    df = grad_and_value(f)
    w = torch.tensor(float(w0))
    history = []
    for k in range(n):
        slope, height = df(w)
        w = w - lr * slope
        history.append((w.item(), height.item(), slope.item()))
    return history

def gradient_descent_with_optimizer(f, w0, lr, n):
    w = torch.tensor(float(w0), requires_grad=True)
    sgd = torch.optim.SGD([w], lr=lr)
    history = []
    for k in range(n):
        sgd.zero_grad()
        height = f(w)
        height.backward()
        sgd.step()
        history.append((w.item(), height.item(), w.grad.item()))
    return history

lr_too_small = 0.0125
lr_good = 0.55
lr_too_large = 1.35

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.0095
exercise_epochs = 420

minima = {}
for w0 in [0, 2, -4]:
    *_, last = gradient_descent(exercise_loss, w0, exercise_learning_rate, exercise_epochs)
    minima[w0] = last[0]

findings = {0: "local", 2: "local", -4: "global"}

# where is the slope zero between the minima? Newton's method with the second derivative 12w^2+18w-2
hill = -0.7
for _ in range(20):
    hill -= (4*hill**3 + 9*hill**2 - 2*hill - 3) / (12*hill**2 + 18*hill - 2)

if __name__ == "__main__":
    print("minima:", minima)
    print("hill  :", hill)

explanation = """Why: the derivative has three zeros. Two of them are minima (w=-2.326 with L=-6.914 and w=0.607 with L=-1.383) and between them is a
maximum (w=-0.531). Each step goes in the direction in which L decreases, so from 0 (going right) and from 2 (going left) we come to 0.607,
and from -4 (going right) we come to -2.326 and don't get any further since the derivative is 0 there.
Meaning: 0.607 is a local minimum, -2.326 the global one. The algorithm can't tell them apart, only the comparison of several starts can."""
