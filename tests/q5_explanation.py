"""Task 5: what the descents reached, the hill between them, and why. The text is the teacher's to mark."""

from otter.test_files import test_case

from autograder.lesson import explanation as text
from autograder.lesson.hidden import findings as checks

OK_FORMAT = False

name = "q5_explanation"
# Otter knows no pending mark: there the explanation's points are 0. The grader adds the
# teacher's 10, see otter_config.json.
points = 10


@test_case(name="finding_from_0", points=2, hidden=True)
def finding_from_0(findings, exercise_learning_rate, exercise_epochs, minima):
    return checks.check_finding(0, findings, exercise_learning_rate, exercise_epochs, minima)


@test_case(name="finding_from_2", points=2, hidden=True)
def finding_from_2(findings, exercise_learning_rate, exercise_epochs, minima):
    return checks.check_finding(2, findings, exercise_learning_rate, exercise_epochs, minima)


@test_case(name="finding_from_minus_4", points=2, hidden=True)
def finding_from_minus_4(findings, exercise_learning_rate, exercise_epochs, minima):
    return checks.check_finding(-4, findings, exercise_learning_rate, exercise_epochs, minima)


@test_case(name="hill", points=4, hidden=True)
def hill(hill):
    return checks.check_hill(hill)


@test_case(name="explanation", points=0, hidden=False)
def explanation(explanation, exercise_learning_rate, exercise_epochs):
    return text.check_explanation(explanation, exercise_learning_rate, exercise_epochs)
