"""Finds the starts that a sentence speaks of: by their numbers, or as "both", "the others", "the third"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.lesson.hidden.explaining.sentences import Sentence
from autograder.lesson.losses import EXERCISE_STARTS

ALL = frozenset(EXERCISE_STARTS)
_FIRST_TWO = frozenset(EXERCISE_STARTS[:2])
_THIRD = frozenset(EXERCISE_STARTS[2:])
# How many words may stand between the numbers of a list: "from 0 and also from 2".
_GAP = 4


@dataclass(frozen=True)
class Starts:
    """Starts that a sentence speaks of together.

    Attributes:
        first: the place of its first word in the sentence.
        last: the place of its last one.
        named: whether their numbers stand there; else another word points to them.
    """

    starts: frozenset[int]
    first: int
    last: int
    clause: int
    named: bool


def starts_spoken_of(sentence: Sentence, before: Sequence[Starts]) -> list[Starts]:
    """Return the groups of starts of a sentence, with those that "both" and "the others" point to."""
    groups: list[Starts] = []
    for place, word in enumerate(sentence.words):
        pointed = _pointed_to(sentence, place, [*before, *groups])
        if word.start is None and pointed is None:
            continue
        last = groups[-1] if groups else None
        if word.start is not None and last is not None and last.named and _joined(sentence, last, place):
            groups[-1] = Starts(last.starts | {word.start}, last.first, place, last.clause, True)
        elif word.start is not None:
            groups.append(Starts(frozenset({word.start}), place, place, word.clause, True))
        elif pointed is not None and not (last is not None and last.starts == pointed and last.clause == word.clause):
            groups.append(Starts(pointed, place, place, word.clause, False))
    return groups


def _joined(sentence: Sentence, group: Starts, place: int) -> bool:
    between = range(group.last + 1, place)
    return len(between) <= _GAP and all(sentence.has(each, "and", "w", "from", "start") for each in between)


def _pointed_to(sentence: Sentence, place: int, before: Sequence[Starts]) -> frozenset[int] | None:
    groups = sentence.words[place].groups
    if "first-two" in groups:
        return _FIRST_TWO
    if "third" in groups:
        return _THIRD
    if "others" in groups and before:
        last = before[-1].starts
        return ALL - last or None
    if "both" in groups:
        pairs = [group.starts for group in before[-3:] if len(group.starts) == 2]
        together = frozenset().union(*(group.starts for group in before[-2:])) if before else frozenset()
        return pairs[-1] if pairs else together if len(together) == 2 else None
    if "all" in groups and not any(sentence.has(other, "if", "not") for other in range(place)):
        return ALL
    return None
