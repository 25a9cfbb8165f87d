"""A pupil's own check in a terminal: what was checked, what went wrong, what to try."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from autograder.messages import Feedback, format_number
from autograder.reports.direction import phrase
from autograder.reports.plain_text import printable
from autograder.reports.speaking import say, titled
from autograder.results import QuestionResult, SubmissionResult, TestResult
from autograder.verdicts import NOT_STARTED, Table

_SIGNS = {True: ("✓", "bold green"), False: ("✗", "bold red"), None: ("…", "bold yellow")}
_OPEN = ("○", "bold cyan")


def print_check(console: Console, result: SubmissionResult, automatic: int, teacher: int, language: str) -> None:
    """Print the verdicts of the public cases.

    Args:
        console: where to.
        result: the verdicts on the public cases.
        automatic: the points that tests decide, hidden cases included.
        teacher: the points that the teacher gives.
        language: "he" or "en".
    """
    for error in result.errors:
        say(console, printable(error.text(language)), "yellow")
    for question in result.questions:
        _print_question(console, question, language)
    console.print()
    say(console, standing(result, automatic, teacher).text(language), "bold")
    say(console, Feedback("check.teacher", {"points": teacher}).text(language))


def standing(result: SubmissionResult, automatic: int, teacher: int) -> Feedback:
    """Return how many of the points that tests decide are earned; see `print_check`."""
    regular = [question for question in result.questions if not question.bonus]
    # The explanation's points count here only when its text is missing, and then they are the teacher's.
    here = sum(test.max_score for question in regular for test in question.tests) - teacher
    earned = sum(question.score for question in regular)
    return Feedback("check.points", {"earned": earned, "here": here, "all": automatic, "hidden": automatic - here})


def heading(question: QuestionResult, language: str) -> Feedback:
    """Return a question's name and points."""
    score = sum(test.score or 0 for test in question.tests)
    most = sum(test.max_score for test in question.tests if test.score is not None)
    sentence = "check.question" if most else "check.question-waiting"
    return Feedback(sentence, {"name": titled(question.name, language), "score": score, "most": most})


def sign_of(test: TestResult, question: QuestionResult) -> tuple[str, str]:
    """Return a sign and a style for a verdict; what was not begun is no failure."""
    started = NOT_STARTED not in test.misconceptions and not (question.bonus and not test.passed)
    return _SIGNS[test.passed] if started else _OPEN


def _print_question(console: Console, question: QuestionResult, language: str) -> None:
    console.print()
    say(console, heading(question, language).text(language), "bold")
    for test in question.tests:
        _print_test(console, test, question, language)


def _print_test(console: Console, test: TestResult, question: QuestionResult, language: str) -> None:
    sign, style = sign_of(test, question)
    line = Text(f"  {sign} ", style=style)
    line.append(test.name, style="bold")
    line.append(f"  {test.score if test.score is not None else '?'}/{test.max_score}")
    console.print(line)
    for part in test.feedback:
        say(console, printable(part.text(language)), indent=4)
    if test.table is not None:
        console.print(Padding(comparison(test.table, language), (0, 0, 1, 4)))


def comparison(table: Table, language: str) -> RichTable:
    """Return the pupil's rows beside the expected ones; the first difference is in arrows."""
    drawn = RichTable(show_edge=False, pad_edge=True)
    for column in table.columns:
        drawn.add_column(phrase(Feedback(column).text(language)), justify="right")
    for number, row in enumerate(table.rows):
        cells = []
        for place, cell in enumerate(row):
            shown = format_number(cell) if isinstance(cell, int | float) else str(cell)
            is_marked = table.marked == (number, place)
            cells.append(Text(f"→ {shown}" if is_marked else shown, style="bold red" if is_marked else ""))
        drawn.add_row(*cells)
    return drawn
