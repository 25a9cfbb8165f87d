"""How well the proposals for the explanation agree with answers that somebody has marked.

An answer is a line of JSON: `id`, `text`, `concepts` (idea -> 0, 0.5 or 1) and, where an
answer should earn nothing, `kind` (wrong, stuffed, contradicting, copy, empty, off-topic).
The answers are split in two by a fixed rule. The matcher was made beside the one part and
not beside the other; a text and its translation are on the same side.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.lesson.explanation import check_explanation
from autograder.lesson.hidden.explaining.rubric import rubric
from autograder.review.agreement import kappa
from autograder.verdicts import CheckFailed, Proposal

# The answers tell of the usual runs.
_RATE, _EPOCHS = 0.01, 1000
_MOST = 10
OVER = 3
_FIELDS = {"id": str, "text": str, "concepts": dict}


class AnswersError(ValueError):
    """A file of answers cannot be used; the text says where and why."""


@dataclass(frozen=True)
class Marked:
    """An answer with the mark of whoever wrote it.

    Attributes:
        concepts: idea -> 0, 0.5 or 1.
        kind: why it should earn nothing, or "".
        proposal: what is proposed for it.
    """

    id: str
    concepts: dict[str, float]
    kind: str
    proposal: Proposal

    @property
    def points(self) -> int:
        """Return the points that the mark comes to; a half point is rounded up, as in a proposal."""
        return int(sum(idea.points * self.concepts.get(idea.id, 0) for idea in rubric().ideas) + 0.5)

    @property
    def credited(self) -> set[str]:
        """Return the ideas that the proposal credits, in full or half."""
        return {idea.id for idea in self.proposal.ideas if idea.state in ("found", "maybe")}

    @property
    def held(self) -> set[str]:
        """Return the ideas that the answer holds, in full or half."""
        return {idea for idea, score in self.concepts.items() if score > 0}


@dataclass(frozen=True)
class IdeaFigures:
    """How well one idea is found; None where nothing can be divided by."""

    id: str
    answers: int
    precision: float | None
    recall: float | None
    kappa: float | None


@dataclass(frozen=True)
class Figures:
    """The figures of a part of the answers.

    Attributes:
        error: mean of |proposed - marked|, in points of 10.
        weighted_kappa: quadratic weighted kappa of the points.
        within: share of answers within 1 and within 2 points.
        over: ids proposed `OVER` points too much or more.
        under: ids proposed as much too little.
        highest: kind -> the highest proposal for an answer of that kind, and its id.
    """

    answers: int
    ideas: tuple[IdeaFigures, ...]
    error: float
    weighted_kappa: float | None
    within: tuple[float, float]
    over: tuple[str, ...]
    under: tuple[str, ...]
    highest: dict[str, tuple[int, str]]


def read_answers(file: Path) -> list[Marked]:
    """Return the answers of a file, each with what is proposed for it.

    Raises:
        AnswersError: a line is no such answer.
        OSError: the file cannot be read.
    """
    answers = []
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.strip():
            entry = _entry(line, f"{file.name}, line {number}")
            proposal = propose(entry["text"])
            answers.append(Marked(entry["id"], entry["concepts"], entry.get("kind", ""), proposal))
    if not answers:
        raise AnswersError(f"{file.name} holds no answer")
    return answers


def _entry(line: str, where: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise AnswersError(f"{where} is no JSON: {error}") from None
    for name, kind in _FIELDS.items():
        if not isinstance(entry, dict) or not isinstance(entry.get(name), kind):
            raise AnswersError(f'{where} needs "{name}"')
    scores = entry["concepts"]
    known = {idea.id for idea in rubric().ideas}
    if set(scores) != known or not all(score in (0, 0.5, 1) for score in scores.values()):
        raise AnswersError(f"{where}: concepts must give 0, 0.5 or 1 for each of {', '.join(sorted(known))}")
    checked: dict[str, Any] = entry
    return checked


def propose(text: str) -> Proposal:
    """Return what is proposed for a text that tells of the usual runs."""
    try:
        proposal = check_explanation(text, _RATE, _EPOCHS).proposal
    except CheckFailed as failed:
        proposal = failed.remark.proposal
    return proposal or Proposal(text, 0)


def is_held_out(name: str) -> bool:
    """Tell on which side an answer is: by its id without the letter of its language."""
    pair = re.sub(r"[eh](?=\d)", "", name)
    return hashlib.sha256(pair.encode()).digest()[0] % 2 == 1


def figures(answers: Sequence[Marked]) -> Figures:
    """Return the figures of some answers, one at least."""
    misses = [(answer.proposal.points - answer.points, answer.id) for answer in answers]
    highest: dict[str, tuple[int, str]] = {}
    for answer in answers:
        if answer.kind:
            highest[answer.kind] = max(highest.get(answer.kind, (0, answer.id)), (answer.proposal.points, answer.id))
    return Figures(
        answers=len(answers),
        ideas=tuple(_idea(idea.id, answers) for idea in rubric().ideas),
        error=sum(abs(miss) for miss, _ in misses) / len(misses),
        weighted_kappa=weighted_kappa([(answer.proposal.points, answer.points) for answer in answers]),
        within=(_share(abs(miss) <= 1 for miss, _ in misses), _share(abs(miss) <= 2 for miss, _ in misses)),
        over=tuple(name for miss, name in misses if miss >= OVER),
        under=tuple(name for miss, name in misses if miss <= -OVER),
        highest=highest,
    )


def _share(holds: Iterable[bool]) -> float:
    counted = list(holds)
    return sum(counted) / len(counted)


def _idea(name: str, answers: Sequence[Marked]) -> IdeaFigures:
    pairs = [(name in answer.credited, name in answer.held) for answer in answers]
    both = sum(credited and held for credited, held in pairs)
    credited, held = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    return IdeaFigures(
        id=name,
        answers=len(pairs),
        precision=both / credited if credited else None,
        recall=both / held if held else None,
        kappa=kappa(pairs),
    )


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Return the quadratic weighted kappa of two raters' whole points; None where chance leaves no room."""
    apart = sum((first - second) ** 2 for first, second in pairs) / len(pairs)
    by_chance = sum((first - second) ** 2 for first, _ in pairs for _, second in pairs) / len(pairs) ** 2
    return 1 - apart / by_chance if by_chance else None
