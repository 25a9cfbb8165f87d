import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        w.data.add_(w.grad, alpha=-learning_rate)
        history.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()
    for epoch in range(0, epochs, 10):
        print(epoch, history[epoch])

manual = gradient_descent(lesson_loss, 0, 0.1, 50)
auto = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 50)
print("manual ends at", manual[-1][0])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
ends = {}
for s in [0, 2, -4]:
    ends[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
minima = {s: ends[s][0] for s in ends}
for s in ends:
    print("start %d -> w=%.3f  L=%.3f" % (s, ends[s][0], ends[s][1]))

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Because L has two hollows with a bump between them at w=-0.53. Starting at 0 or 2 you slide to the hollow at 0.607, starting at -4 you slide to the one at -2.326. The last is deeper. What we call the result of training is only the hollow that we happened to slide to."

def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.01, momentum=0.9, nesterov=True)
