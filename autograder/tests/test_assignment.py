"""The assignment: its names and points are the specified ones, and a broken one says where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import CONFIG, Assignment, find_assignment_folder, load_assignment
from autograder.questions.otter_format import TestFolderError
from autograder.tests.toy import make_assignment

POINTS = {
    "q1_manual_loop": {"forward": 5, "backward": 5, "update": 10, "zero": 10, "general": 5},
    "q2_optimizer": {"same_history": 10, "uses_sgd": 5, "general": 5},
    "q3_learning_rate": {"too_small": 3, "good": 4, "too_large": 3},
    "q4_minima": {
        "exercise_loss": 3,
        "converges": 3,
        "minimum_from_0": 3,
        "minimum_from_2": 3,
        "minimum_from_minus_4": 3,
    },
    "q5_explanation": {
        "finding_from_0": 2,
        "finding_from_2": 2,
        "finding_from_minus_4": 2,
        "hill": 4,
        "explanation": 10,
    },
    "q6_escape": {"escape": 5},
}
HIDDEN = {"q1_manual_loop.general", "q2_optimizer.general"}


def test_questions_tests_and_points_are_the_specified_ones(assignment: Assignment) -> None:
    points = {
        question.name: {
            case.name: assignment.teacher_points_of(question).get(case.name, case.points) for case in question.cases
        }
        for question in assignment.questions
    }
    assert points == POINTS


def test_tests_with_other_numbers_are_hidden(assignment: Assignment) -> None:
    hidden = {
        f"{question.name}.{case.name}" for question in assignment.questions for case in question.cases if case.hidden
    }
    assert hidden >= HIDDEN


def test_tests_decide_90_points_and_the_teacher_10(assignment: Assignment) -> None:
    assert (assignment.automatic_score, assignment.max_score) == (90, 100)
    assert assignment.bonus == {"q6_escape"}


def test_the_file_and_the_name_are_the_specified_ones(assignment: Assignment) -> None:
    assert (assignment.name, assignment.file) == ("gradient-descent", "gradient_descent")


def test_otter_gives_the_teachers_case_no_points(assignment: Assignment) -> None:
    points = {
        f"{question.name}.{case.name}": case.points for question in assignment.questions for case in question.cases
    }
    assert points["q5_explanation.explanation"] == 0


def test_an_assignment_is_found_from_any_folder_below_it(tmp_path: Path) -> None:
    root = make_assignment(tmp_path / "toy")
    deep = root / "a" / "b"
    deep.mkdir(parents=True)
    assert find_assignment_folder(deep) == root
    assert find_assignment_folder(root) == root


def test_where_there_is_no_assignment_the_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(TestFolderError, match=f"{CONFIG}.*{tmp_path.name}"):
        find_assignment_folder(tmp_path)


def test_a_bonus_does_not_count_in_the_full_score(tmp_path: Path) -> None:
    root = make_assignment(tmp_path / "toy")
    assert load_assignment(root).max_score == 9
    configure(root, assignment="toy", file="toy", bonus=["q1_double"])
    assert load_assignment(root).max_score == 0


def configure(root: Path, **own: Any) -> None:
    (root / CONFIG).write_text(json.dumps({"autograder": own}), encoding="utf-8")


@pytest.mark.parametrize(
    "config",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"autograder": 5}',
        b'{"autograder": {"assignment": "x"}}',
        b'{"autograder": {"assignment": "x", "file": "x", "bonus": 5}}',
        b'{"autograder": {"assignment": "x", "file": "x", "teacher_points": []}}',
        b'{"autograder": {"assignment": "x", "file": "x", "teacher_points": {"q1": 5}}}',
    ],
)
def test_a_configuration_that_cannot_be_used_is_named(tmp_path: Path, config: bytes) -> None:
    root = make_assignment(tmp_path / "toy")
    (root / CONFIG).write_bytes(config)
    with pytest.raises(TestFolderError, match=CONFIG):
        load_assignment(root)


def test_a_folder_without_a_configuration_is_named(tmp_path: Path) -> None:
    with pytest.raises(TestFolderError, match=tmp_path.name):
        load_assignment(tmp_path)


def test_an_assignment_without_tests_is_refused(tmp_path: Path) -> None:
    configure(tmp_path, assignment="x", file="x")
    with pytest.raises(TestFolderError, match="no test file"):
        load_assignment(tmp_path)
