import torch

def lesson_loss(w):
    return w**2 - 4*w + 8


###############  Q1  ###############

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # the values we need
    W = torch.tensor([float(start)], requires_grad=True)
    learning_rate = 0.1
    w_list, loss_list, grad_list = [], [], []

    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        w_list.append(W.item())
        loss_list.append(loss.item())
        grad_list.append(W.grad.item())
        W.grad.zero_()

    return [[w_list[i], loss_list[i], grad_list[i]] for i in range(epochs)]


h = gradient_descent(lesson_loss, 0, 0.1, 100)
print("first:", h[0], " last:", h[-1])


###############  Q2  ###############

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor([float(start)], requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)

    def one_epoch():
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        return [W.item(), loss.item(), W.grad.item()]

    return [one_epoch() for _ in range(epochs)]


###############  Q3  ###############
# my function gives 2.000 for every learning rate, so I tried with the optimizer
lr_too_small = 0.002
lr_good = 0.1
lr_too_large = 1.5


###############  Q4  ###############

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: gradient_descent_with_optimizer(exercise_loss, 0, 0.01, 500)[-1][0],
          2: gradient_descent_with_optimizer(exercise_loss, 2, 0.01, 500)[-1][0],
          -4: gradient_descent_with_optimizer(exercise_loss, -4, 0.01, 500)[-1][0]}
print(minima)


###############  Q5  ###############
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Because there is more than one minimum. 0 and 2 go to the right one (local) and -4 goes to the left one (global, L=-6.9). They stop when grad = 0. You cannot know that the minimum you found is the lowest in the whole graph."
