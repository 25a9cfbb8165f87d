"""Results: `results.json` holds exactly what its specification says."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import pytest

from autograder.messages import Feedback
from autograder.results import (
    QuestionResult,
    SubmissionResult,
    TestResult,
    submission_to_data,
    write_lines,
)
from autograder.verdicts import Figure, Proposal, Table

# Field -> its types, as the specification has them.
TOP = {"schema": [int], "assignment": [str], "max_score": [int], "submissions": [list]}
SUBMISSION = {
    "student": [str],
    "file": [str],
    "status": [str],
    "score": [int],
    "pending": [int],
    "misconceptions": [list],
    "questions": [list],
    "errors": [list],
}
QUESTION = {"name": [str], "score": [int], "max_score": [int], "pending": [int], "tests": [list]}
TEST = {
    "name": [str],
    "passed": [bool, type(None)],
    "hidden": [bool],
    "score": [int, type(None)],
    "max_score": [int],
    "message": [str],
    "misconception": [str, type(None)],
}
# What may stand beside them, for the reports.
MORE_IN_SUBMISSION = {"error_feedback"}
MORE_IN_QUESTION = {"bonus"}
MORE_IN_TEST = {"proposal", "suggested", "misconceptions", "feedback", "table", "figure"}

WHY = Feedback("shape.missing", {"name": "f"})
NOTICE = Feedback("find.no-file")

PASSED = TestResult("right", True, False, 5, 5)
FAILED = TestResult("wrong", False, True, 0, 10, (WHY,), ("no-zero-grad", "wrong-sign"))
WAITING = TestResult("text", None, False, None, 10, (WHY,), proposal=Proposal("why", 7))
RICH = TestResult(
    "rich",
    False,
    False,
    0,
    1,
    table=Table(("table.epoch", "table.your-w"), ((1, math.nan), ("…", math.inf)), (0, 1)),
    figure=Figure("w**2", (("start", ((0.0, 1.0),)),), (("figure.hill", 0.5),)),
)


def submission(*tests: TestResult, student: str = "anna", **rest: Any) -> SubmissionResult:
    return SubmissionResult(student, f"{student}/x.py", "graded", (QuestionResult("q1", tests),), **rest)


def written(*results: SubmissionResult, language: str = "en") -> Any:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(
        "".join(write_lines("toy", 25, (submission_to_data(result, language) for result in results))),
        parse_constant=refuse,
    )


def check_fields(data: Mapping[str, Any], fields: Mapping[str, list[type]], more: set[str]) -> None:
    assert set(data) - more == set(fields)
    for name, types in fields.items():
        assert type(data[name]) in types, name


@pytest.mark.parametrize("count", [0, 1, 3])
def test_any_number_of_results_is_valid_json(count: int) -> None:
    data = written(*(submission(PASSED, RICH, student=f"s{number}") for number in range(count)))
    check_fields(data, TOP, set())
    assert (data["schema"], data["assignment"], data["max_score"]) == (1, "toy", 25)
    assert [entry["student"] for entry in data["submissions"]] == [f"s{number}" for number in range(count)]


def test_every_field_is_there_with_its_type_and_no_other() -> None:
    data = written(submission(PASSED, FAILED, WAITING, RICH, errors=(NOTICE,)))
    for entry in data["submissions"]:
        check_fields(entry, SUBMISSION, MORE_IN_SUBMISSION)
        for question in entry["questions"]:
            check_fields(question, QUESTION, MORE_IN_QUESTION)
            for test in question["tests"]:
                check_fields(test, TEST, MORE_IN_TEST)


def test_a_waiting_mark_has_no_verdict_no_score_and_a_suggestion() -> None:
    ((test,),) = (question["tests"] for question in submission_to_data(submission(WAITING), "en")["questions"])
    assert (test["passed"], test["score"], test["suggested"], test["max_score"]) == (None, None, 7, 10)


def test_only_a_waiting_mark_has_a_suggestion() -> None:
    (question,) = submission_to_data(submission(PASSED, FAILED), "en")["questions"]
    assert all("suggested" not in test for test in question["tests"])


def test_waiting_points_are_pending_and_not_in_the_score() -> None:
    data = submission_to_data(submission(PASSED, FAILED, WAITING), "en")
    (question,) = data["questions"]
    assert (data["score"], data["pending"]) == (5, 10)
    assert (question["score"], question["pending"], question["max_score"]) == (5, 10, 25)


def test_a_mark_that_the_teacher_has_given_is_a_mark_like_any_other() -> None:
    marked = TestResult("text", True, False, 8, 10)
    data = submission_to_data(submission(PASSED, marked), "en")
    assert (data["score"], data["pending"]) == (13, 0)


def test_a_submissions_totals_are_the_sums_of_its_questions_the_bonus_included() -> None:
    questions = (QuestionResult("q1", (PASSED, WAITING)), QuestionResult("q6", (PASSED,), bonus=True))
    data = submission_to_data(SubmissionResult("anna", "", "graded", questions), "en")
    assert data["score"] == sum(question["score"] for question in data["questions"]) == 10
    assert data["pending"] == sum(question["pending"] for question in data["questions"]) == 10
    assert [question["bonus"] for question in data["questions"]] == [False, True]


def test_each_misconception_comes_once_and_each_tests_surest_one_first() -> None:
    def failed(*names: str) -> TestResult:
        return TestResult("x", False, False, 0, 1, misconceptions=names)

    made = submission(failed("a", "b"), PASSED, failed("c", "a"), failed("a", "d"))
    assert made.misconceptions == ("a", "c", "b", "d")
    assert submission_to_data(made, "en")["misconceptions"] == ["a", "c", "b", "d"]


def test_a_tests_misconception_is_its_surest_one() -> None:
    (question,) = submission_to_data(submission(FAILED, PASSED), "en")["questions"]
    assert [test["misconception"] for test in question["tests"]] == ["no-zero-grad", None]


@pytest.mark.parametrize("language", ["en", "he"])
def test_messages_and_errors_are_in_the_language_of_the_run(language: str) -> None:
    (entry,) = written(submission(FAILED, errors=(NOTICE,)), language=language)["submissions"]
    assert entry["errors"] == [NOTICE.text(language)]
    assert entry["questions"][0]["tests"][0]["message"] == WHY.text(language)


def test_several_sentences_are_one_message() -> None:
    test = TestResult("x", False, False, 0, 1, (NOTICE, WHY))
    assert test.message("en") == f"{NOTICE.text('en')} {WHY.text('en')}"
    assert PASSED.message("he") == ""


def test_feedback_can_be_said_again_in_the_other_language() -> None:
    (entry,) = written(submission(FAILED, errors=(NOTICE,)), language="en")["submissions"]
    (part,) = entry["questions"][0]["tests"][0]["feedback"]
    assert Feedback.from_data(part).text("he") == WHY.text("he")
    assert Feedback.from_data(entry["error_feedback"][0]).text("he") == NOTICE.text("he")


def test_numbers_that_are_not_finite_are_written_as_text() -> None:
    what = Feedback("value.not-finite", {"name": "hill", "value": math.inf})
    test = TestResult("x", False, False, 0, 1, (what,))
    (entry,) = written(submission(RICH, test))["submissions"]
    rich, other = entry["questions"][0]["tests"]
    assert rich["table"]["rows"] == [[1, "nan"], ["…", "inf"]]
    assert other["feedback"][0]["values"]["value"] == "inf"


def test_a_table_and_a_figure_are_written_as_they_are() -> None:
    (entry,) = written(submission(RICH))["submissions"]
    (test,) = entry["questions"][0]["tests"]
    assert (test["table"]["columns"], test["table"]["marked"]) == (["table.epoch", "table.your-w"], [0, 1])
    assert test["figure"] == {"curve": "w**2", "paths": [["start", [[0.0, 1.0]]]], "marks": [["figure.hill", 0.5]]}


def test_hebrew_stands_in_the_file_as_hebrew() -> None:
    text = "".join(write_lines("toy", 1, [submission_to_data(submission(PASSED, student="נועה"), "he")]))
    assert '"student": "נועה"' in text


@pytest.mark.parametrize("name", ['quote"', "back\\slash", "new\nline", "tab\t", "{brace}", "\u2028"])
def test_no_name_of_a_student_breaks_the_file(name: str) -> None:
    (entry,) = written(submission(PASSED, student=name))["submissions"]
    assert entry["student"] == name


def test_the_same_results_give_the_same_text() -> None:
    made = submission(PASSED, FAILED, WAITING, RICH)
    first, second = (list(write_lines("toy", 25, [submission_to_data(made, "he")])) for _ in range(2))
    assert first == second


def test_results_that_come_one_by_one_are_written_one_by_one() -> None:
    taken = []

    def results() -> Any:
        for student in ("a", "b"):
            taken.append(student)
            yield submission_to_data(submission(PASSED, student=student), "en")

    lines = write_lines("toy", 25, results())
    next(lines)
    assert taken == []
    next(lines)
    assert taken == ["a"]
