import torch, math

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start)).requires_grad_()
    h = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        with torch.no_grad():
            w.copy_(w - w.grad * learning_rate)
        h.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start)).requires_grad_()
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    h = []
    for e in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        #optimizer.step(loss)     # TypeError 'Tensor' object is not callable
        #optimizer.step(w)
        #loss.step()
        h.append((w.item(), loss.item(), w.grad.item()))
    return h

# ---------------- rates ----------------
# how far from 2 after 100 epochs
for lr in [0.001, 0.01, 0.1, 0.5, 0.9, 1.0, 1.1]:
    d = abs(gradient_descent(lesson_loss, 0, lr, 100)[-1][0] - 2)
    print(lr, "distance", d)

lr_too_small = 0.001
lr_good = 0.9
lr_too_large = 1.1

# ---------------- the exercise ----------------
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.003
exercise_epochs = 700

minima = {}
for s in 0, 2, -4:
    last = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs).pop()
    assert not math.isnan(last[0])
    minima[s] = last[0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}

# derivative 4w^3+9w^2-2w-3 = 0 -> three solutions, the middle one is the top
hill = -0.5309
explanation = """I think of it like water. Rain that falls right of -0.53 flows to the small lake at 0.61 and rain that falls
left of it flows to the big lake at -2.33. 0 and 2 are rain on the right. Water can't know about the other lake.
So if you want the deepest lake you must let it rain in many places."""
