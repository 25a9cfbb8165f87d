import torch

lesson_loss = lambda w: w**2 - 4*w + 8
exercise_loss = lambda w: w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    w = torch.tensor(float(start), requires_grad=True)
    for _ in range(epochs):
        y = loss_fn(w)
        slope = w.grad                    # the derivative
        with torch.no_grad():
            w -= learning_rate * slope    # update
        history.append([w.item(), y.item(), slope.item()])
        w.grad = None                     # zero
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    history = []
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    for _ in range(epochs):
        y = loss_fn(w)
        y.backward()
        slope = w.grad
        opt.step()
        history.append([w.item(), y.item(), slope.item()])
        opt.zero_grad()
    return history

# ----- learning rates -----
def last_w(lr):
    return gradient_descent_with_optimizer(lesson_loss, 0, lr, 100)[-1][0]

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1
print(last_w(lr_too_small), last_w(lr_good), last_w(lr_too_large))

# ----- compare -----
print("optimizer:", gradient_descent_with_optimizer(lesson_loss, 0, lr_good, 100)[-1])
print("by hand:  ", gradient_descent(lesson_loss, 0, lr_good, 100)[-1])

# ----- exercise -----
exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "0 and 2 reach the same local minimum and -4 reaches the global one. It happens because of the maximum between them, each start can only roll down on its own side. So a result of gradient descent depends on luck."
