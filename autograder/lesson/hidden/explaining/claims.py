"""Binds what a text says of outcomes to the starts that it says it of.

"0 and 2 reach the local minimum, -4 the global one" has two claims. A claim is plain when
the start and the outcome stand together so that nothing else can be meant; only a plain
claim is ever held against a text. The rest may speak for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from autograder.lesson.hidden.explaining.mentions import ALL, Starts, starts_spoken_of
from autograder.lesson.hidden.explaining.outcomes import FIRST, OTHER, SAME, Outcome, outcomes
from autograder.lesson.hidden.explaining.runs import GLOBAL, LOCAL
from autograder.lesson.hidden.explaining.sentences import Sentence
from autograder.lesson.losses import EXERCISE_STARTS

# How far apart "the local minimum is the global one" may stand.
_GAP = 4


@dataclass(frozen=True)
class Claim:
    """What a sentence says of some starts."""

    starts: frozenset[int]
    outcome: Outcome
    sentence: Sentence
    plain: bool

    @property
    def clause(self) -> int:
        """Return the clause that says it."""
        return self.outcome.clause


@dataclass(frozen=True)
class Naming:
    """What a sentence says of a minimum itself: that the one at 0.607, or on the right, is the local one."""

    of: str
    by: str
    says: str
    sentence: Sentence
    clause: int
    plain: bool


@dataclass(frozen=True)
class Claims:
    """All that a text claims.

    Attributes:
        equated: sentences that say that the local minimum is the global one.
    """

    claims: tuple[Claim, ...]
    namings: tuple[Naming, ...]
    equated: tuple[Sentence, ...]


def read_claims(sentences: Sequence[Sentence]) -> Claims:
    """Return what a text claims of starts and of minima."""
    claims: list[Claim] = []
    namings: list[Naming] = []
    equated: list[Sentence] = []
    before: list[Starts] = []
    told: list[str] = []
    for sentence in sentences:
        found = list(_in_order(outcomes(sentence), told))
        groups = starts_spoken_of(sentence, before)
        if _equates(sentence, found):
            equated.append(sentence)
            continue
        claims += _bind(sentence, groups, found)
        namings += _namings(sentence, groups, found)
        before += groups
    return Claims(tuple(claims), tuple(namings), tuple(equated))


def _in_order(found: Iterable[Outcome], told: list[str]) -> Iterable[Outcome]:
    """Say of "the first one" and "the second one" which minimum the text has told of first."""
    for outcome in found:
        if outcome.by == "order":
            number = 0 if outcome.says == FIRST else 1
            if len(told) > 1:
                yield replace(outcome, says=told[number])
            continue
        if outcome.by == "value" and outcome.says not in told:
            told.append(outcome.says)
        yield outcome


def _bind(sentence: Sentence, groups: Sequence[Starts], found: Sequence[Outcome]) -> Iterable[Claim]:
    aligned = _aligned(groups, found)
    if aligned:
        return [Claim(frozenset({start}), outcome, sentence, outcome.plain) for start, outcome in aligned]
    claims = []
    for outcome in found:
        bound, plain = _starts_of(outcome, groups, found)
        if bound is not None:
            plain = plain and outcome.plain and bound.named and "elsewhere" not in sentence.groups
            claims.append(Claim(bound.starts, outcome, sentence, plain))
    return _without_ambiguous(claims)


def _aligned(groups: Sequence[Starts], found: Sequence[Outcome]) -> list[tuple[int, Outcome]]:
    """Return start and outcome of a list of three starts with three places behind it."""
    if len(groups) != 1 or groups[0].starts != ALL:
        return []
    behind = [outcome for outcome in found if outcome.by == "value" and outcome.place > groups[0].last]
    names = [outcome for outcome in found if outcome.by == "name" and outcome.place > groups[0].last]
    for listed in (behind, names):
        if len(listed) == len(ALL):
            return list(zip(EXERCISE_STARTS, listed, strict=True))
    return []


def _starts_of(outcome: Outcome, groups: Sequence[Starts], found: Sequence[Outcome]) -> tuple[Starts | None, bool]:
    """Return the starts that an outcome is said of, and whether that is plain.

    In a clause with one group of starts, all is said of it. With more, a clause that begins
    with starts says of each what follows ("0 and 2 reach the local, -4 the global one"), and
    one that ends with starts what came before ("local from 0 and 2 and global from -4").
    """
    here = [group for group in groups if group.clause == outcome.clause]
    before = [group for group in groups if group.last < outcome.place]
    if not here:
        return (before[-1] if before else None), False
    if len(here) == 1:
        only = here[0]
        earlier = [group for group in groups if group.clause < only.clause]
        # "-4 is lowest, so it is global and the others are local"
        if outcome.place < only.first and earlier and any(only.last < other.place for other in _in(found, only.clause)):
            return earlier[-1], False
        return only, True
    in_clause = [other.place for other in _in(found, outcome.clause)]
    if min(group.first for group in here) < min(in_clause):
        earlier = [group for group in here if group.last < outcome.place]
        return (earlier[-1], True) if earlier else (None, False)
    later = [group for group in here if group.first > outcome.place]
    if max(group.last for group in here) > max(in_clause) and later:
        return later[0], True
    return None, False


def _in(found: Iterable[Outcome], clause: int) -> list[Outcome]:
    return [outcome for outcome in found if outcome.clause == clause]


def _without_ambiguous(claims: Sequence[Claim]) -> Iterable[Claim]:
    """Leave out what is said of starts together with its opposite, in one clause."""
    for claim in claims:
        against = [
            other
            for other in claims
            if other.starts & claim.starts
            and other.outcome.clause == claim.outcome.clause
            and {other.outcome.says, claim.outcome.says} == {LOCAL, GLOBAL}
            and "side" not in (other.outcome.by, claim.outcome.by)
        ]
        if not against:
            yield claim
        elif claim.outcome.place < min(other.outcome.place for other in against):
            yield Claim(claim.starts, claim.outcome, claim.sentence, plain=False)


def _namings(sentence: Sentence, groups: Sequence[Starts], found: Sequence[Outcome]) -> Iterable[Naming]:
    """Pair kinds with places: "0.607 (local)", "the left one is much lower"."""
    together: dict[tuple[int, Starts | None], list[Outcome]] = {}
    for outcome in found:
        together.setdefault((outcome.clause, _starts_of(outcome, groups, found)[0]), []).append(outcome)
    for (clause, starts), here in together.items():
        names = [outcome for outcome in here if outcome.by == "name" and outcome.says in (LOCAL, GLOBAL)]
        for by in ("value", "side", "order"):
            places = [outcome for outcome in here if outcome.by == by]
            pairs = list(zip(places, names, strict=True)) if len(places) == len(names) else []
            if not pairs and len({outcome.says for outcome in places}) == len({outcome.says for outcome in names}) == 1:
                pairs = [(places[0], names[0])]
            plain = len(pairs) == 1 and starts is None and by == "value"
            for place, name in pairs:
                yield Naming(place.says, by, name.says, sentence, clause, plain and name.plain)


def _equates(sentence: Sentence, found: Sequence[Outcome]) -> bool:
    """Tell whether a sentence says that the local minimum is the global one."""
    for first, second in pairwise(found):
        kinds = {first.says, second.says}
        if first.clause != second.clause:
            continue
        if kinds != {LOCAL, GLOBAL} or not (first.plain and second.plain) or {first.by, second.by} != {"name"}:
            continue
        between = range(first.place + 1, second.place)
        if len(between) <= _GAP and any(sentence.has(place, "is") for place in between):
            return not any(sentence.has(place, "and", "not", "start-number") for place in between)
    return False


def says_kind(outcome: Outcome) -> bool:
    """Tell whether an outcome is a kind of minimum, not a comparison of runs."""
    return outcome.says not in (SAME, OTHER)
