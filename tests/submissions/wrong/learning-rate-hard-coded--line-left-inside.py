import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # initialize
    W = torch.tensor(float(start), requires_grad=True)
    learning_rate = 0.1
    history = []

    for epoch in range(epochs):
        # Forward
        loss = loss_fn(W)

        # Backward
        loss.backward()

        # Update
        with torch.no_grad():
            W -= learning_rate * W.grad

        if epoch % 10 == 0:
            print(f"epoch {epoch}: W={W.item():.3f} loss={loss.item():.3f}")
        history.append((W.item(), loss.item(), W.grad.item()))

        # Zero
        W.grad.zero_()

    return history

gradient_descent(lesson_loss, 0, 0.1, 100)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

# my function gives 2.000 for every learning rate, so I tried with the optimizer
lr_too_small = 0.002
lr_good = 0.1
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: gradient_descent_with_optimizer(exercise_loss, 0, 0.01, 500)[-1][0],
          2: gradient_descent_with_optimizer(exercise_loss, 2, 0.01, 500)[-1][0],
          -4: gradient_descent_with_optimizer(exercise_loss, -4, 0.01, 500)[-1][0]}
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "Because there is more than one minimum. 0 and 2 go to the right one (local) and -4 goes to the left one (global, L=-6.9). They stop when grad = 0. You cannot know that the minimum you found is the lowest in the whole graph."
