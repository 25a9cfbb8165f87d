"""Task 4: the minima of the exercise's loss from three starts."""

from otter.test_files import test_case

from autograder.lesson import minima as checks

OK_FORMAT = False

name = "q4_minima"
points = 15


@test_case(name="exercise_loss", points=3, hidden=False)
def exercise_loss(exercise_loss):
    return checks.check_exercise_loss(exercise_loss)


@test_case(name="converges", points=3, hidden=False)
def converges(exercise_learning_rate, exercise_epochs):
    return checks.check_converges(exercise_learning_rate, exercise_epochs)


@test_case(name="minimum_from_0", points=3, hidden=False)
def minimum_from_0(minima, exercise_learning_rate, exercise_epochs, exercise_loss):
    return checks.check_minimum(0, minima, exercise_learning_rate, exercise_epochs, exercise_loss)


@test_case(name="minimum_from_2", points=3, hidden=False)
def minimum_from_2(minima, exercise_learning_rate, exercise_epochs, exercise_loss):
    return checks.check_minimum(2, minima, exercise_learning_rate, exercise_epochs, exercise_loss)


@test_case(name="minimum_from_minus_4", points=3, hidden=False)
def minimum_from_minus_4(minima, exercise_learning_rate, exercise_epochs, exercise_loss):
    return checks.check_minimum(-4, minima, exercise_learning_rate, exercise_epochs, exercise_loss)
