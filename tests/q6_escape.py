"""Task 6, a bonus: an optimizer that finds the global minimum from w = 2."""

from otter.test_files import test_case

from autograder.lesson import escape as checks

OK_FORMAT = False

name = "q6_escape"
points = 5


@test_case(name="escape", points=5, hidden=False)
def escape(escape_optimizer):
    return checks.check_escape(escape_optimizer)
