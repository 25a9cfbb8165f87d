# tested on colab
import torch

print("torch", torch.__version__)

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= W.grad * learning_rate
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
        if epoch % 10 == 0:
            w_, l_, g_ = history[-1]
            print(f"  {epoch:4d} | W {w_:9.4f} | loss {l_:9.4f} | grad {g_:9.4f}")
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
    return history

# choose rates
lr_too_small = 0.014
lr_good = 0.2
lr_too_large = 2.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.005
exercise_epochs = 50

minima = {}
print("from 0");  minima[0] = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0]
print("from 2");  minima[2] = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0]
print("from -4"); minima[-4] = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """The loss is like two holes in the ground, one near 0.6 and one near -2.33 (deeper). Between them is a bump. The ones
who start on the right of the bump (0, 2) go to the hole on the right. -4 goes to the hole on the left. When you train a network you
can fall into the wrong hole."""
