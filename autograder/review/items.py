"""What is to be reviewed: the free texts of a graded class, each bound to its very words."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Item:
    """A free text that waits for the teacher, or was given nothing for being none.

    Attributes:
        max_score: the most points it can earn.
        automatic: whether the grader gave it 0 points by itself (blank, unchanged, a copy of the question).
        proposal: the test's `proposal`, as `results.submission_to_data` makes it.
        feedback: what the test says so far, as data.
    """

    student: str
    question: str
    test: str
    max_score: int
    automatic: bool
    proposal: Mapping[str, Any]
    feedback: tuple[Mapping[str, Any], ...] = ()

    @property
    def place(self) -> str:
        """Return where it stands in the assignment: "question.test"."""
        return place_of(self.question, self.test)

    @property
    def key(self) -> tuple[str, str]:
        """Return student and place, by which decisions are kept."""
        return self.student, self.place

    @property
    def answer(self) -> str:
        """Return the pupil's text as it is."""
        return str(self.proposal["answer"])

    @property
    def suggested(self) -> int:
        """Return the proposed points."""
        return int(self.proposal["points"])

    @cached_property
    def text_id(self) -> str:
        """Return what changes when the text does."""
        return text_id(self.answer)

    @property
    def states(self) -> dict[str, str]:
        """Return idea -> its state, in the rubric's order."""
        return {idea["id"]: idea["state"] for idea in self.proposal["ideas"]}


def place_of(question: str, test: str) -> str:
    """Return a test's name within the assignment."""
    return f"{question}.{test}"


def text_id(text: str) -> str:
    """Return a hash of a text; line ends, white space at the ends and Unicode's spellings make no difference."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain = "\n".join(line.rstrip() for line in lines).strip()
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()


def items_of(entries: Iterable[Mapping[str, Any]]) -> Iterator[Item]:
    """Yield the free texts of entries as they were graded, without any decision laid over them."""
    for entry in entries:
        for question in entry["questions"]:
            for test in question["tests"]:
                if test.get("proposal") is not None:
                    yield item_of(entry["student"], question["name"], test)


def item_of(student: str, question: str, test: Mapping[str, Any]) -> Item:
    """Return a test that has a proposal as an item."""
    return Item(
        student,
        question,
        test["name"],
        test["max_score"],
        test["score"] is not None,
        test["proposal"],
        tuple(test.get("feedback", ())),
    )
