"""The class in a terminal, after a grading run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.messages import Feedback
from autograder.reports.direction import phrase
from autograder.reports.plain_text import no_command
from autograder.reports.safe_text import shown
from autograder.reports.speaking import mistake, say
from autograder.reports.statistics import Tally

MOST_ROWS = 40
MOST_MISCONCEPTIONS = 5
WIDE = 100


def print_class(
    console: Console, assignment: str, max_score: int, entries: Iterable[Mapping[str, Any]], language: str
) -> None:
    """Print a summary table of the class from the entries of `results.json`, which are taken one by one."""
    tally = Tally(max_score)
    shown: list[Mapping[str, Any]] = []
    for entry in entries:
        tally.add(entry)
        if len(shown) < MOST_ROWS:
            shown.append(entry)
    figures = tally.figures()
    console.print(_table(console, assignment, shown, figures.students, language))
    if figures.students > MOST_ROWS:
        say(console, Feedback("class.more", {"count": figures.students - MOST_ROWS}).text(language))
    marks = figures.marks
    if marks is not None:
        values = {"median": marks.median, "best": marks.highest, "worst": marks.lowest, "pending": figures.waiting}
        say(console, Feedback("class.summary", values).text(language))
    for found in figures.misconceptions[:MOST_MISCONCEPTIONS]:
        told = {"count": len(found.students), "all": figures.ran, "name": mistake(found.id, language)}
        say(console, Feedback("class.misconception", told).text(language), indent=2)


def _table(console: Console, assignment: str, shown: list[Mapping[str, Any]], count: int, language: str) -> Table:
    title = Feedback("class.title", {"assignment": assignment, "count": count})
    table = Table(title=phrase(title.text(language)), box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column(_heading("class.student", language), no_wrap=True)
    table.add_column(_heading("class.status", language))
    for question in shown[0]["questions"] if shown else []:
        table.add_column(f"{question['name'].partition('_')[0]}\n/{question['max_score']}", justify="right")
    table.add_column(_heading("class.score", language), justify="right")
    is_wide = console.width >= WIDE
    if is_wide:
        table.add_column(_heading("class.main-mistake", language))
    for entry in shown:
        row = _row(entry, language)
        table.add_row(*(row if is_wide else row[:-1]))
    return table


def _heading(sentence: str, language: str) -> str:
    return phrase(Feedback(sentence).text(language))


def _row(entry: Mapping[str, Any], language: str) -> list[Text | str]:
    first = phrase(mistake(entry["misconceptions"][0], language)) if entry["misconceptions"] else ""
    # 80+10? says: 80 are decided, 10 wait for the teacher.
    score = f"{entry['score']}+{entry['pending']}?" if entry["pending"] else str(entry["score"])
    return [
        Text(phrase(no_command(shown(entry["student"])))),
        _heading(f"status.{entry['status']}", language),
        *(str(question["score"]) for question in entry["questions"]),
        score,
        first,
    ]
