"""A pupil's check as HTML for a notebook's output: what `student_view` prints in a terminal."""

from __future__ import annotations

from autograder.messages import DIRECTIONS, Feedback
from autograder.reports.fragment import comparison, paragraph, text
from autograder.reports.student_view import heading, sign_of, standing
from autograder.results import QuestionResult, SubmissionResult, TestResult

# Dark and light enough for a notebook's light and dark page.
_COLOURS = {"bold green": "#2e9e4f", "bold red": "#d6453d", "bold yellow": "#b58900", "bold cyan": "#2aa1b3"}


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
        parts.append(f"<h4>{text(heading(question, language), language)}</h4>")
        parts += [_test(test, question, language) for test in question.tests]
    parts.append(f"<b>{paragraph(standing(result, automatic, teacher), language)}</b>")
    parts.append(paragraph(Feedback("check.teacher", {"points": teacher}), language))
    return f'<div lang="{language}" dir="{DIRECTIONS[language]}">{"".join(parts)}</div>'


def _test(test: TestResult, question: QuestionResult, language: str) -> str:
    sign, style = sign_of(test, question)
    score = "?" if test.score is None else test.score
    line = f'<b style="color: {_COLOURS[style]}">{sign} <bdi>{test.name}</bdi></b> '
    line += f'<bdi dir="ltr">{score}/{test.max_score}</bdi>'
    said = "".join(paragraph(part, language) for part in test.feedback)
    if test.table is not None:
        said += comparison(test.table, language)
    # Set in from the side where the lines begin, in either direction.
    return f'<div>{line}</div><div style="margin-inline-start: 1.5em">{said}</div>'
