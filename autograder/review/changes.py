"""What a window asks to be changed, merged into the decisions as they stand by then.

A change names only what it changes, so two windows that touch different things of one answer
both get their way. Where they touch the same thing, a window must have seen what it replaces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from autograder.review.decisions import Decision, Decisions, Step, Suggestion
from autograder.review.items import Item

LONGEST_COMMENT = 2_000
MOST_COMMENTS = 50
_FIELDS = frozenset(("mark", "comment", "ideas", "apart"))


class BadChange(ValueError):
    """What was asked for makes no sense; the text says why."""


class Overtaken(Exception):
    """Another window has meanwhile decided the same; nothing was stored."""


@dataclass(frozen=True)
class Change:
    """What is to be different.

    Attributes:
        fields: any of mark (points or None), comment, ideas (idea -> True, False, or None for as
            suggested) and apart.
        seen: of mark and comment, what the window showed before; checked where given.
    """

    fields: Mapping[str, Any]
    seen: Mapping[str, Any]

    @classmethod
    def from_data(cls, fields: Any, seen: Any) -> Change:
        """Return a change that has the right shape.

        Raises:
            BadChange: it has not.
        """
        if not isinstance(fields, dict) or not fields or set(fields) - _FIELDS or not isinstance(seen, dict):
            raise BadChange("a change names some of mark, comment, ideas, apart, and what was seen of them")
        mark, comment, ideas, apart = (fields.get(name) for name in ("mark", "comment", "ideas", "apart"))
        if mark is not None and (type(mark) is not int or mark < 0):
            raise BadChange("a mark is a whole number from 0")
        if "comment" in fields and (not isinstance(comment, str) or len(comment) > LONGEST_COMMENT):
            raise BadChange(f"a comment is a text of at most {LONGEST_COMMENT} characters")
        says = ideas.values() if isinstance(ideas, dict) else [0]
        if "ideas" in fields and not all(value is None or type(value) is bool for value in says):
            raise BadChange("ideas are true, false or null")
        if "apart" in fields and type(apart) is not bool:
            raise BadChange("apart is true or false")
        return cls(fields, seen)


def decide(decisions: Decisions, items: Sequence[Item], change: Change, by: str, when: str) -> Decisions:
    """Return the decisions with one change made on one answer or on a group.

    Raises:
        BadChange: the mark is above what an item can earn, or an idea is not in its rubric.
        Overtaken: what is to be replaced is not what the window had seen.
    """
    before = []
    for item in items:
        old = decisions.on(item.key, item.text_id)
        _check(item, old, change)
        before.append((item.student, item.place, item.text_id, old))
        together = tuple(sorted(other.student for other in items if other.student != item.student))
        decisions = decisions.put(item.key, item.text_id, _changed(item, old, change, together, by, when))
    return decisions.stepped(Step(when, tuple(before)))


def _check(item: Item, old: Decision | None, change: Change) -> None:
    mark = change.fields.get("mark")
    if mark is not None and mark > item.max_score:
        raise BadChange(f"{mark} is more than the {item.max_score} points that there are")
    unknown = set(change.fields.get("ideas", {})) - set(item.states)
    if unknown:
        raise BadChange(f"the rubric has no idea {', '.join(sorted(unknown))}")
    standing = {"mark": old.mark if old else None, "comment": old.comment if old else ""}
    for name, seen in change.seen.items():
        if name in change.fields and standing.get(name) != seen:
            raise Overtaken(item.student)


def _changed(
    item: Item, old: Decision | None, change: Change, together: tuple[str, ...], by: str, when: str
) -> Decision:
    suggested = Suggestion(item.suggested, item.states)
    decision = old or Decision(item.text_id, item.answer, suggested)
    fields = change.fields
    touched = {**decision.ideas, **fields.get("ideas", {})}
    decision = replace(
        decision,
        ideas={name: says for name, says in touched.items() if says is not None},
        comment=fields.get("comment", decision.comment).strip(),
        apart=fields.get("apart", decision.apart),
        by=by,
        when=when,
    )
    if "mark" in fields:
        # What stood beside the text when the mark was given; the matcher may have learnt since the first look.
        decision = replace(decision, mark=fields["mark"], together=together, suggested=suggested)
    return decision


def undo(decisions: Decisions) -> tuple[Decisions, tuple[tuple[str, str], ...]]:
    """Return the decisions before the latest step, and whose answers it was about; () if there is none."""
    if not decisions.steps:
        return decisions, ()
    step = decisions.steps[-1]
    for student, place, text, old in step.before:
        decisions = decisions.put((student, place), text, old)
    about = tuple((student, place) for student, place, _, _ in step.before)
    return replace(decisions, steps=decisions.steps[:-1]), about


def keep_comment(decisions: Decisions, comment: Any, kept: Any) -> Decisions:
    """Return the decisions with a comment among the reusable ones, or not among them.

    Raises:
        BadChange: it is no comment, or there are too many.
    """
    if not isinstance(comment, str) or not comment.strip() or len(comment) > LONGEST_COMMENT or type(kept) is not bool:
        raise BadChange(f"a comment is a text of at most {LONGEST_COMMENT} characters")
    others = tuple(other for other in decisions.comments if other != comment.strip())
    if not kept:
        return replace(decisions, comments=others)
    if comment.strip() in decisions.comments:
        return decisions
    if len(others) >= MOST_COMMENTS:
        raise BadChange(f"{MOST_COMMENTS} reusable comments are kept; remove one first")
    return replace(decisions, comments=(*others, comment.strip()))
