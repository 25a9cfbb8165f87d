import torch, numpy as np

def lesson_loss(w): return w**2 - 4*w + 8

def run_epochs(loss_fn, w, epochs, move):
    """shared by both parts, move() does the update + reset and differs"""
    rows = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        move()
        rows.append([w.item(), loss.item(), grad])
    return np.array(rows)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=torch.double, requires_grad=True)
    def by_hand():
        with torch.no_grad():
            w.sub_(learning_rate * w.grad)
        w.grad.zero_()
    return run_epochs(loss_fn, w, epochs, by_hand)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=torch.double, requires_grad=True)
    sgd = torch.optim.SGD([w], lr=learning_rate)
    def by_sgd():
        sgd.step()
        sgd.zero_grad()
    return run_epochs(loss_fn, w, epochs, by_sgd)

a = gradient_descent(lesson_loss, 0, 0.1, 100)
b = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("shape:", a.shape, " biggest difference:", np.abs(a - b).max())
print(np.round(a[::10], 3))

lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate, exercise_epochs = 0.01, 300

minima = {}
for s in (0, 2, -4):
    h = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1, 0]
    print(s, "->", h[-1])

findings = {0: "local", 2: "local", -4: "global"}

grid = np.linspace(-2, 0.5, 5001)
hill = grid[np.argmax(exercise_loss(grid))]

explanation = ("We got w=0.607 from 0, w=0.607 from 2 and w=-2.326 from -4. The reason: a step goes in the downhill direction "
  "of the place where w is now, and at the bottom (derivative 0) there are no more steps. The curve has two bottoms and a top between them "
  "at w=-0.531, so the axis is cut into two parts and each part drains into its own bottom. 0 and 2 are in the right part (local minimum, "
  "L=-1.383), -4 in the left part (global minimum, L=-6.914). So the output of the algorithm is a minimum but maybe not THE minimum, "
  "and to be more sure one has to start from several w's.")
