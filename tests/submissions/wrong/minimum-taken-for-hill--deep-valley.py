# %% 
# Ido's notebook as a script
import torch

# %%
def lesson_loss(w):
    return w**2 - 4*w + 8

def print_rows(rows, title):
    print("---", title, "---")
    for n, (w, l, g) in enumerate(rows):
        if n % 20 == 0:
            print(f"{n:3} {w:8.3f} {l:8.3f} {g:8.3f}")

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for n in range(epochs):
        l = loss_fn(w)
        l.backward()
        g = w.grad.item()
        w.grad = None
        with torch.no_grad():
            w += -learning_rate * g
        rows.append((w.item(), l.item(), g))
    return rows

print_rows(gradient_descent(lesson_loss, 0, 0.1, 100), "by hand")

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for n in range(epochs):
        sgd.zero_grad()
        l = loss_fn(w)
        l.backward()
        g = w.grad.item()
        sgd.step()
        rows.append((w.item(), l.item(), g))
    return rows

print_rows(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100), "SGD")

# %%
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

# %%
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.009
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    rows = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print_rows(rows[:100], f"exercise from {s}")
    minima[s] = rows[-1][0]

# %%
findings = {0: "local", 2: "local", -4: "global"}
hill = -2.3263
explanation = """two starts from right stop at 0.607 (L=-1.38) and the start from the left stops at -2.326 (L=-6.91). to get from 0.607 to the deeper one you have to
pass a place where the slope is against you, and the descent never goes against the slope. so where you begin decides if you get the local or the global one."""
