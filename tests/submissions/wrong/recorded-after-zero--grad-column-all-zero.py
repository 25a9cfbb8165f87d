import torch

# given function
def lesson_loss(w):
    return w**2 - 4*w + 8

def step_by_hand(W, learning_rate):
    with torch.no_grad():
        W -= learning_rate * W.grad
    W.grad.zero_()

# forward -> backward -> update + zero -> save
def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        step_by_hand(W, learning_rate)
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

# zero -> forward -> backward -> step -> save
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

def print_history(title, h):
    print(title)
    for epoch in range(0, len(h), 10):
        w, loss, grad = h[epoch]
        print("{:3d}: W={:.3f}, loss={:.3f}, grad={:.3f}".format(epoch, w, loss, grad))
    print()

print_history("by hand", gradient_descent(lesson_loss, 0, 0.1, 100))
print_history("with SGD", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

# learning rate
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# exercise
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 1000
w0 = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0]
w2 = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0]
wm4 = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]
minima = {0: w0, 2: w2, -4: wm4}
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "I got w=0.607 from 0 and from 2, and w=-2.326 from -4. They are different because the starts are in different valleys and the hill between the valleys is at -0.53. The loss is lower at -2.326 so it's the global minimum. So gradient descent is not promised to give the global minimum."
