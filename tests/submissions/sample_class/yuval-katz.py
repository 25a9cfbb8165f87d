# Yuval Katz
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    all_rows = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        grad = float(W.grad)
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        all_rows.append((float(W), float(model), grad))
    return all_rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optim = torch.optim.SGD([W], lr=learning_rate)
    all_rows = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        grad = float(W.grad)
        optim.step()
        optim.zero_grad()
        all_rows.append((float(W), float(model), grad))
    return all_rows

def show(rows):
    for i in range(0, len(rows), 10):
        print("epoch=", i, "W= %.3f model=%.3f grad= %.3f" % rows[i])

show(gradient_descent(lesson_loss, 0, 0.1, 100))
print("with optimizer")
show(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# same rate as in class
exercise_learning_rate = 0.1
exercise_epochs = 100

minima = {}
for s in (0, 2, -4):
    rows = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = rows[-1][0]
    print(s, minima[s])        # nan?? nan??

findings = {0: "local", 2: "diverged", -4: "diverged"}
hill = -0.53

explanation = "from 0 it got to 0.607 which is a minimum. from 2 and -4 the computer printed nan, I think the slope there is very big (61 and -107) so the step is huge and it flew out of the graph and never came back. There is a hill at -0.53 that divides the graph to two parts."
