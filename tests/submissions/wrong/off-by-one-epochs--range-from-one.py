import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


class Row(tuple):
    """ (w, loss, grad) """


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(1, epochs):
        cost = loss_fn(weight)
        cost.backward()
        with torch.no_grad():
            weight -= weight.grad * learning_rate
        history.append(Row((weight.item(), cost.item(), weight.grad.item())))
        weight.grad = None
        if epoch % 25 == 0:
            print("epoch", epoch, "weight %.3f cost %.3f" % (weight.item(), cost.item()))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([weight], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        cost = loss_fn(weight)
        cost.backward()
        sgd.step()
        history.append(Row((weight.item(), cost.item(), weight.grad.item())))
        sgd.zero_grad()
    return history


gradient_descent(lesson_loss, 0, 0.1, 100)

lr_too_small = 0.015
lr_good = 0.08
lr_too_large = 1.9


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 200
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

print("minima:", minima)
best = min(minima, key=lambda s: exercise_loss(minima[s]))
print("best start:", best)

findings = {s: ("global" if s == best else "local") for s in minima}
hill = -0.53
explanation = "I compared the losses: the start -4 gives the lowest loss so it is global and the other two are local (they are the same point 0.607). The reason is that gradient descent always goes lower, so it can't pass the maximum at -0.53. If the weights start in a bad place we get a worse network."
