"""Task 1: gradient descent by hand. Each step of the loop is a case of its own."""

from otter.test_files import test_case

from autograder.lesson import manual_loop
from autograder.lesson.hidden import general as hidden_calls

OK_FORMAT = False

name = "q1_manual_loop"
points = 35


@test_case(name="forward", points=5, hidden=False)
def forward(gradient_descent):
    return manual_loop.check_forward(gradient_descent)


@test_case(name="backward", points=5, hidden=False)
def backward(gradient_descent):
    return manual_loop.check_backward(gradient_descent)


@test_case(name="update", points=10, hidden=False)
def update(gradient_descent):
    return manual_loop.check_update(gradient_descent)


@test_case(name="zero", points=10, hidden=False)
def zero(gradient_descent):
    return manual_loop.check_zero(gradient_descent)


@test_case(name="general", points=5, hidden=True)
def general(gradient_descent):
    return hidden_calls.check_manual_loop(gradient_descent)
