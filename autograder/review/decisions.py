"""What the teacher decided, as data and as the JSON of `REPORTS/review.json`.

A decision belongs to a student, a place ("question.test") and one very text: a student who hands
in another text keeps the earlier decision beside the new one, and gets it back with the old text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

SCHEMA = 1
# How far back the teacher can undo.
MOST_STEPS = 100

Key = tuple[str, str]
_Kind = TypeVar("_Kind")


@dataclass(frozen=True)
class Suggestion:
    """What was proposed when the teacher decided.

    Attributes:
        ideas: idea -> one of `verdicts.IDEA_STATES`.
    """

    mark: int
    ideas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Decision:
    """What the teacher says of one text.

    Attributes:
        text: the text's id; see `items.text_id`.
        answer: the text itself, for people who read the file.
        suggested: what was proposed at that time.
        mark: the points given; None while only a remark or an idea is noted.
        ideas: idea -> whether it stands in the text, for the ideas that the teacher touched.
        apart: whether the teacher took it out of a group.
        together: the students on whom the same decision was made at once.
        by: who decided.
        when: when, in UTC.
    """

    text: str
    answer: str
    suggested: Suggestion
    mark: int | None = None
    ideas: Mapping[str, bool] = field(default_factory=dict)
    comment: str = ""
    apart: bool = False
    together: tuple[str, ...] = ()
    by: str = ""
    when: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is anything to keep."""
        return self.mark is not None or bool(self.ideas) or bool(self.comment) or self.apart

    @property
    def judged(self) -> dict[str, bool] | None:
        """Return idea -> whether the teacher credits it; None where the mark does not tell.

        A mark given by its number alone says nothing of the ideas, unless it is the suggested one; and a
        "maybe" that is left as it is says neither yes nor no.
        """
        if self.mark is None or not (self.ideas or self.mark == self.suggested.mark):
            return None
        suggested = {name: state == "found" for name, state in self.suggested.ideas.items() if state != "maybe"}
        return {**suggested, **self.ideas}


@dataclass(frozen=True)
class Step:
    """What a change replaced, so that it can be undone: (student, place, text, earlier decision or None)."""

    when: str
    before: tuple[tuple[str, str, str, Decision | None], ...]


@dataclass(frozen=True)
class Decisions:
    """All that stands in `review.json`.

    Attributes:
        kept: (student, place) -> a decision for each text that there was.
        comments: the teacher's reusable comments.
        steps: what can be undone, the latest last.
    """

    kept: Mapping[Key, tuple[Decision, ...]] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    def on(self, key: Key, text: str) -> Decision | None:
        """Return the decision on this very text."""
        return next((decision for decision in self.kept.get(key, ()) if decision.text == text), None)

    def on_other_texts(self, key: Key, text: str) -> tuple[Decision, ...]:
        """Return the marks that were given to other texts of the same student, the latest last."""
        others = [each for each in self.kept.get(key, ()) if each.text != text and each.mark is not None]
        return tuple(sorted(others, key=lambda decision: decision.when))

    def put(self, key: Key, text: str, decision: Decision | None) -> Decisions:
        """Return the same with one text's decision replaced, or taken away."""
        left = [each for each in self.kept.get(key, ()) if each.text != text]
        if decision is not None and decision.says_something:
            left.append(decision)
        kept = {name: decisions for name, decisions in self.kept.items() if name != key}
        if left:
            kept[key] = tuple(left)
        return replace(self, kept=kept)

    def under(self, upper: Decisions) -> Decisions:
        """Return other decisions, and these where the others have none; only theirs can be undone."""
        comments = (*upper.comments, *(comment for comment in self.comments if comment not in upper.comments))
        return replace(upper, kept={**self.kept, **upper.kept}, comments=comments)

    def stepped(self, step: Step) -> Decisions:
        """Return the same with one more step that can be undone."""
        return replace(self, steps=(*self.steps, step)[-MOST_STEPS:])


class NoDecisions(ValueError):
    """The text is not what `to_text` makes; says where and why."""


