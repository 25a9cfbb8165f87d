"""A pupil's check as HTML for a notebook's output: what `student_view` prints in a terminal."""

from __future__ import annotations

from markupsafe import Markup

from autograder.messages import Feedback
from autograder.reports.fragment import comparison, paragraph
from autograder.reports.html.words import direction
from autograder.reports.student_view import heading, sign_of, standing
from autograder.results import QuestionResult, SubmissionResult, TestResult

_COLOURS = {"bold green": "#1a7f37", "bold red": "#b3261e", "bold yellow": "#8a6100", "bold cyan": "#0b6b8a"}


def check_html(result: SubmissionResult, automatic: int, teacher: int, language: str) -> str:
    """Return the verdicts of the public cases.

    Args:
        result: the verdicts.
        automatic: the points that tests decide, hidden cases included.
        teacher: the points that the teacher gives.
        language: "he" or "en".
    """
    parts = [paragraph(error, language) for error in result.errors]
    for question in result.questions:
        parts.append(Markup("<h4>{}</h4>").format(heading(question, language).text(language)))
        parts += [_test(test, question, language) for test in question.tests]
    parts.append(Markup("<b>{}</b>").format(paragraph(standing(result, automatic, teacher), language)))
    parts.append(paragraph(Feedback("check.teacher", {"points": teacher}), language))
    text = Markup("").join(parts)
    return str(Markup('<div lang="{}" dir="{}">{}</div>').format(language, direction(language), text))


def _test(test: TestResult, question: QuestionResult, language: str) -> Markup:
    sign, style = sign_of(test, question)
    score = test.score if test.score is not None else "?"
    points = Markup("{}/{}").format(score, test.max_score)
    line = Markup('<div><b style="color: {}">{} <bdi>{}</bdi></b> <bdi dir="ltr">{}</bdi></div>')
    said = [paragraph(part, language) for part in test.feedback]
    if test.table is not None:
        said.append(comparison(test.table, language))
    # Set in from the side where the lines begin, in either direction.
    inside = Markup('<div style="margin-inline-start: 1.5em">{}</div>').format(Markup("").join(said)) if said else ""
    return line.format(_COLOURS[style], sign, test.name, points) + inside
