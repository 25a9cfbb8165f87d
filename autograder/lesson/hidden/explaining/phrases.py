"""A wording that counts: words that stand near each other in one sentence, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.lesson.hidden.explaining.sentences import Sentence

NOT = "not"
# How far before a word its "not" may stand.
_NEGATION = 4


@dataclass(frozen=True)
class Phrase:
    """A wording.

    Attributes:
        text: as it stands in the rubric.
        elements: for each of its words the groups that will do.
        unless: groups that must not stand among its words.
    """

    text: str
    elements: tuple[frozenset[str], ...]
    unless: frozenset[str] = frozenset()

    @property
    def widest(self) -> int:
        """Return over how many words of a sentence it may reach."""
        return 3 * len(self.elements) + 1


@dataclass(frozen=True)
class Match:
    """Where a phrase stands: the first and the last place in a sentence."""

    sentence: Sentence
    first: int
    last: int

    @property
    def clauses(self) -> range:
        """Return the clauses that it reaches over."""
        words = self.sentence.words
        return range(words[self.first].clause, words[self.last].clause + 1)


def find(phrases: Iterable[Phrase], sentences: Iterable[Sentence]) -> tuple[Match | None, bool]:
    """Return the first phrase found, and else whether one was near: too far apart, or negated."""
    near = False
    for sentence in sentences:
        for phrase in phrases:
            match, missed = _in_sentence(phrase, sentence)
            if match is not None:
                return match, False
            near = near or missed
    return None, near


def _in_sentence(phrase: Phrase, sentence: Sentence) -> tuple[Match | None, bool]:
    places = []
    for element in phrase.elements:
        each = sorted({place for group in element for place in sentence.groups.get(group, ())})
        if not each:
            return None, False
        places.append(each)
    negates = any(NOT in element for element in phrase.elements)
    missed = False
    for chosen in _choices(places, phrase.widest):
        first, last = min(chosen), max(chosen)
        if any(sentence.has(place, *phrase.unless) for place in range(first, last + 1)):
            continue
        if not negates and _is_negated(sentence, chosen):
            missed = True
            continue
        return Match(sentence, first, last), False
    return None, missed or len(places) > 2


def _choices(places: Sequence[Sequence[int]], widest: int) -> Iterable[tuple[int, ...]]:
    """Yield one place for each element, all different and near enough."""

    def extend(chosen: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
        if len(chosen) == len(places):
            yield chosen
            return
        for place in places[len(chosen)]:
            span = (*chosen, place)
            if place not in chosen and max(span) - min(span) < widest:
                yield from extend(span)

    return extend(())


def _is_negated(sentence: Sentence, chosen: Sequence[int]) -> bool:
    """Tell whether a "not" stands before one of the words, in its clause."""
    words = sentence.words
    return any(
        0 < place - negation <= _NEGATION
        and words[place].clause == words[negation].clause
        and not sentence.has(negation + 1, "only")
        for negation in sentence.groups.get(NOT, ())
        if negation not in chosen
        for place in chosen
    )
