import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# ===== Q1 =====
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    out = []
    for ep in range(epochs):
        L = loss_fn(w)
        L.backward()
        out.append(None)
        with torch.no_grad():
            w -= learning_rate * w.grad
            out[ep] = (w.item(), L.item(), w.grad.item())
            w.grad.zero_()
    return out

# ===== Q2 =====
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    out = []
    for ep in range(epochs):
        L = loss_fn(w)
        L.backward()
        out.append((w.item(), L.item(), w.grad.item()))
        opt.zero_grad()
    return out

def show(rows, every=10):
    for i in range(0, len(rows), every):
        w, l, g = rows[i]
        print("epoch", i, "w =", round(w, 3), "loss =", round(l, 3), "grad =", round(g, 3))

show(gradient_descent(lesson_loss, 0, 0.1, 50))
show(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 50))   # ??? always 0

# ===== Q3 =====
lr_too_small = 0.0015
lr_good = 0.35
lr_too_large = 1.25

# ===== Q4 =====
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
minima[0] = gradient_descent(exercise_loss, 0, 0.01, 400)[-1][0]
minima[2] = gradient_descent(exercise_loss, 2, 0.01, 400)[-1][0]
minima[-4] = gradient_descent(exercise_loss, -4, 0.01, 400)[-1][0]
show([(m, exercise_loss(m), 0.0) for m in minima.values()], every=1)

# ===== Q5 =====
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5
explanation = "0 and 2 finished in 0.607, -4 finished in -2.326 because of the hill near -0.5: whoever is right of it slides right and whoever is left of it slides left. -2.326 has lower L so that is the global minimum and the other one is only local."
