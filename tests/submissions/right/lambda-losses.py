import torch

lesson_loss = lambda w: w**2 - 4*w + 8
exercise_loss = lambda w: w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w, history = torch.tensor(float(start), requires_grad=True), []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        # new tensor from the plain number, so the old .grad is gone with the old tensor
        w = torch.tensor(w.item() - learning_rate * grad, requires_grad=True)
        history += [(w.item(), loss.item(), grad)]
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w, history = torch.tensor(float(start), requires_grad=True), []
    opt = torch.optim.SGD([w], lr=learning_rate)
    for _ in range(epochs):
        (loss := loss_fn(w)).backward()
        opt.step()
        history += [(w.item(), loss.item(), w.grad.item())]
        opt.zero_grad()
    return history

finish = lambda start: gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]

lr_too_small = 0.003
lr_good = 0.33
lr_too_large = 1.01

exercise_learning_rate = 0.022
exercise_epochs = 220

minima = {s: finish(s) for s in (0, 2, -4)}
findings = {s: ("global" if m < -1 else "local") for s, m in minima.items()}
hill = max((n / 1000 for n in range(-2000, 500)), key=exercise_loss)

print(minima, findings, hill, sep="\n")

explanation = """Short answer: two valleys, and the start picks the valley.
Long answer: going against the gradient makes L smaller with every step, and near a point where L' = 0 the steps shrink to
nothing. L' = 0 has three solutions here, the middle one (-0.531) is a maximum and splits the line. On its right there's
w = 0.607 where 0 and 2 end up, a local minimum. On its left there's w = -2.326 where -4 ends up, and since
L is lower there it's the global minimum. I'd never know this from only the run with w = 0, so I should try other starts too."""
