"""What a grading run found, as dataclasses and as the JSON of `results.json` (schema 1).

Beside the fields of the results' specification an entry may carry `feedback` (sentences
as data, for reports in any language), `table` and `figure`; readers may ignore them.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.messages import Feedback, format_number
from autograder.verdicts import Figure, Proposal, Table

SCHEMA = 1
STATUSES = ("graded", "no-submission", "unreadable", "stopped")


@dataclass(frozen=True)
class TestResult:
    """One case's verdict.

    Attributes:
        passed: None while the mark is the teacher's to give; score is None too then.
        proposal: a free text made ready for the teacher. A mark that the grader is sure of
            (no text at all) may have one too; `suggested` is the proposal of an open mark.
    """

    __test__ = False  # its name must not make pytest collect it

    name: str
    passed: bool | None
    hidden: bool
    score: int | None
    max_score: int
    feedback: tuple[Feedback, ...] = ()
    misconceptions: tuple[str, ...] = ()
    proposal: Proposal | None = None
    table: Table | None = None
    figure: Figure | None = None

    @property
    def pending(self) -> int:
        """Return the points that wait for the teacher."""
        return self.max_score if self.score is None else 0

    @property
    def suggested(self) -> int | None:
        """Return the points proposed to the teacher; None where the case decides by itself."""
        return self.proposal.points if self.proposal is not None and self.score is None else None

    def message(self, language: str) -> str:
        """Return what to tell the student."""
        return " ".join(part.text(language) for part in self.feedback)


@dataclass(frozen=True)
class QuestionResult:
    """One question's verdicts."""

    name: str
    tests: tuple[TestResult, ...]
    bonus: bool = False

    @property
    def score(self) -> int:
        """Return the points decided so far."""
        return sum(test.score or 0 for test in self.tests)

    @property
    def max_score(self) -> int:
        """Return the most points that the question can give."""
        return sum(test.max_score for test in self.tests)

    @property
    def pending(self) -> int:
        """Return the points that wait for the teacher."""
        return sum(test.pending for test in self.tests)


@dataclass(frozen=True)
class SubmissionResult:
    """One student's verdicts.

    Attributes:
        file: the file that was graded, relative to the folder of submissions; "" if none.
        errors: what a person should know about the file as a whole.
        source: the text of the file; "" if there is none.
    """

    student: str
    file: str
    status: str
    questions: tuple[QuestionResult, ...]
    errors: tuple[Feedback, ...] = ()
    source: str = ""

    @property
    def score(self) -> int:
        """Return the points decided so far, bonus included."""
        return sum(question.score for question in self.questions)

    @property
    def pending(self) -> int:
        """Return the points that wait for the teacher."""
        return sum(question.pending for question in self.questions)

    @property
    def misconceptions(self) -> tuple[str, ...]:
        """Return the ids found, each once: in the order of the tests, the first of each test first."""
        tests = [test for question in self.questions for test in question.tests]
        first = [test.misconceptions[0] for test in tests if test.misconceptions]
        others = [name for test in tests for name in test.misconceptions[1:]]
        return tuple(dict.fromkeys([*first, *others]))


def submission_to_data(result: SubmissionResult, language: str) -> dict[str, Any]:
    """Return one entry of `results.json`."""
    return said_in(
        language,
        {
            "student": result.student,
            "file": result.file,
            "status": result.status,
            "score": result.score,
            "pending": result.pending,
            "misconceptions": list(result.misconceptions),
            "questions": [_question_to_data(question) for question in result.questions],
            "errors": [],
            "error_feedback": [error.to_data() for error in result.errors],
        },
    )


def said_in(language: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry of `results.json` with its sentences in another language."""
    questions = [
        {
            **question,
            "tests": [{**test, "message": _say(test.get("feedback", ()), language)} for test in question["tests"]],
        }
        for question in entry["questions"]
    ]
    errors = [_say([error], language) for error in entry["error_feedback"]]
    return {**entry, "questions": questions, "errors": errors}


def _say(feedback: Iterable[Mapping[str, Any]], language: str) -> str:
    return " ".join(Feedback.from_data(part).text(language) for part in feedback)


def _question_to_data(question: QuestionResult) -> dict[str, Any]:
    return {
        "name": question.name,
        "score": question.score,
        "max_score": question.max_score,
        "pending": question.pending,
        "bonus": question.bonus,
        "tests": [_test_to_data(test) for test in question.tests],
    }


def _test_to_data(test: TestResult) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": test.name,
        "passed": test.passed,
        "hidden": test.hidden,
        "score": test.score,
        "max_score": test.max_score,
        "message": "",
        "misconception": test.misconceptions[0] if test.misconceptions else None,
    }
    if test.suggested is not None:
        data["suggested"] = test.suggested
    if len(test.misconceptions) > 1:
        data["misconceptions"] = list(test.misconceptions)
    if test.feedback:
        data["feedback"] = [part.to_data() for part in test.feedback]
    if test.table is not None:
        rows = [[_cell(cell) for cell in row] for row in test.table.rows]
        data["table"] = {"columns": list(test.table.columns), "rows": rows, "marked": test.table.marked}
    if test.figure is not None:
        data["figure"] = dataclasses.asdict(test.figure)
    if test.proposal is not None:
        data["proposal"] = _proposal_to_data(test.proposal)
    return data


def _proposal_to_data(proposal: Proposal) -> dict[str, Any]:
    return {
        "answer": proposal.answer,
        "points": proposal.points,
        "ideas": [
            {
                "id": idea.id,
                "title": dict(idea.title),
                "points": idea.points,
                "state": idea.state,
                "quotes": list(idea.quotes),
                "reason": idea.reason.to_data() if idea.reason is not None else None,
            }
            for idea in proposal.ideas
        ],
        "flags": list(proposal.flags),
        "beside": [part.to_data() for part in proposal.beside],
    }


def _cell(cell: Any) -> Any:
    return format_number(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell


def write_lines(assignment: str, max_score: int, entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the text of `results.json` piece by piece, for entries that come one by one."""
    head = {"schema": SCHEMA, "assignment": assignment, "max_score": max_score}
    yield json.dumps(head, indent=1)[:-2] + ',\n "submissions": ['
    separator = "\n"
    for entry in entries:
        text = json.dumps(entry, ensure_ascii=False, indent=1)
        yield separator + "  " + text.replace("\n", "\n  ")
        separator = ",\n"
    yield "\n ]\n}\n"
