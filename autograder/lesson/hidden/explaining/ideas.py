"""Judges which of the rubric's ideas a text holds: found, maybe, missing, or against the student's own runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.lesson.hidden.explaining.claims import Claims
from autograder.lesson.hidden.explaining.phrases import Match, find
from autograder.lesson.hidden.explaining.rubric import Rubric, RubricIdea
from autograder.lesson.hidden.explaining.runs import Runs
from autograder.lesson.hidden.explaining.sentences import Sentence, quote
from autograder.lesson.hidden.explaining.told import CONFLICT, FOUND, MAYBE, MISSING, ONLY_A_PART, Told, Verdict
from autograder.verdicts import Idea

# An idea that is there in part is worth half its points.
_WORTH = {FOUND: 1.0, MAYBE: 0.5, MISSING: 0.0, CONFLICT: 0.0}


@dataclass(frozen=True)
class Judged:
    """The ideas of a text.

    Attributes:
        near: ids of ideas that a wording came near to.
        contradicts: whether the text says a thing and its opposite.
    """

    ideas: tuple[Idea, ...]
    near: tuple[str, ...]
    contradicts: bool


def points_of(ideas: Iterable[Idea]) -> int:
    """Return the points for ideas, found ones in full and half for "maybe"; a half point is rounded up."""
    return int(sum(_WORTH[idea.state] * idea.points for idea in ideas) + 0.5)


def judge(rubric: Rubric, sentences: Sequence[Sentence], claims: Claims, runs: Runs) -> Judged:
    """Return the ideas found in a text, held against runs."""
    doubted = [sentence for sentence in sentences if find(rubric.doubtful, [sentence])[0] is not None]
    read = [sentence for sentence in sentences if sentence not in doubted and sentence not in claims.equated]
    told = Told([each for each in claims.claims if each.plain or each.sentence in read], claims.namings, runs)
    judged = [_judge(idea, read, told) for idea in rubric.ideas]
    near = tuple(idea.id for idea, is_near in judged if is_near)
    return Judged(tuple(idea for idea, _ in judged), near, bool(claims.equated) or told.contradicts)


def _judge(idea: RubricIdea, sentences: Sequence[Sentence], told: Told) -> tuple[Idea, bool]:
    verdict, near = told.of_idea(idea.asks), False
    if verdict.state in (MISSING, MAYBE):
        match, near = find(idea.phrases, sentences)
        if match is not None:
            verdict = Verdict(FOUND, (_quote(match),))
        elif verdict.state == MISSING:
            verdict = _by_parts(idea, sentences)
    judged = Idea(idea.id, idea.title, idea.points, verdict.state, verdict.quotes, verdict.reason)
    return judged, near and verdict.state == MISSING


def _by_parts(idea: RubricIdea, sentences: Sequence[Sentence]) -> Verdict:
    matches = [match for part in idea.parts if (match := find(part, sentences)[0]) is not None]
    quotes = tuple(dict.fromkeys(_quote(match) for match in matches))
    if len(matches) > 1:
        return Verdict(FOUND, quotes)
    return Verdict(MAYBE, quotes, ONLY_A_PART) if matches else Verdict(MISSING)


def _quote(match: Match) -> str:
    return quote(match.sentence, match.clauses)