def to_text(decisions: Decisions) -> str:
    """Return the file's text: sorted, a decision a line, so that two versions compare well."""
    students: dict[str, dict[str, list[str]]] = {}
    for (student, place), kept in sorted(decisions.kept.items()):
        lines = [_line(_to_data(decision)) for decision in sorted(kept, key=lambda each: (each.when, each.text))]
        students.setdefault(student, {})[place] = lines
    shown = {
        student: _object({place: _array(lines, 3) for place, lines in places.items()}, 2)
        for student, places in students.items()
    }
    return (
        _object(
            {
                "schema": _line(SCHEMA),
                "comments": _array(map(_line, decisions.comments), 1),
                "decisions": _object(shown, 1),
                "undo": _array((_line(_step_to_data(step)) for step in decisions.steps), 1),
            },
            0,
        )
        + "\n"
    )


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _object(lines: Mapping[str, str], depth: int) -> str:
    return _listed([f"{_line(name)}: {line}" for name, line in lines.items()], depth, "{}")


def _array(lines: Iterable[str], depth: int) -> str:
    return _listed(list(lines), depth, "[]")


def _listed(lines: list[str], depth: int, brackets: str) -> str:
    if not lines:
        return brackets
    start, end = "\n" + " " * (depth + 1), "\n" + " " * depth
    return brackets[0] + start + f",{start}".join(lines) + end + brackets[1]


def _step_to_data(step: Step) -> dict[str, Any]:
    before = [
        {"student": student, "place": place, "text": text, "decision": _to_data(old) if old else None}
        for student, place, text, old in step.before
    ]
    return {"when": step.when, "before": before}


def _to_data(decision: Decision) -> dict[str, Any]:
    data: dict[str, Any] = {"mark": decision.mark}
    if decision.comment:
        data["comment"] = decision.comment
    if decision.ideas:
        data["ideas"] = dict(sorted(decision.ideas.items()))
    if decision.apart:
        data["apart"] = True
    if decision.together:
        data["together"] = list(decision.together)
    suggested = {"mark": decision.suggested.mark, "ideas": dict(decision.suggested.ideas)}
    return {
        **data,
        "suggested": suggested,
        "by": decision.by,
        "when": decision.when,
        "answer": decision.answer,
        "text": decision.text,
    }


def from_text(text: str) -> Decisions:
    """Return what the file's text says.

    Raises:
        NoDecisions: it is something else.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise NoDecisions(f"it is no JSON: {error}") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise NoDecisions(f"it is not of schema {SCHEMA}")
    try:
        kept = {
            (str(student), str(place)): tuple(_from_data(record) for record in records)
            for student, places in data["decisions"].items()
            for place, records in places.items()
        }
        comments = tuple(_a(str, comment) for comment in data["comments"])
        return Decisions(kept, comments, tuple(_steps(data.get("undo", []))))
    except (KeyError, TypeError, AttributeError) as error:
        raise NoDecisions(f"a decision in it is not whole: {type(error).__name__}: {error}") from error


def _steps(data: list[Mapping[str, Any]]) -> Iterator[Step]:
    for step in data:
        before = tuple(
            (
                _a(str, entry["student"]),
                _a(str, entry["place"]),
                _a(str, entry["text"]),
                _from_data(entry["decision"]) if entry["decision"] else None,
            )
            for entry in step["before"]
        )
        yield Step(_a(str, step["when"]), before)


def _from_data(data: Mapping[str, Any]) -> Decision:
    mark = data["mark"]
    suggested = data["suggested"]
    return Decision(
        text=_a(str, data["text"]),
        answer=_a(str, data["answer"]),
        suggested=Suggestion(_a(int, suggested["mark"]), dict(suggested["ideas"])),
        mark=None if mark is None else _a(int, mark),
        ideas={str(name): _a(bool, says) for name, says in data.get("ideas", {}).items()},
        comment=_a(str, data.get("comment", "")),
        apart=_a(bool, data.get("apart", False)),
        together=tuple(_a(str, student) for student in data.get("together", [])),
        by=_a(str, data.get("by", "")),
        when=_a(str, data.get("when", "")),
    )


def _a(kind: type[_Kind], value: Any) -> _Kind:
    if type(value) is not kind:
        raise TypeError(f"{value!r} should be of type {kind.__name__}")
    return value
