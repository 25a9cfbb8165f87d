"""Gradescope's `results.json`: a row per case, in the pupils' languages, hidden where it must be."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.assignment import Assignment
from autograder.grading.run import Workplace, grade_students
from autograder.messages import Feedback
from autograder.otter_plugin.judging import Outcome
from autograder.otter_plugin.rows import gradescope_form
from autograder.tests.conftest import ROOT, WORKERS

WRONG = ROOT / "tests" / "submissions" / "wrong" / "no-zero-grad--both-functions.py"
CONFINED = Feedback("plugin.confined", {"abi": 5})


@pytest.fixture(scope="module")
def outcome(assignment: Assignment, workplace: Workplace) -> Outcome:
    (result,) = grade_students({"submission": [WRONG]}, assignment, workplace, WORKERS)
    return Outcome(assignment, result, CONFINED)


def rows_of(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["extra_data"]["case"]: row for row in form["tests"] if "extra_data" in row}


def test_each_case_is_a_row_with_its_points(outcome: Outcome, assignment: Assignment) -> None:
    rows = rows_of(gradescope_form(outcome, ("he", "en"), show_hidden=False))
    cases = {f"{question.name}.{case.name}": case for question in assignment.questions for case in question.cases}
    assert list(rows) == list(cases)
    for name, case in cases.items():
        assert rows[name]["max_score"] == case.points, name
        assert rows[name]["visibility"] == ("hidden" if case.hidden else "visible"), name
    assert rows["q1_manual_loop.zero"]["status"] == "failed"
    assert rows["q1_manual_loop.zero"]["score"] == 0
    assert rows["q1_manual_loop.update"]["score"] == 10


def test_the_rows_sum_up_to_the_score(outcome: Outcome) -> None:
    assert outcome.result is not None
    rows = rows_of(gradescope_form(outcome, ("en",), show_hidden=False))
    assert sum(row["score"] for row in rows.values()) == outcome.result.score == 60


def test_what_waits_for_the_teacher_gives_and_costs_nothing(outcome: Outcome) -> None:
    row = rows_of(gradescope_form(outcome, ("en",), show_hidden=False))["q5_explanation.explanation"]
    assert (row["score"], row["max_score"]) == (0, 0)
    assert "status" not in row


def test_hebrew_is_set_from_right_to_left_and_english_is_not(outcome: Outcome) -> None:
    row = rows_of(gradescope_form(outcome, ("he", "en"), show_hidden=False))["q1_manual_loop.zero"]
    assert row["output_format"] == "html"
    assert row["output"].index('<p lang="he" dir="rtl">') < row["output"].index('<p lang="en" dir="ltr">')
    assert "The gradients add up" in row["output"]
    assert '<table dir="ltr"' in row["output"]


def test_a_pupil_reads_only_the_languages_that_were_chosen(outcome: Outcome) -> None:
    assert 'lang="en"' not in str(gradescope_form(outcome, ("he",), show_hidden=False))


def test_hidden_cases_can_be_shown_when_grades_are_published(outcome: Outcome) -> None:
    row = rows_of(gradescope_form(outcome, ("en",), show_hidden=True))["q1_manual_loop.general"]
    assert row["visibility"] == "after_published"


def test_what_is_said_of_all_speaks_of_the_shown_points_alone(outcome: Outcome) -> None:
    output = gradescope_form(outcome, ("en",), show_hidden=False)["output"]
    assert "50 of the 70 points that are shown here. 20 more" in output


def test_where_nothing_was_graded_pupil_and_teacher_are_told(assignment: Assignment) -> None:
    refused = Outcome(assignment, None, Feedback("plugin.refused", {"reason": "no <b>Landlock</b>"}))
    form = gradescope_form(refused, ("en",), show_hidden=False)
    pupils, teachers = form["tests"]
    assert form["score"] == 0
    assert pupils["visibility"] == "visible"
    assert "not because of your work" in pupils["output"]
    assert teachers["visibility"] == "hidden"
    assert "no &lt;b&gt;Landlock" in teachers["output"]
    assert "&quot;process&quot;" in teachers["output"]
