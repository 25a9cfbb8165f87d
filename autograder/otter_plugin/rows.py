"""The verdicts in the form of Gradescope's `results.json`: a row per case."""

from __future__ import annotations

from typing import Any

from autograder.assignment import Assignment
from autograder.messages import Feedback, catalogue
from autograder.otter_plugin.judging import Outcome
from autograder.reports.fragment import comparison, paragraph
from autograder.results import QuestionResult, SubmissionResult, TestResult

_HTML = {"output_format": "html"}


def gradescope_form(outcome: Outcome, languages: tuple[str, ...], show_hidden: bool) -> dict[str, Any]:
    """Return the fields of `results.json` that say what was found.

    Args:
        outcome: the verdicts, or why there are none.
        languages: in which languages pupils read.
        show_hidden: whether pupils see hidden cases once the grades are published.
    """
    if outcome.result is None:
        return _not_graded(outcome, languages)
    rows = [
        {"number": f"{place}.{number}", **_row(question, test, outcome.assignment, languages, show_hidden)}
        for place, question in enumerate(outcome.result.questions, start=1)
        for number, test in enumerate(question.tests, start=1)
    ]
    output = _about_all(outcome.result, outcome.assignment, languages)
    return {"output": output, **_HTML, "tests": [*rows, _for_the_teacher(outcome, languages)]}


def _not_graded(outcome: Outcome, languages: tuple[str, ...]) -> dict[str, Any]:
    row = {
        "name": Feedback("plugin.not-graded").text(languages[0]),
        "status": "failed",
        "output": _in_each((Feedback("plugin.tell-your-teacher"),), languages),
        **_HTML,
        "visibility": "visible",
    }
    return {"score": 0, "tests": [row, _for_the_teacher(outcome, languages)]}


def _for_the_teacher(outcome: Outcome, languages: tuple[str, ...]) -> dict[str, Any]:
    return {
        "name": Feedback("plugin.for-the-teacher").text(languages[0]),
        "output": _in_each((outcome.for_teacher,), languages),
        **_HTML,
        "visibility": "hidden",
    }


def _row(
    question: QuestionResult, test: TestResult, assignment: Assignment, languages: tuple[str, ...], show_hidden: bool
) -> dict[str, Any]:
    # The teacher marks such a case elsewhere; here it neither gives nor costs points.
    is_teachers = is_marked_by_teacher(question.name, test.name, assignment)
    row = {
        "name": _titled(question.name, test.name, languages[0]),
        "score": 0 if is_teachers else test.score,
        "max_score": 0 if is_teachers else test.max_score,
        "output": _in_each(test.feedback, languages) + _table(test, languages),
        **_HTML,
        "visibility": ("after_published" if show_hidden else "hidden") if test.hidden else "visible",
        "extra_data": {"case": f"{question.name}.{test.name}", "passed": test.passed},
    }
    return row if test.passed is None else {**row, "status": "passed" if test.passed else "failed"}


def is_marked_by_teacher(question: str, case: str, assignment: Assignment) -> bool:
    """Tell whether a case's points are the teacher's to give."""
    return case in assignment.teacher_points.get(question, {})


def _titled(question: str, test: str, language: str) -> str:
    sentence = f"test.{question}-{test}"
    title = Feedback(sentence).text(language) if sentence in catalogue() else test
    # Messages speak of cases by their names.
    return title if title.lower().startswith(test) else f"{test} · {title}"


def _about_all(result: SubmissionResult, assignment: Assignment, languages: tuple[str, ...]) -> str:
    regular = [question for question in result.questions if not question.bonus]
    shown = [
        test
        for question in regular
        for test in question.tests
        if not test.hidden and not is_marked_by_teacher(question.name, test.name, assignment)
    ]
    here = sum(test.max_score for test in shown)
    values = {"earned": sum(test.score or 0 for test in shown), "here": here}
    points = Feedback("plugin.points", {**values, "hidden": assignment.automatic_score - here})
    teachers = Feedback("plugin.teacher-points", {"points": assignment.given_by_teacher})
    return _in_each((*result.errors, points, teachers), languages)


def _in_each(parts: tuple[Feedback, ...], languages: tuple[str, ...]) -> str:
    return "".join(paragraph(part, language) for language in languages for part in parts)


def _table(test: TestResult, languages: tuple[str, ...]) -> str:
    return comparison(test.table, languages[0]) if test.table is not None else ""
