"""A pupil's row in the class's table: the little that is kept of each while all are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from autograder.reports.html import words
from autograder.reports.html.student_page import remarks_on_file
from autograder.reports.safe_text import shown


@dataclass(frozen=True, slots=True)
class Row:
    """A pupil on the class's page.

    Attributes:
        page: the file name of their page; made of the number, never of the name.
        name: the real name, "" where it is not known.
        scores: the points in each question.
        misconceptions: what to call each.
        said: what there is to say of the file as a whole.
    """

    page: str
    student: str
    name: str
    status: str
    score: int
    pending: int
    scores: tuple[int, ...]
    misconceptions: tuple[Markup, ...]
    said: tuple[Markup, ...]

    @property
    def shown(self) -> str:
        """The name to show: the real one, else the id."""
        return self.name or self.student


def row(entry: Mapping[str, Any], number: int, name: str = "") -> Row:
    """Return the row of an entry of `results.json`; its number in the class counts from 1."""
    return Row(
        page=f"{number:04}.html",
        student=shown(entry["student"]) or "?",
        name=shown(name),
        status=entry["status"],
        score=entry["score"],
        pending=entry["pending"],
        scores=tuple(question["score"] for question in entry["questions"]),
        misconceptions=tuple(words.naming("misconception-name", name) for name in entry["misconceptions"]),
        said=remarks_on_file(entry),
    )
