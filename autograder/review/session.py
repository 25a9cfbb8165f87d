"""One review: the graded answers, the decisions on them, and the reports that are drawn of both."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.records import Records
from autograder.review import changes, page
from autograder.review.agreement import agreement
from autograder.review.applying import apply_decisions
from autograder.review.changes import BadChange, Change
from autograder.review.decisions import Decisions
from autograder.review.grouping import groups_of
from autograder.review.items import Item, items_of
from autograder.review.queue import in_order
from autograder.review.store import DecisionStore


class TextChanged(Exception):
    """The text that a window shows is no longer the one that was graded."""


class Review:
    """A review that several windows may have open. Safe from several threads.

    Args:
        folder: the folder of reports.
        records: what was graded there.
        draw: writes all reports anew.
        by: who decides.
    """

    def __init__(self, folder: Path, records: Records, draw: Callable[[], object], by: str) -> None:
        self._records = records
        self._store = DecisionStore(folder)
        self._draw = draw
        self._by = by
        self._drawing = threading.Lock()
        self._drawn: str | None = None
        # As they were when a window was last opened: a decision is about the text that was read,
        # and grading again meanwhile makes it one on an earlier text, which is kept.
        self._items = self._graded()

    def open(self, language: str) -> dict[str, Any]:
        """Return all that a window needs to begin; what was graded is read anew.

        Raises:
            RecordsBroken: the decisions cannot be read.
        """
        items = self._items = self._graded()
        decisions, revision = self._store.read()
        return {
            "assignment": self._records.head.assignment,
            "language": language,
            "words": page.words(),
            "cards": page.cards(in_order(groups_of(items, decisions)), decisions),
            **self._standing(items, decisions, revision),
        }

    def standing(self, seen: str) -> dict[str, Any] | None:
        """Return what is decided now; None where that is what a window has seen."""
        decisions, revision = self._store.read()
        return None if revision == seen else self._standing(self._items, decisions, revision)

    def decide(self, members: Any, fields: Any, seen: Any) -> dict[str, Any]:
        """Store a change to one answer or to a group of them.

        Args:
            members: what the change is about, each with its student, place and text's id.
            fields: see `changes.Change`.
            seen: see `changes.Change`.

        Raises:
            BadChange: there is no such answer, or no such change.
            TextChanged: the answer was graded anew meanwhile.
            Overtaken: another window decided the same meanwhile.
            RecordsBroken: the decisions cannot be read.
            OSError: they cannot be written.
        """
        change = Change.from_data(fields, seen)
        items = self._items
        about = _named(members, items)
        when = _now()
        decisions, revision = self._store.change(lambda old: changes.decide(old, about, change, self._by, when))
        return self._standing(items, decisions, revision)

    def undo(self) -> dict[str, Any]:
        """Take the latest step back and return, beside what stands then, whose answers it was about (`undone`)."""
        undone: tuple[tuple[str, str], ...] = ()

        def back(old: Decisions) -> Decisions:
            nonlocal undone
            new, undone = changes.undo(old)
            return new

        decisions, revision = self._store.change(back)
        about = [{"student": student, "place": place} for student, place in undone]
        return {**self._standing(self._items, decisions, revision), "undone": about}

    def keep_comment(self, comment: Any, kept: Any) -> dict[str, Any]:
        """Keep a comment for reuse, or forget it."""
        decisions, revision = self._store.change(lambda old: changes.keep_comment(old, comment, kept))
        return self._standing(self._items, decisions, revision)

    def agreement(self) -> dict[str, Any]:
        """Return how far suggestions and teacher agree so far."""
        decisions, _ = self._store.read()
        return page.agreement_shown(agreement(apply_decisions(record.entry, decisions) for record in self._records))

    def write_reports(self) -> None:
        """Draw all reports with the marks as they are now; one drawing at a time.

        Raises:
            RecordsBroken: the decisions cannot be read.
            OSError: the reports cannot be written.
        """
        with self._drawing:
            _, revision = self._store.read()
            self._draw()
            self._drawn = revision

    def write_reports_if_older(self) -> bool:
        """Draw all reports unless they were drawn since the last decision; tell whether it was done."""
        _, revision = self._store.read()
        if revision == self._drawn:
            return False
        self.write_reports()
        return True

    def waiting(self) -> int:
        """Return how many answers still wait for the teacher."""
        decisions, _ = self._store.read()
        return sum(1 for item in self._items if _waits(item, decisions))

    def _graded(self) -> list[Item]:
        return list(items_of(record.entry for record in self._records))

    def _standing(self, items: Sequence[Item], decisions: Decisions, revision: str) -> dict[str, Any]:
        return {
            "revision": revision,
            "standing": page.standing(items, decisions),
            "comments": list(decisions.comments),
            "steps": len(decisions.steps),
        }


def _waits(item: Item, decisions: Decisions) -> bool:
    decision = decisions.on(item.key, item.text_id)
    return not item.automatic and (decision is None or decision.mark is None)


def _named(members: Any, items: Sequence[Item]) -> list[Item]:
    if not isinstance(members, list) or not members:
        raise BadChange("a change is about one answer or more")
    known = {item.key: item for item in items}
    named = []
    for member in members:
        if not isinstance(member, dict):
            raise BadChange("an answer has a student, a place and a text")
        item = known.get((str(member.get("student")), str(member.get("place"))))
        if item is None or item.text_id != member.get("text"):
            raise TextChanged
        named.append(item)
    if len({item.key for item in named}) < len(named):
        raise BadChange("an answer is named twice")
    return named


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
