import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# my brother studies this at the university, he showed me how to make it remember the speed
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    velocity = 0.0
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        velocity = 0.9 * velocity + grad
        with torch.no_grad():
            W -= learning_rate * velocity
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        optimizer.zero_grad()
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        history.append((W.item(), loss.item(), grad))
    return history

lr_too_small = 0.004
lr_good = 0.25
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# mine jumped over to the other valley from 2, so here I used the torch one
exercise_learning_rate = 0.01
exercise_epochs = 800
minima = {}
for s in [0, 2, -4]:
    h = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1][0]
    print(f"start {s:>2}: w = {minima[s]:.5f}, L = {exercise_loss(minima[s]):.5f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = """The start decides. The point -0.53 is a top between two bottoms. Start 0 and start 2 are to the
right of the top, so going against the derivative brings both to the same bottom, the higher one. Start -4 is to the
left and comes to the lower bottom. With speed (momentum) it is possible to jump over the top, but usual gradient
descent cannot, because it stops when the derivative is zero."""

def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.01, momentum=0.9)
