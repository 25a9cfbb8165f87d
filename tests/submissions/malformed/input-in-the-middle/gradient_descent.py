import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    data = []
    for _ in range(epochs):
        err = loss_fn(weight)
        err.backward()
        slope = weight.grad.item()
        with torch.no_grad():
            weight -= slope * learning_rate
        weight.grad = None
        data.append((weight.item(), err.item(), slope))
    return data


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    weight = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([weight], lr=learning_rate)
    data = []
    for _ in range(epochs):
        err = loss_fn(weight)
        err.backward()
        slope = weight.grad.item()
        sgd.step()
        sgd.zero_grad()
        data.append((weight.item(), err.item(), slope))
    return data


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


hill = -0.53

print("Choose the learning rates:")
lr_too_small = float(input("too small? "))
lr_good = float(input("good? "))
lr_too_large = float(input("too large? "))

exercise_learning_rate = float(input("rate for the exercise? "))
exercise_epochs = int(input("how many epochs? "))

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print(s, minima[s])

findings = {0: "local", 2: "local", -4: "global"}
explanation = "Two minimums, a hill between them. Right of the hill -> local, left of it -> global."
