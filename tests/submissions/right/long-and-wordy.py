####################################################################
#                                                                  #
#      E X E R C I S E :   G R A D I E N T   D E S C E N T         #
#                                                                  #
####################################################################

# ------------------------------------------------------------------
# imports
# ------------------------------------------------------------------
import sys
import time
from typing import Callable, List, Tuple

import torch
from torch import Tensor
from torch.optim import Optimizer
from torch.optim.sgd import SGD

Row = Tuple[float, float, float]
LossFunction = Callable[[Tensor], Tensor]

print("python", sys.version.split()[0], "/ torch", torch.__version__.split("+")[0])
t0 = time.time()


# ------------------------------------------------------------------
# the loss of the lesson
# ------------------------------------------------------------------
def lesson_loss(w: Tensor) -> Tensor:
    """A parabola with its bottom at w = 2."""
    return w**2 - 4*w + 8


# ------------------------------------------------------------------
# by hand
# ------------------------------------------------------------------
def gradient_descent(loss_fn: LossFunction, start: float, learning_rate: float, epochs: int) -> List[Row]:
    """Returns (w after, loss before, grad before) for every epoch."""
    weight: Tensor = torch.tensor(float(start), requires_grad=True)
    history: List[Row] = []
    epoch: int = 0
    while True:
        if epoch == epochs:
            break
        loss: Tensor = loss_fn(weight)
        loss.backward(inputs=[weight])
        assert weight.grad is not None
        gradient: float = weight.grad.item()
        with torch.no_grad():
            weight -= learning_rate * weight.grad
        weight.grad.zero_()
        history.append((weight.item(), loss.item(), gradient))
        epoch += 1
    return history


# ------------------------------------------------------------------
# with the optimizer
# ------------------------------------------------------------------
def gradient_descent_with_optimizer(loss_fn: LossFunction, start: float, learning_rate: float, epochs: int) -> List[Row]:
    """The very same numbers, but SGD does the work."""
    weight: Tensor = torch.tensor(float(start), requires_grad=True)
    optimizer: Optimizer = SGD([weight], lr=learning_rate)
    history: List[Row] = []
    for _ in range(epochs):
        optimizer.zero_grad(set_to_none=True)
        loss: Tensor = loss_fn(weight)
        loss.backward()
        assert weight.grad is not None
        gradient: float = weight.grad.item()
        optimizer.step()
        history.append((weight.item(), loss.item(), gradient))
    return history


# ------------------------------------------------------------------
# learning rates.  |1 - 2*lr| is the factor by which the distance to 2
# changes in each epoch, so < 1 converges and > 1 diverges
# ------------------------------------------------------------------
lr_too_small: float = 0.001      # 0.998**100 = 0.82
lr_good: float = 0.1             # 0.8**100 = 2e-10
lr_too_large: float = 1.1        # 1.2**100 = 8e7


# ------------------------------------------------------------------
# exercise
# ------------------------------------------------------------------
def exercise_loss(w: Tensor) -> Tensor:
    """Fourth degree, two valleys."""
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate: float = 0.01
exercise_epochs: int = 400

minima: dict = {}
for s in (0, 2, -4):
    by_hand = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    by_sgd = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print("start %5.1f   by hand %9.6f   by SGD %9.6f" % (s, by_hand[-1][0], by_sgd[-1][0]))
    minima[s] = by_sgd[-1][0]

findings: dict = {0: "local", 2: "local", -4: "global"}
hill: float = -0.5309

explanation: str = """
Gradient descent is a greedy method. At every point it asks only one question - in which direction does the loss go down here? - and takes
a step there. As soon as the answer is "in no direction" (the derivative is zero) it stays. The polynomial of the exercise has two
points where this happens, w = 0.6073 and w = -2.3263, and in the middle a hill with its top at w = -0.5309.
The runs from w = 0 and w = 2 are on the same side of the hill and they found the same point, 0.6073, with L = -1.3827.
The run from w = -4 is on the other side and found -2.3263 with L = -6.9141, that's less, so that one is the global minimum and
0.6073 is only a local minimum. The results mean that the method answers "a minimum" and not "the minimum". If the start is unlucky the network
learns worse than it could. A simple remedy is running it a number of times from different starts and keeping the best run.
"""


# ------------------------------------------------------------------
# bonus
# ------------------------------------------------------------------
def escape_optimizer(params) -> Optimizer:
    """Adam with a big rate shoots over the hill at the beginning."""
    return torch.optim.Adam(params, lr=0.3)


print("finished after %.1f seconds" % (time.time() - t0))
