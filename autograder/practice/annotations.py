"""Remarks on a pupil's own lines: one for each line, so that GitHub, which shows ten a step, shows all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.messages import Feedback
from autograder.practice.commands import annotation
from autograder.practice.places import FIRST, definitions, error_lines, line_of
from autograder.practice.score import Mark, Practice
from autograder.reports.plain_text import printable
from autograder.results import SubmissionResult

# The sentences that stand for a message which an earlier test has given.
_POINTERS = ("case.same-cause", "case.comes-with")


@dataclass(frozen=True)
class Note:
    """A remark on a line.

    Attributes:
        level: "error", or "notice" for a part that is not started yet.
        line: the line, from 1.
        title: what it is about.
        message: what to tell, in every language asked for.
    """

    level: str
    line: int
    title: str
    message: str

    def command(self, file: str) -> str:
        """Return the workflow command that shows it."""
        return annotation(self.level, self.message, {"file": file, "line": self.line, "title": self.title})


def notes(result: SubmissionResult, practice: Practice, languages: Sequence[str]) -> Iterator[Note]:
    """Yield the remarks on a file, from its top to its bottom.

    Args:
        result: the verdicts.
        practice: the same as a practice score; the bonus gets no remark.
        languages: in which to tell them.
    """
    # In a notebook a line's number is counted in its cell, and GitHub shows the file's.
    is_script = result.file.endswith(".py")
    at = definitions(result.source) if is_script else {}
    by_line: dict[tuple[int, str], list[Mark]] = {}
    places: dict[str, int] = {}
    for mark in practice.marks:
        if not mark.passed and not _said_of_the_file(mark, result):
            line = places.get(_same_cause_as(mark)) or (line_of(mark, at) if is_script else FIRST)
            places[mark.name] = line
            by_line.setdefault((line, mark.question), []).append(mark)
    found = [
        Note("error", line if is_script else FIRST, result.file, _told([result.errors[number]], languages))
        for number, line in error_lines(result)
    ]
    for (line, question), marks in by_line.items():
        names = ", ".join(mark.test.name for mark in marks)
        sentences = [part for mark in marks for part in _sentences(mark)]
        level = "notice" if all(mark.is_open for mark in marks) else "error"
        found.append(Note(level, line, f"{question}: {names}", _told(sentences, languages)))
    yield from sorted(found, key=lambda note: note.line)


def _said_of_the_file(mark: Mark, result: SubmissionResult) -> bool:
    """Tell whether a test failed for what is said of the file as a whole anyway."""
    return bool(mark.test.feedback) and all(part in result.errors for part in mark.test.feedback)


def _same_cause_as(mark: Mark) -> str:
    """Return the name of an earlier test that failed for the same cause; "" if there is none."""
    pointers = (part.values["case"] for part in mark.test.feedback if part.id in _POINTERS)
    return next((f"{mark.question}.{case}" for case in pointers), "")


def _sentences(mark: Mark) -> list[Feedback]:
    # A pointer to another test's message is of use only beside that message, as in the summary.
    return [part for part in mark.test.feedback if part.id not in _POINTERS]


def _told(sentences: Sequence[Feedback], languages: Sequence[str]) -> str:
    """Return the sentences, each once, in one language after the other."""
    said = (dict.fromkeys(printable(part.text(language)) for part in sentences) for language in languages)
    return "\n\n".join("\n".join(each) for each in said)
