"""What stands on the class's page, made ready for the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from autograder.messages import Feedback, catalogue
from autograder.reports import statistics
from autograder.reports.html import charts, words
from autograder.reports.html.student_page import QuestionView, StudentView, named_test

_HARD, _EASY = 0.3, 0.9


@dataclass(frozen=True)
class ItemView:
    """A row of the table of questions and tests.

    Attributes:
        notes: what is worth saying about it.
    """

    title: Markup
    is_question: bool
    item: statistics.Item
    notes: tuple[Markup, ...]


@dataclass(frozen=True)
class MisconceptionView:
    """A misconception with the students behind it.

    Attributes:
        about: it in whole sentences; None where the catalogue has none.
    """

    name: Markup
    about: Markup | None
    students: tuple[StudentView, ...]


@dataclass(frozen=True)
class ClassView:
    """The class's page.

    Attributes:
        waiting: students with marks that the teacher has to give.
        remarks: students whose file ran but of whose file there is something to say.
        columns: the questions, as headings of the table of students.
    """

    figures: statistics.ClassStatistics
    histogram: charts.Histogram | None
    items: tuple[ItemView, ...]
    misconceptions: tuple[MisconceptionView, ...]
    students: tuple[StudentView, ...]
    absent: tuple[StudentView, ...]
    unreadable: tuple[StudentView, ...]
    stopped: tuple[StudentView, ...]
    remarks: tuple[StudentView, ...]
    waiting: tuple[StudentView, ...]
    columns: tuple[QuestionView, ...]


def class_view(data: Mapping[str, Any], students: Sequence[StudentView]) -> ClassView:
    """Return the class, ready for the template."""
    figures = statistics.of_class(data)
    return ClassView(
        figures=figures,
        histogram=charts.histogram(figures.marks.bins) if figures.marks else None,
        items=tuple(_item(item, figures) for item in figures.items),
        misconceptions=tuple(_misconception(found, students) for found in figures.misconceptions),
        students=tuple(students),
        absent=_with_status(students, "no-submission"),
        unreadable=_with_status(students, "unreadable"),
        stopped=_with_status(students, "stopped"),
        remarks=tuple(student for student in _with_status(students, "graded") if student.said),
        waiting=tuple(student for student in students if student.pending),
        columns=students[0].questions if students else (),
    )


def _with_status(students: Iterable[StudentView], status: str) -> tuple[StudentView, ...]:
    return tuple(student for student in students if student.status == status)


def _item(item: statistics.Item, figures: statistics.ClassStatistics) -> ItemView:
    kind, name = named_test(item.question, item.test) if item.test else ("question", item.question)
    return ItemView(words.naming(kind, name), not item.test, item, tuple(_notes(item, figures)))


def _notes(item: statistics.Item, figures: statistics.ClassStatistics) -> Iterable[Markup]:
    # The first marks that a teacher gives say little about all the others.
    if item.share is not None and not item.waiting:
        if item.share < _HARD:
            yield words.say("report.note-hard")
        if item.share > _EASY:
            yield words.say("report.note-easy")
    # Below zero by chance is common in a small class: no alarm there.
    if item.discrimination is not None and item.discrimination < 0 and not figures.is_small:
        yield words.say("report.note-negative")
    if item.waiting:
        yield words.say("report.note-waiting", count=item.waiting)


def _misconception(found: statistics.Misconception, students: Sequence[StudentView]) -> MisconceptionView:
    sentence = f"misconception.{found.id}"
    about = words.tell(Feedback(sentence)) if sentence in catalogue() else None
    behind = tuple(students[position] for position in found.students)
    return MisconceptionView(words.naming("misconception-name", found.id), about, behind)
