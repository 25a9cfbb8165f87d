"""What stands on a pupil's page, made ready for the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from autograder.reports.html import pictures, words
from autograder.reports.html.explanation_view import ExplanationView, explanation_view
from autograder.reports.html.source_view import SourceView, lines_spoken_of, source_view
from autograder.reports.outcomes import outcome
from autograder.reports.pupils import Pupil
from autograder.reports.safe_text import shown


@dataclass(frozen=True)
class TableView:
    """The student's rows beside the expected ones.

    Attributes:
        marked: (row, column) of the first difference, or None.
    """

    columns: tuple[Markup, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: tuple[int, int] | None


@dataclass(frozen=True)
class TestView:
    """A test on the page.

    Attributes:
        anchor: what makes ids on the page unique.
        outcome: "passed", "failed", "partly" or "waiting".
        verdict: the outcome in words, and the test's title.
        title: what the test is called.
        said: its message, in paragraphs.
        lines: lines of the source that the message speaks of.
        explanation: a free text, with what was found in it.
    """

    __test__ = False  # its name must not make pytest collect it

    anchor: str
    outcome: str
    verdict: Markup
    title: Markup
    hidden: bool
    score: int | None
    max_score: int
    suggested: int | None
    said: tuple[Markup, ...]
    lines: tuple[int, ...]
    table: TableView | None
    descents: pictures.Descents | None
    explanation: ExplanationView | None

    @property
    def is_plain(self) -> bool:
        """Whether it passed and there is nothing more to say."""
        return self.outcome == "passed" and not (self.said or self.table or self.descents or self.explanation)


@dataclass(frozen=True)
class QuestionView:
    """A question on the page."""

    title: Markup
    score: int
    max_score: int
    bonus: bool
    tests: tuple[TestView, ...]

    @property
    def plain(self) -> tuple[TestView, ...]:
        """The tests that passed without a word; they share a line."""
        return tuple(test for test in self.tests if test.is_plain)

    @property
    def telling(self) -> tuple[TestView, ...]:
        """The tests that there is something to say of."""
        return tuple(test for test in self.tests if not test.is_plain)

    @property
    def leads_to_source(self) -> bool:
        """Whether a message in it speaks of a line of the source."""
        return any(test.lines for test in self.tests)


@dataclass(frozen=True)
class StudentView:
    """A pupil, for their own page.

    Attributes:
        name: the real name, "" where it is not known.
        misconceptions: what to call each.
        said: what there is to say of the file as a whole.
        source: None where no source is at hand.
    """

    student: str
    name: str
    file: str
    status: str
    score: int
    max_score: int
    pending: int
    questions: tuple[QuestionView, ...]
    misconceptions: tuple[Markup, ...]
    said: tuple[Markup, ...]
    source: SourceView | None

    @property
    def has_picture(self) -> bool:
        """Whether any test comes with something to draw."""
        return any(test.descents for question in self.questions for test in question.tests)


@dataclass(frozen=True)
class _Page:
    """What is known while a student's page is made.

    Attributes:
        source: the student's source, or "".
        is_script: whether line numbers count from the source's top.
        about_file: what stands on the page of the file as a whole.
        told: ids of the sentences that stand on the page so far.
    """

    source: str
    is_script: bool
    about_file: tuple[Markup, ...]
    told: set[str] = field(default_factory=set)

    def lines(self, parts: Sequence[Mapping[str, Any]]) -> tuple[int, ...]:
        return lines_spoken_of(parts, self.source, self.is_script) if self.source else ()

    def say(self, parts: Sequence[Mapping[str, Any]], message: str) -> tuple[Markup, ...]:
        paragraphs = words.from_results(parts, message, self.told)
        self.told.update(str(part.get("id")) for part in parts)
        # What spoils the whole file stands once above, not again under each test.
        return tuple(paragraph for paragraph in paragraphs if paragraph not in self.about_file)


def student_view(pupil: Pupil, number: int, max_score: int, name: str = "") -> StudentView:
    """Return a pupil, ready for the template.

    Args:
        pupil: their results and their source.
        number: their position in the class, from 1.
        max_score: the full mark.
        name: the real name, if it is known.
    """
    entry = pupil.entry
    page = _Page(pupil.source, not entry["file"].lower().endswith(".ipynb"), remarks_on_file(entry))
    questions = tuple(
        _question(question, f"{number}-{place}", page) for place, question in enumerate(entry["questions"])
    )
    spoken_of = {line for question in questions for test in question.tests for line in test.lines}
    spoken_of.update(page.lines(entry.get("error_feedback", [])))
    return StudentView(
        student=shown(entry["student"]) or "?",
        name=shown(name),
        file=shown(entry["file"]),
        status=entry["status"],
        score=entry["score"],
        max_score=max_score,
        pending=entry["pending"],
        questions=questions,
        misconceptions=tuple(words.naming("misconception-name", name) for name in entry["misconceptions"]),
        said=page.about_file,
        source=source_view(page.source, frozenset(spoken_of)) if page.source.strip() else None,
    )


def remarks_on_file(entry: Mapping[str, Any]) -> tuple[Markup, ...]:
    """Return what there is to say of a file as a whole, in paragraphs."""
    parts = entry.get("error_feedback", [])
    messages = entry["errors"]
    if len(parts) != len(messages):
        return tuple(paragraph for message in messages for paragraph in words.from_results([], message))
    pairs = zip(parts, messages, strict=True)
    return tuple(paragraph for part, message in pairs for paragraph in words.from_results([part], message))


def _question(question: Mapping[str, Any], anchor: str, page: _Page) -> QuestionView:
    return QuestionView(
        title=words.naming("question", question["name"]),
        score=question["score"],
        max_score=question["max_score"],
        bonus=bool(question.get("bonus", False)),
        tests=tuple(
            _test(question["name"], test, f"{anchor}-{place}", page) for place, test in enumerate(question["tests"])
        ),
    )


def named_test(question: str, test: str) -> tuple[str, str]:
    """Return kind and name under which a test's title is looked up; its raw name where there is none."""
    name = f"{question}-{test}"
    return "test", name if words.is_known("test", name) else test


def _test(question: str, test: Mapping[str, Any], anchor: str, page: _Page) -> TestView:
    feedback: Sequence[Mapping[str, Any]] = test.get("feedback", [])
    result = outcome(test)
    named = named_test(question, test["name"])
    return TestView(
        anchor=anchor,
        outcome=result,
        verdict=words.headed(f"report.{result}", *named),
        title=words.naming(*named),
        hidden=test["hidden"],
        score=test["score"],
        max_score=test["max_score"],
        suggested=test.get("suggested"),
        said=page.say(feedback, test["message"]),
        lines=page.lines(feedback),
        table=_table(test["table"]) if test.get("table") else None,
        descents=pictures.descents(test["figure"]) if test.get("figure") else None,
        explanation=explanation_view(test),
    )


def _table(table: Mapping[str, Any]) -> TableView:
    marked = table.get("marked")
    return TableView(
        tuple(_heading(column) for column in table["columns"]),
        tuple(tuple(words.number(cell) for cell in row) for row in table["rows"]),
        (marked[0], marked[1]) if marked else None,
    )


def _heading(column: str) -> Markup:
    kind, _, name = column.partition(".")
    return words.naming(kind, name) if name else words.naming("table", column)
