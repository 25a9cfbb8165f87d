"""What a test case says about a submission: passed with a remark, failed, or the teacher's to mark."""

from __future__ import annotations

from collections.abc import Mapping
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


# The misconception of whoever left a part as it was handed out.
NOT_STARTED = "stub-unchanged"
IDEA_STATES = ("found", "maybe", "missing", "conflict")


@dataclass(frozen=True)
class Idea:
    """An idea that a full answer holds, and what of it stands in this one.

    Attributes:
        id: its name in the rubric.
        title: language -> the idea in one sentence.
        points: what it is worth.
        state: one of `IDEA_STATES`; "missing" means not found, which is not yet wrong.
        quotes: the answer's own words that speak for the state.
        reason: why, where the words alone do not say it ("conflict" and "maybe").
    """

    id: str
    title: Mapping[str, str]
    points: int
    state: str
    quotes: tuple[str, ...] = ()
    reason: Feedback | None = None


@dataclass(frozen=True)
class Proposal:
    """A free text made ready for the teacher who marks it.

    Attributes:
        answer: the student's text as it is.
        points: what is proposed.
        ideas: what was looked for, in the rubric's order.
        flags: ids of `flag.*` sentences: what the teacher should look at first.
        beside: what to show beside the text, such as the student's own runs.
    """

    answer: str
    points: int
    ideas: tuple[Idea, ...] = ()
    flags: tuple[str, ...] = ()
    beside: tuple[Feedback, ...] = ()


@dataclass(frozen=True)
class Remark:
    """What a case found, as data.

    Attributes:
        feedback: sentences in reading order.
        misconceptions: ids, the surest first; the first one belongs to this case.
        proposal: a free text, ready for the teacher; a case that passes with one waits for the teacher's mark.
        table: numbers to look at.
        figure: something to draw.
    """

    feedback: tuple[Feedback, ...] = ()
    misconceptions: tuple[str, ...] = ()
    proposal: Proposal | None = None
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
