import torch

settings = {
    "optimizer": "SGD",
    "print_every": 50,
}

def lesson_loss(w):
    return w**2 - 4*w + 8

def pick_optimizer(name, params, lr):
    # so that I can try other ones just by changing the name in the settings
    factory = getattr(torch.optim, name)
    return factory(params, lr=lr)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = list()
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.detach().clone()
        with torch.set_grad_enabled(False):
            W -= grad * learning_rate
        W.grad.data.zero_()
        history.append((W.item(), loss.item(), grad.item()))
        if epoch % settings["print_every"] == 0:
            print("epoch", epoch, "W", round(W.item(), 4), "loss", round(loss.item(), 4))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = pick_optimizer(settings["optimizer"], [W], learning_rate)
    history = list()
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        grad = W.grad.item()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))
    return history

# 100 is crazy but I wanted to see what happens (inf and then nan)
lr_too_small = 0.00001
lr_good = 0.45
lr_too_large = 100

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.018
exercise_epochs = 300

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = """Different starting points -> different valleys. When w starts at 0 or 2 the negative of the derivative leads it to
w=0.607 and there the derivative is 0 so it's stuck, even though it is only a local minimum. When w starts at -4 it is led to w=-2.326,
the lowest point of the whole function = global minimum. It can't pass from one to the other since between them
(w=-0.53) there is a local maximum and it would have to climb. So the result we get isn't "the" minimum but the minimum of
our area, and we should repeat with different initial weights."""
