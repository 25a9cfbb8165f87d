"""A file that takes long is told so on the pupil's own machine, where there is time to change it."""

from __future__ import annotations

from dataclasses import replace

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.grading.run import Workplace
from autograder.sandbox.limits import DEFAULT, OWN_MACHINE, Limits
from autograder.submissions.find import Submission

FILE = Submission("dana", "gradient_descent.py", b"import time\ntime.sleep(0.6)\n")


def remarks(assignment: Assignment, workplace: Workplace, limits: Limits) -> list[str]:
    result = grade_submission(FILE, assignment, lambda: workplace.channel(0), limits)
    return [remark.text("en") for remark in result.errors]


def test_a_slow_file_is_told_how_long_it_took_and_when_it_is_stopped(
    assignment: Assignment, workplace: Workplace
) -> None:
    (remark,) = remarks(assignment, workplace, replace(DEFAULT, slow_load_seconds=0.5))
    assert remark.startswith("The file took 1 seconds to run.")
    assert f"stopped after {DEFAULT.load_seconds:g}" in remark


def test_a_grade_says_nothing_of_how_busy_the_machine_was(assignment: Assignment, workplace: Workplace) -> None:
    assert remarks(assignment, workplace, DEFAULT) == []


def test_a_pupil_hears_of_it_before_a_grader_would_stop_the_file() -> None:
    assert OWN_MACHINE.slow_load_seconds < DEFAULT.load_seconds < OWN_MACHINE.load_seconds
