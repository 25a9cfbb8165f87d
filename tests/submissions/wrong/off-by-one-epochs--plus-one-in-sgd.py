import torch
from torch import optim
#-----------------------------------------
def lesson_loss(w):
    return w**2 - 4*w + 8
#-----------------------------------------
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    data = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        grad = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * grad
        data.append((W.item(), model.item(), grad))
        W.grad.zero_()
    return data
#-----------------------------------------
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([W], lr=learning_rate)
    data = []
    for epoch in range(epochs + 1):      # +1 so the last one is printed also
        model = loss_fn(W)
        model.backward()
        grad = W.grad.item()
        optimizer.step()
        data.append((W.item(), model.item(), grad))
        optimizer.zero_grad()
        if epoch % 50 == 0:
            print("epoch", epoch, "W", round(W.item(), 3), "model", round(model.item(), 3))
    return data
#-----------------------------------------
gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1
#-----------------------------------------
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = 0.01
exercise_epochs = 250
minima = {}
minima[0] = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[exercise_epochs-1][0]
minima[2] = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[exercise_epochs-1][0]
minima[-4] = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[exercise_epochs-1][0]
#-----------------------------------------
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.52
explanation = "Gradient descent moves opposite to the derivative, so it always ends in the valley it started in. 0 and 2 share a valley with its lowest point at 0.607. -4 is in the other valley with lowest point -2.326 and this valley is deeper. You get a local minimum and you have luck if it's global."
