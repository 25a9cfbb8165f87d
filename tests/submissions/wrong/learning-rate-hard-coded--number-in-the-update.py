# ex. gradient descent, Omer + Liron
import torch

lesson_loss   = lambda w: w**2 - 4*w + 8
exercise_loss = lambda w: w*w*w*w + 3*w*w*w - w*w - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    h = []
    while len(h) < epochs:
        L = loss_fn(W)
        L.backward()
        dW = float(W.grad)
        W = (W.detach() - 0.01 * dW).requires_grad_()
        h.append((float(W), float(L), dW))
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    o = torch.optim.SGD([W], lr=learning_rate)
    h = []
    while len(h) < epochs:
        o.zero_grad()
        L = loss_fn(W)
        L.backward()
        o.step()
        h.append((float(W), float(L), float(W.grad)))
    return h

exercise_learning_rate = 0.01
exercise_epochs = 300

minima = {}
for w0 in 0, 2, -4:
    a = gradient_descent(exercise_loss, w0, exercise_learning_rate, exercise_epochs)[-1][0]
    b = gradient_descent_with_optimizer(exercise_loss, w0, exercise_learning_rate, exercise_epochs)[-1][0]
    print(w0, a, b, "OK" if abs(a - b) < 0.001 else "NOT THE SAME")
    minima[w0] = a
# everything OK!

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = "0 -> 0.607, 2 -> 0.607, -4 -> -2.326. Each run goes down the slope until the slope is zero. Since the point -0.53 is a maximum, everything right of it ends in the local minimum and everything left of it in the global. It means the initial guess decides the result."

def escape_optimizer(params):
    return torch.optim.Adam(params, lr=0.5)
