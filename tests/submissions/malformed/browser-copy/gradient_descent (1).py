import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    param = torch.tensor(float(start), requires_grad=True)
    out = []
    for n in range(epochs):
        if n:
            param.grad.zero_()
        value = loss_fn(param)
        value.backward()
        param.data -= learning_rate * param.grad
        out.append([param.item(), value.item(), param.grad.item()])
    return out


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    param = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([param], lr=learning_rate)
    out = []
    for n in range(epochs):
        optimizer.zero_grad()
        value = loss_fn(param)
        value.backward()
        optimizer.step()
        out.append([param.item(), value.item(), param.grad.item()])
    return out


lr_too_small = 0.002
lr_good = 0.25
lr_too_large = 1.4


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.012
exercise_epochs = 280

ends = []
for start in (0, 2, -4):
    ends.append(gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0])
print(ends)
minima = {0: ends[0], 2: ends[1], -4: ends[2]}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.531

explanation = """From 0 and 2 we roll into the right valley (0.607) and from -4 into the left one (-2.326), which is deeper, i.e. the global minimum.
The rolling ends when the slope is zero and nothing pushes us over the hill at -0.53. This means that other starts can give better results."""


def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.02, momentum=0.7)
