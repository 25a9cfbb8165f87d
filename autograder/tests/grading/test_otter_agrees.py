"""Real `otter generate` and `otter run` give the verdicts that the grader gives, case by case."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.benchmarks.otter_agreement import verdicts_of
from autograder.benchmarks.otter_runs import generate_zip, run_otter
from autograder.grading.run import Workplace, grade_students
from autograder.tests.conftest import WORKERS

FILES = (
    "solutions/gradient_descent.py",
    "assignment/gradient_descent.ipynb",
    "tests/submissions/wrong/no-zero-grad--both-functions.py",
    "tests/submissions/wrong/momentum-or-other-optimizer--adam.py",
    "tests/submissions/wrong/learning-rate-diverges--claims-found-them.py",
)


@pytest.fixture(scope="module")
def archive(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate_zip(root, tmp_path_factory.mktemp("otter"))


@pytest.mark.parametrize("name", FILES)
def test_otter_run_agrees_case_by_case(
    name: str, root: Path, archive: Path, tmp_path: Path, assignment: Assignment, workplace: Workplace
) -> None:
    file = root / name
    (ours,) = grade_students({"student": [file]}, assignment, workplace, WORKERS)
    assert run_otter(file, archive, tmp_path) == verdicts_of(ours)
