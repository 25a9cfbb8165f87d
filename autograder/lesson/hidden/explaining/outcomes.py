"""What a sentence says that a descent came to: a minimum by its kind, its place or its side."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.lesson.hidden.explaining.phrases import NOT
from autograder.lesson.hidden.explaining.runs import DIVERGED, GLOBAL, LOCAL
from autograder.lesson.hidden.explaining.sentences import Sentence
from autograder.lesson.hidden.hill import hill
from autograder.lesson.losses import EXERCISE, analyse, landscape

SAME, OTHER = "same", "other"
FIRST, SECOND = "first", "second"
# Words whose meaning is a kind of minimum, the plainest first.
_KINDS = {
    "local": (LOCAL, True),
    "global": (GLOBAL, True),
    "lower": (GLOBAL, False),
    "higher": (LOCAL, False),
    "diverged": (DIVERGED, True),
}
_SIDES = {"right": LOCAL, "left": GLOBAL}
_NEGATION = 4
_NEAR = 3


@dataclass(frozen=True)
class Outcome:
    """One such thing.

    Attributes:
        says: "local", "global", "diverged", "same" or "other"; by order "first" or "second".
        by: "name" (the local minimum), "value" (0.607), "side" (the right one) or "order" (the first one).
        plain: whether nothing else can be meant: only then may it be held against the text.
    """

    says: str
    by: str
    place: int
    clause: int
    plain: bool = True


def outcomes(sentence: Sentence) -> list[Outcome]:
    """Return a sentence's outcomes in the order of its words."""
    found: list[Outcome] = []
    denied: list[Outcome] = []
    for place in range(len(sentence.words)):
        outcome = _outcome(sentence, place)
        if outcome is None:
            continue
        if _is_denied(sentence, outcome, found, denied):
            denied.append(outcome)
            # What is not the lowest is a local minimum; what is not the local one may be anything.
            if outcome.says == GLOBAL and outcome.by == "name":
                found.append(Outcome(LOCAL, "name", place, outcome.clause, plain=False))
        else:
            found.append(outcome)
    return found


def _outcome(sentence: Sentence, place: int) -> Outcome | None:
    word = sentence.words[place]
    if word.start is not None:
        return None
    if word.token.kind == "number":
        return _by_value(sentence, place)
    for group, (says, plain) in _KINDS.items():
        if group in word.groups:
            of_a_maximum = any(sentence.has(near, "hill") for near in (place - 1, place + 1))
            of_a_minimum = any(sentence.has(near, "minimum") for near in (place - 1, place + 1))
            if of_a_maximum and not of_a_minimum:
                return None
            if any(sentence.has(near, "side") for near in (place + 1, place + 2)):
                return None
            passed = any(sentence.has(near, "cross", "near", "far") for near in range(place - _NEAR, place))
            return Outcome(says, "name", place, word.clause, plain and not passed)
    for group, says in _SIDES.items():
        if group in word.groups:
            return Outcome(says, "side", place, word.clause, plain=False)
    behind = range(place + 1, place + _NEAR + 1)
    if "same" in word.groups and (
        any(sentence.has(near, "spot") for near in behind)
        or any(_by_value(sentence, near) for near in behind if near < len(sentence.words))
    ):
        return Outcome(SAME, "name", place, word.clause)
    for group, by in (("first-one", FIRST), ("second-one", SECOND)):
        if group in word.groups:
            return Outcome(by, "order", place, word.clause, plain=False)
    if "other-one" in word.groups:
        return Outcome(OTHER, "name", place, word.clause, plain=False)
    return None


def _by_value(sentence: Sentence, place: int) -> Outcome | None:
    word = sentence.words[place]
    if word.token.kind != "number" or word.start is not None or _is_compared(sentence, place):
        return None
    says = _place_of(word.token.value, word.text)
    return Outcome(says, "value", place, word.clause) if says else None


def _place_of(value: float, text: str) -> str:
    """Return the minimum whose w or loss a number is, as far as the digits given go."""
    places = landscape()
    loss = analyse(EXERCISE).value
    digits = len(text.replace(",", ".").partition(".")[2])
    for says, minimum in ((LOCAL, places.local_minimum), (GLOBAL, places.global_minimum)):
        for size in (abs(minimum), abs(loss(minimum))):
            # Rounded or cut off: half a unit of the last digit either way and a bit.
            if digits and abs(value - size) <= 1.01 * 10.0**-digits and abs(value - abs(hill())) > 0.05:
                return says
    return ""


def _is_compared(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is only what something else is held against: "lower than -1.38"."""
    before = sentence.words[place - 1] if place else None
    if before is None:
        return False
    return "compared" in before.groups or before.text in ("מ", "ומ")


def _is_denied(sentence: Sentence, outcome: Outcome, found: list[Outcome], denied: list[Outcome]) -> bool:
    if outcome.says in (SAME, OTHER) or outcome.by == "order":
        return False
    if denied and outcome.place - denied[-1].place <= 2 and outcome.by == "value":
        return True
    last = max((other.place for other in found), default=-1)
    words = sentence.words
    return any(
        last < place < outcome.place <= place + _NEGATION
        and words[place].clause == outcome.clause
        and not sentence.has(place + 1, "only")
        for place in sentence.groups.get(NOT, ())
    )
