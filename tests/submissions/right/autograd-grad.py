from torch import tensor
from torch.autograd import grad
import torch


def lesson_loss(w):
    return w ** 2 - 4 * w + 8


# torch.autograd.grad gives the derivative back, it isn't collected in w.grad
# so there's no zeroing at all in this version
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = tensor(start, requires_grad=True)
    out = []
    for _ in range(epochs):
        value = loss_fn(w)
        (d,) = grad(value, w)
        w = (w.detach() - learning_rate * d).requires_grad_(True)
        out.append((float(w), float(value), float(d)))
    return out


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = tensor(start, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    out = []
    for _ in range(epochs):
        value = loss_fn(w)
        w.grad = grad(value, w)[0]      # step() looks for it here
        optimizer.step()
        out.append((float(w), float(value), float(w.grad)))
    return out


lr_too_small = 1e-3
lr_good = 5e-2
lr_too_large = 1.25


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


def slope_of_exercise(w):
    return 4 * w ** 3 + 9 * w ** 2 - 2 * w - 3


exercise_learning_rate = 1e-2
exercise_epochs = 600

minima = {}
for first in (0., 2., -4.):
    path = gradient_descent(exercise_loss, first, exercise_learning_rate, exercise_epochs)
    minima[first] = path[-1][0]
    # the derivative where I stopped should be (almost) 0
    print(f"{first:4} -> {minima[first]:.5f}   L' = {slope_of_exercise(minima[first]):.6f}")

# bisection on L' between -1 and 0: L'(-1) = 4, L'(0) = -3
left, right = -1.0, 0.0
while right - left > 1e-7:
    mid = (left + right) / 2
    if slope_of_exercise(mid) > 0:
        left = mid
    else:
        right = mid
hill = mid
print("hill at", hill)

findings = {0.: "local", 2.: "local", -4.: "global"}

explanation = ("L' is zero at three points: -2.326, -0.531 and 0.607. The middle one is a maximum. "
               "For w between -0.531 and 0.607 the derivative is negative so w grows, above 0.607 it is positive "
               "so w shrinks - that is why both 0 and 2 come to 0.607. Everything left of -0.531 is pulled to -2.326 instead, "
               "also -4. Since L(-2.326) = -6.91 is lower than L(0.607) = -1.38 only the last start gave the global minimum. "
               "It means that the answer of gradient descent depends on the initial weight, so one run proves nothing.")
