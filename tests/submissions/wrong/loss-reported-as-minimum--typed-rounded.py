from torch import tensor
from torch.optim import SGD

lesson_loss = lambda w: w**2 - 4*w + 8
exercise_loss = lambda w: w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    def step(x):
        t = tensor(x, requires_grad=True)
        y = loss_fn(t)
        y.backward()
        return x - learning_rate * t.grad.item(), y.item(), t.grad.item()

    history, x = [], float(start)
    for _ in range(epochs):
        history.append(step(x))
        x = history[-1][0]
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    t = tensor(float(start), requires_grad=True)
    sgd = SGD([t], lr=learning_rate)
    history = []
    for _ in range(epochs):
        sgd.zero_grad()
        y = loss_fn(t)
        y.backward()
        sgd.step()
        history.append((t.item(), y.item(), t.grad.item()))
    return history

lr_too_small, lr_good, lr_too_large = .004, .6, 1.6

exercise_learning_rate = .01
exercise_epochs = 500

for s in (0, 2, -4):
    w, l, g = gradient_descent(exercise_loss, s, .01, 500)[-1]
    print("start", s, "end w", w, "loss", l, "grad", g)
# start 0 end w 0.607 loss -1.3827 grad ~0
# start 2 end w 0.607 loss -1.3827 grad ~0
# start -4 end w -2.326 loss -6.9141 grad ~0
minima = {0: -1.3827, 2: -1.3827, -4: -6.9141}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = "The loss is smallest at -6.9141 and only -4 got there. 0 and 2 are stuck at -1.3827 since the way to the deep part goes up first (the hill -0.53) and the derivative pushes them back. You see that the result of the training isn't always the best one, it depends on the initial weight."
