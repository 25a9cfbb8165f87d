"""Task 3: a learning rate that is too small, one that is good, one that is too large."""

from otter.test_files import test_case

from autograder.lesson import learning_rates

OK_FORMAT = False

name = "q3_learning_rate"
points = 10


@test_case(name="too_small", points=3, hidden=False)
def too_small(lr_too_small):
    return learning_rates.check_too_small(lr_too_small)


@test_case(name="good", points=4, hidden=False)
def good(lr_good):
    return learning_rates.check_good(lr_good)


@test_case(name="too_large", points=3, hidden=False)
def too_large(lr_too_large):
    return learning_rates.check_too_large(lr_too_large)
