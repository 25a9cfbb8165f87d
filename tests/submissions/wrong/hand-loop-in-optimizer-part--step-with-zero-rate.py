import torch
import torch.nn as nn

def lesson_loss(w): 
    return w**2 - 4*w + 8

class Model(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.W = nn.Parameter(torch.tensor(float(start)))
    def forward(self, loss_fn):
        return loss_fn(self.W)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    model = Model(start)
    log = []
    for epoch in range(epochs):
        loss = model(loss_fn)
        loss.backward()
        grad = model.W.grad.item()
        with torch.no_grad():
            model.W -= learning_rate * grad
        model.W.grad = None
        log.append((model.W.item(), loss.item(), grad))
    return log

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    model = Model(start)
    # lr=0 because if I put learning_rate it moves two times
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    log = []
    for epoch in range(epochs):
        loss = model(loss_fn)
        loss.backward()
        grad = model.W.grad.item()
        with torch.no_grad():
            model.W -= learning_rate * grad
        optimizer.step()
        optimizer.zero_grad()
        log.append((model.W.item(), loss.item(), grad))
    return log

h1 = gradient_descent(lesson_loss, 0, 0.1, 100)
h2 = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print(h1[-1], h2[-1])

lr_too_small = 0.0005
lr_good = 0.08
lr_too_large = 1.15

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.008
exercise_epochs = 450
minima = {}
for s in (-4, 0, 2):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {-4: "global", 0: "local", 2: "local"}
hill = -0.53

explanation = """
-4 -> -2.3263 (L=-6.91)   global
 0 ->  0.6073 (L=-1.38)   local
 2 ->  0.6073 (L=-1.38)   local
the reason: going down only. from 0 and from 2 the nearest way down ends at 0.607 and to get to -2.33 we would have to
climb over -0.53 first. gradient descent never climbs. meaning = you can be stuck in a place that is not the best
"""
