"""The class in a terminal, after a grading run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.messages import Feedback
from autograder.reports.direction import phrase
from autograder.reports.plain_text import printable
from autograder.reports.speaking import mistake, say

MOST_ROWS = 40
WIDE = 100


def print_class(console: Console, data: Mapping[str, Any], language: str) -> None:
    """Print a summary table of the class from the data of `results.json`."""
    submissions = data["submissions"]
    title = {"assignment": data["assignment"], "count": len(submissions)}
    table = Table(
        title=phrase(Feedback("class.title", title).text(language)), box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0)
    )
    table.add_column(_heading("class.student", language), no_wrap=True)
    table.add_column(_heading("class.status", language))
    questions = submissions[0]["questions"] if submissions else []
    for question in questions:
        table.add_column(f"{question['name'].partition('_')[0]}\n/{question['max_score']}", justify="right")
    table.add_column(_heading("class.score", language), justify="right")
    is_wide = console.width >= WIDE
    if is_wide:
        table.add_column(_heading("class.main-mistake", language))
    for entry in submissions[:MOST_ROWS]:
        row = _row(entry, language)
        table.add_row(*(row if is_wide else row[:-1]))
    console.print(table)
    if len(submissions) > MOST_ROWS:
        say(console, Feedback("class.more", {"count": len(submissions) - MOST_ROWS}).text(language))
    say(console, Feedback("class.summary", _summary(data)).text(language))
    for misconception, count in _misconceptions(submissions).most_common(5):
        values = {"count": count, "all": len(submissions), "name": mistake(misconception, language)}
        say(console, Feedback("class.misconception", values).text(language), indent=2)


def _heading(sentence: str, language: str) -> str:
    return phrase(Feedback(sentence).text(language))


def _row(entry: Mapping[str, Any], language: str) -> list[Text | str]:
    first = phrase(mistake(entry["misconceptions"][0], language)) if entry["misconceptions"] else ""
    # 80+10? says: 80 are decided, 10 wait for the teacher.
    score = f"{entry['score']}+{entry['pending']}?" if entry["pending"] else str(entry["score"])
    return [
        Text(phrase(printable(entry["student"]))),
        _heading(f"status.{entry['status']}", language),
        *(str(question["score"]) for question in entry["questions"]),
        score,
        first,
    ]


def _summary(data: Mapping[str, Any]) -> dict[str, Any]:
    scores = sorted(entry["score"] for entry in data["submissions"])
    pending = sum(1 for entry in data["submissions"] if entry["pending"])
    middle = len(scores) // 2
    median = scores[middle] if len(scores) % 2 else (scores[middle - 1] + scores[middle]) / 2
    return {"median": median, "best": scores[-1], "worst": scores[0], "pending": pending}


def _misconceptions(submissions: list[Mapping[str, Any]]) -> Counter[str]:
    return Counter(name for entry in submissions for name in entry["misconceptions"])
