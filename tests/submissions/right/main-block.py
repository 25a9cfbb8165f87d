"""Gradient descent exercise. Run it to see the tables: python gradient_descent.py"""
import torch

STARTS = (0, 2, -4)


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
            history.append((w.item(), loss.item(), w.grad.item()))
            w.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
    return history


def print_table(title, history, every):
    print(title)
    for epoch, (w, loss, grad) in enumerate(history):
        if epoch % every == 0:
            print(f"  {epoch:>4}: w={w:.3f} loss={loss:.3f} grad={grad:.3f}")
    print(f"  end : w={history[-1][0]:.3f}")


lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 300

descents = {
    start: gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    for start in STARTS
}
minima = {start: history[-1][0] for start, history in descents.items()}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = """
Starts 0 and 2 both finished at w = 0.607 and start -4 finished at w = -2.326. Gradient descent follows the slope down and has nothing to
do once the slope is zero, so it can't leave the valley it's in (with small steps at least). The valleys are
separated by the local maximum at w = -0.531. The left valley is deeper: it's the global minimum, while the right one is a local minimum.
The lesson for me is that "loss stopped improving" doesn't equal "best possible loss". One can restart from more points and pick the best.
"""


def escape_optimizer(params):
    return torch.optim.AdamW(params, lr=1.0, weight_decay=0.0)


if __name__ == "__main__":
    print_table("lesson, by hand", gradient_descent(lesson_loss, 0, lr_good, 100), 10)
    print_table("lesson, SGD", gradient_descent_with_optimizer(lesson_loss, 0, lr_good, 100), 10)
    for start in STARTS:
        print_table(f"exercise from {start}", descents[start], 30)

    w = torch.tensor(2.0, requires_grad=True)
    optimizer = escape_optimizer([w])
    for _ in range(1000):
        optimizer.zero_grad()
        exercise_loss(w).backward()
        optimizer.step()
    print("bonus:", w.item())
