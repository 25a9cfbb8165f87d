"""The tests of the tests: known submissions get their known outcome.

The hostile ones are graded in a world made for them, see `autograder/tests/hostile`.
"""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.grading.run import Workplace, grade_students
from autograder.lesson.descent import descend
from autograder.lesson.hidden.probes import HIDDEN
from autograder.messages import LANGUAGES, format_number
from autograder.reports.feedback import write_feedback
from autograder.reports.pupils import ClassReport, Pupil
from autograder.results import SubmissionResult, submission_to_data
from autograder.submissions.find import list_students
from autograder.tests.conftest import WORKERS
from autograder.tests.gallery.expectations import differences, load_expected

FOLDERS = {
    "right": ("right",),
    "wrong": ("wrong_loop", "wrong_rest"),
    "malformed": ("malformed",),
    "sample_class": ("sample_class",),
}


@pytest.fixture(scope="module")
def gallery(root: Path) -> Path:
    return root / "tests" / "submissions"


_graded: dict[Path, dict[str, SubmissionResult]] = {}


def grade_folder(folder: Path, assignment: Assignment, workplace: Workplace) -> dict[str, SubmissionResult]:
    """Grade a folder, once for all tests."""
    if folder not in _graded:
        students, _ = list_students(folder)
        results = grade_students(students, assignment, workplace, WORKERS)
        _graded[folder] = {result.student: result for result in results}
    return _graded[folder]


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


def test_a_hidden_case_never_tells_what_it_asked(gallery: Path, assignment: Assignment, workplace: Workplace) -> None:
    asked = {probe.loss.text for probe in HIDDEN} | {f"start={probe.start:g}, learning" for probe in HIDDEN}
    for result in grade_folder(gallery / "wrong", assignment, workplace).values():
        hidden = [test for question in result.questions for test in question.tests if test.hidden]
        for test in hidden:
            assert test.table is None, (result.student, test.name)
            assert test.figure is None, (result.student, test.name)
            for language in LANGUAGES:
                assert not [text for text in asked if text in test.message(language)], (result.student, test.name)


def test_no_feedback_file_tells_what_a_hidden_case_asked_or_expected(
    gallery: Path, assignment: Assignment, workplace: Workplace, tmp_path: Path
) -> None:
    results = grade_folder(gallery / "wrong", assignment, workplace).values()
    pupils = [Pupil(submission_to_data(result, "en"), result.source) for result in results]
    write_feedback(tmp_path, ClassReport("gradient-descent", 100, "en", lambda: pupils))
    secret = {probe.loss.text for probe in HIDDEN} | {f"start={probe.start:g}, learning" for probe in HIDDEN}
    numbers = (format_number(number) for probe in HIDDEN for row in descend(probe) for number in row)
    # Shorter ones stand in other places too.
    secret |= {number for number in numbers if len(number) > 6}
    assert len(secret) > 30
    for file in tmp_path.iterdir():
        text = html.unescape(file.read_text(encoding="utf-8"))
        assert not [part for part in secret if part in text], file.name
