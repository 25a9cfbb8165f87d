# Noam, 10/4. I missed the first lesson so I did only with the optimizer
import torch


def lesson_loss(w):
    return w**2 - 4 * w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError("Task 1")


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    parameter = torch.nn.Parameter(torch.tensor(float(start)))
    optimizer = torch.optim.SGD([parameter], lr=learning_rate)
    everything = []
    for number in range(epochs):
        result = loss_fn(parameter)
        result.backward()
        derivative = parameter.grad.item()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
        everything.append([parameter.item(), result.item(), derivative])
    return everything


lr_too_small = 0.007
lr_good = 0.2
lr_too_large = 1.2


def exercise_loss(w):
    return w**4 + 3 * w**3 - w**2 - 3 * w


exercise_learning_rate = 0.01
exercise_epochs = 310

minima = {}
for place in (0, 2, -4):
    minima[place] = gradient_descent_with_optimizer(exercise_loss, place, exercise_learning_rate, exercise_epochs)[-1][0]
    print("from", place, "to", minima[place])

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.52
explanation = """There's a local top around -0.53. If you stand on the right of it (0, 2) the derivative leads you to 0.607. If you stand on the left (-4) it leads you to
-2.326, that is deeper, so global. Meaning that the algorithm is good for finding a minimum but can't promise it is the best one."""
