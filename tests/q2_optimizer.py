"""Task 2: the same descent by torch.optim.SGD."""

from otter.test_files import test_case

from autograder.lesson import optimizer_loop
from autograder.lesson.hidden import general as hidden_calls

OK_FORMAT = False

name = "q2_optimizer"
points = 20


@test_case(name="same_history", points=10, hidden=False)
def same_history(gradient_descent_with_optimizer):
    return optimizer_loop.check_same_history(gradient_descent_with_optimizer)


@test_case(name="uses_sgd", points=5, hidden=False)
def uses_sgd(gradient_descent_with_optimizer):
    return optimizer_loop.check_uses_sgd(gradient_descent_with_optimizer)


@test_case(name="general", points=5, hidden=True)
def general(gradient_descent_with_optimizer):
    return hidden_calls.check_optimizer_loop(gradient_descent_with_optimizer)
