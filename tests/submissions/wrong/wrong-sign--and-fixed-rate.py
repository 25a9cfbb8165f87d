import torch

# settings
lr = 0.1
num_epochs = 100


def lesson_loss(w):
    """the loss from the lesson"""
    return w**2 - 4*w + 8


def take_step(weight, gradient):
    # go to the new place
    step = -lr * gradient
    return weight - step


def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    position = float(start)
    for _ in range(epochs):
        W = torch.tensor(position, requires_grad=True)   # fresh tensor so no need to zero
        loss = loss_fn(W)
        loss.backward()
        position = take_step(position, W.grad.item())
        history.append([position, loss.item(), W.grad.item()])
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD(params=[W], lr=learning_rate)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append([W.item(), loss.item(), W.grad.item()])
    return history


print("after 5:", gradient_descent(lesson_loss, 0, lr, 5)[-1])
print("after 5 (opt):", gradient_descent_with_optimizer(lesson_loss, 0, lr, 5)[-1])


# question 3 - trial and error
lr_too_small = 0.001    # 0.36
lr_good = 0.1           # 2.0
lr_too_large = 1.3      # a giant number


# question 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.008
exercise_epochs = 500
ends = []
for s in [0, 2, -4]:
    ends.append(gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1])
print(ends)
minima = {0: ends[0][0], 2: ends[1][0], -4: ends[2][0]}

# question 5
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = '''
The function has a local min at 0.607 and a global min at -2.326. There is a local max between them.
Gradient descent can only go down so it can't cross the max with small steps. That is why 0 and 2 give
one answer and -4 gives another. The meaning is that the starting weight of a network matters a lot.
'''
