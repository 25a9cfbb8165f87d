"""The feedback that a learning platform shows beside a mark: short, and as HTML, for Moodle reads it so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from autograder.messages import DIRECTIONS, Feedback, catalogue
from autograder.reports.plain_text import printable
from autograder.reports.speaking import titled


def comment_on(entry: Mapping[str, Any], max_score: int, language: str) -> str:
    """Return what to tell a student about their marks, as one line of HTML.

    Public cases in the words of the report; of hidden ones only the mistake behind them.

    Args:
        entry: the student's entry of `results.json`, its sentences in that language.
        max_score: the most points without the bonus.
        language: "he" or "en".
    """
    lines = [Feedback("comment.score", {"score": entry["score"], "full": max_score}).text(language)]
    if entry["pending"]:
        lines.append(Feedback("comment.pending", {"points": entry["pending"]}).text(language))
    lines += entry["errors"]
    items: list[str] = []
    for question in entry["questions"]:
        values = {"name": titled(question["name"], language), "score": question["score"], "full": question["max_score"]}
        items.append(Feedback("comment.question", values).text(language))
        items += dict.fromkeys(_failures(question, language))
    inside = "<br>".join(_html(line) for line in [*lines, *items])
    return f'<div dir="{DIRECTIONS[language]}">{inside}</div>'


def _failures(question: Mapping[str, Any], language: str) -> Iterator[str]:
    for test in question["tests"]:
        # What the teacher wrote is for the pupil, whatever the mark.
        has_comment = bool(test.get("decision", {}).get("comment"))
        if not has_comment and (test["passed"] is not False or question.get("bonus")):
            continue
        mistake = test["misconception"]
        if not test["hidden"]:
            said = test["message"]
        elif f"misconception.{mistake}" in catalogue():
            said = Feedback(f"misconception.{mistake}").text(language)
        else:
            said = Feedback("comment.hidden").text(language)
        yield f"• {said}"


def _html(line: str) -> str:
    return escape(" ".join(printable(line).split()), quote=False)
