"""The tests of the tests: known submissions get their known outcome."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.grading.run import Workplace, grade_class
from autograder.results import SubmissionResult
from autograder.submissions.find import list_students
from autograder.tests.conftest import WORKERS
from autograder.tests.gallery.expectations import differences, load_expected

FOLDERS = {
    "right": ("right",),
    "wrong": ("wrong_loop", "wrong_rest"),
    "malformed": ("malformed",),
    "hostile": ("hostile",),
    "sample_class": ("sample_class",),
}


@pytest.fixture(scope="module")
def gallery(root: Path) -> Path:
    return root / "tests" / "submissions"


def grade_folder(folder: Path, assignment: Assignment, workplace: Workplace) -> dict[str, SubmissionResult]:
    students, _ = list_students(folder)
    results = grade_class(students, assignment, workplace, WORKERS, lambda result: None)
    return {result.student: result for result in results}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_submission_gets_its_expected_outcome(
    folder: str, gallery: Path, assignment: Assignment, workplace: Workplace
) -> None:
    results = grade_folder(gallery / folder, assignment, workplace)
    expected = load_expected(gallery, *FOLDERS[folder])
    assert set(results) == set(expected), "each submission has one entry in expected/, and each entry a submission"
    wrong = {student: differences(result, expected[student]) for student, result in results.items()}
    assert not {student: found for student, found in wrong.items() if found}


def test_right_submissions_lose_no_point(gallery: Path) -> None:
    for student, entry in load_expected(gallery, "right").items():
        assert entry["fails"] == [], student


def test_each_misconception_has_three_wrong_submissions(gallery: Path, assignment: Assignment) -> None:
    from autograder.messages import catalogue

    expected = load_expected(gallery, *FOLDERS["wrong"])
    ids = [name.removeprefix("misconception.") for name in catalogue() if name.startswith("misconception.")]
    for name in ids:
        assert sum(name in entry["misconceptions"] for entry in expected.values()) >= 3, name
