"""What a test case says about a submission: passed with a remark, failed, or the teacher's to mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from autograder.messages import LANGUAGES, Feedback


@dataclass(frozen=True)
class Table:
    """A small table for a person to compare: the student's rows beside the expected ones.

    Attributes:
        columns: the headings, as sentences' ids.
        rows: the cells, as numbers or text.
        marked: (row, column) of the first difference.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    marked: tuple[int, int] | None = None


@dataclass(frozen=True)
class Figure:
    """A curve with paths on it, for a report to draw.

    Attributes:
        curve: the curve as an expression in w.
        paths: (label, points), each point an (x, y) pair of finite numbers.
        marks: (label, x) of places worth naming; the label is a sentence's id.
    """

    curve: str
    paths: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
    marks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Remark:
    """What a case found, as data.

    Attributes:
        feedback: sentences in reading order.
        misconceptions: ids, the surest first; the first one belongs to this case.
        suggested: points proposed to the teacher; None where the case decides by itself.
        table: numbers to look at.
        figure: something to draw.
    """

    feedback: tuple[Feedback, ...] = ()
    misconceptions: tuple[str, ...] = ()
    suggested: int | None = None
    table: Table | None = None
    figure: Figure | None = None

    def text(self, language: str) -> str:
        """Return all sentences in one language."""
        return " ".join(part.text(language) for part in self.feedback)


class CheckFailed(AssertionError):
    """A case failed. Otter and pytest print its text, so that holds both languages.

    Attributes:
        remark: the same as data.
    """

    def __init__(self, remark: Remark) -> None:
        super().__init__(remark)
        self.remark = remark

    def __str__(self) -> str:
        return "\n".join(self.remark.text(language) for language in LANGUAGES)
