"""What stands on the class's page, made ready for the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from autograder.messages import LANGUAGES, Feedback, catalogue
from autograder.reports import statistics
from autograder.reports.html import pictures, words
from autograder.reports.html.rows import Row
from autograder.reports.html.student_page import named_test
from autograder.reports.pupils import Agreement, ClassReport, IdeaAgreement
from autograder.reports.safe_text import shown

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
    """A misconception with the pupils behind it.

    Attributes:
        about: it in whole sentences; None where the catalogue has none.
    """

    name: Markup
    about: Markup | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class AgreementView:
    """How far suggestions and teacher agree on an idea.

    Attributes:
        kappa: the agreement beyond chance, as text.
        remark: what these figures are worth.
    """

    title: Markup
    answers: int
    same: int
    kappa: str
    remark: Markup


@dataclass(frozen=True)
class ClassView:
    """The class's page.

    Attributes:
        distribution: the marks, for the script that draws them; None where there are none.
        waiting: pupils with marks that the teacher has to give.
        remarks: pupils whose file ran but of whose file there is something to say.
        columns: the questions, as headings of the table of pupils.
        has_names: whether a class list gave any real name.
        missing: names on the class list of whom there is nothing.
        unknown: pupils who are not on it.
        ideas: the agreement of each idea; empty before a review.
    """

    figures: statistics.ClassStatistics
    distribution: Markup | None
    items: tuple[ItemView, ...]
    misconceptions: tuple[MisconceptionView, ...]
    rows: Sequence[Row]
    absent: tuple[Row, ...]
    unreadable: tuple[Row, ...]
    stopped: tuple[Row, ...]
    remarks: tuple[Row, ...]
    waiting: tuple[Row, ...]
    columns: tuple[Markup, ...]
    has_names: bool
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    agreement: Agreement | None
    ideas: tuple[AgreementView, ...]


def class_view(report: ClassReport, figures: statistics.ClassStatistics, rows: Sequence[Row]) -> ClassView:
    """Return the class, ready for the template."""
    reviewed = report.agreement if report.agreement is not None and report.agreement.marks else None
    return ClassView(
        figures=figures,
        distribution=pictures.distribution(figures.marks.bins) if figures.marks else None,
        items=tuple(_item(item, figures) for item in figures.items),
        misconceptions=tuple(_misconception(found, rows) for found in figures.misconceptions),
        rows=rows,
        absent=_with_status(rows, "no-submission"),
        unreadable=_with_status(rows, "unreadable"),
        stopped=_with_status(rows, "stopped"),
        remarks=tuple(row for row in _with_status(rows, "graded") if row.said),
        waiting=tuple(row for row in rows if row.pending),
        columns=tuple(words.naming("question-short", item.question) for item in figures.items if not item.test),
        has_names=any(row.name for row in rows),
        missing=tuple(shown(name) for name in report.people.missing),
        unknown=tuple(shown(student) for student in report.people.unknown),
        agreement=reviewed,
        ideas=tuple(_agreement(idea) for idea in reviewed.ideas) if reviewed else (),
    )


def _with_status(rows: Iterable[Row], status: str) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.status == status)


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


def _misconception(found: statistics.Misconception, rows: Sequence[Row]) -> MisconceptionView:
    sentence = f"misconception.{found.id}"
    about = words.tell(Feedback(sentence)) if sentence in catalogue() else None
    behind = tuple(rows[position] for position in found.students)
    return MisconceptionView(words.naming("misconception-name", found.id), about, behind)


def _agreement(idea: IdeaAgreement) -> AgreementView:
    title: Mapping[str, Any] = idea.title
    return AgreementView(
        title=words.in_languages({name: shown(title.get(name, "")) for name in LANGUAGES}),
        answers=idea.answers,
        same=idea.same,
        kappa="–" if idea.kappa is None else f"{idea.kappa:.2f}",
        remark=words.tell(idea.remark),
    )
