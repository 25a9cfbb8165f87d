"""Tells which numbers of a sentence are starts of descents.

0 may be a start or the value of the derivative, 2 a start or a count. In Hebrew the sign of
-4 is typed before it, behind it, after a prefix's hyphen, in words, or not at all.
"""

from __future__ import annotations

from autograder.lesson.hidden.explaining.sentences import Sentence, Word
from autograder.lesson.hidden.hill import hill

_SIZES = {"number-zero": 0, "number-two": 2, "number-four": 4}
_TO = ("ל", "ול", "לכ", "to")
# Number words that take a prefix, in plain letters.
_NUMBER_WORDS = ("אפס", "שתיימ", "שתימ")
_NEAR = 5
_HILL_IS_WITHIN = 0.005


def find_starts(sentence: Sentence) -> None:
    """Note on each word the start that it names, and take other meanings from it."""
    words = sentence.words
    for place, word in enumerate(words):
        size = _size(word)
        if size is None:
            if word.token.kind == "number":
                word.groups = {"hill"} if _is_hill(word) else {"zero"} if word.token.value == 0 else word.groups
            continue
        if size == 4:
            word.start, word.guessed = _minus_four(sentence, place)
        elif size == 2:
            word.start = None if _counts(sentence, place) else 2
        else:
            word.start = None if _is_value(sentence, place) else 0
        if word.start is not None:
            word.groups = {"start-number"}
        elif size == 2:
            word.groups = {"two"}
    sentence.index()


def _is_hill(word: Word) -> bool:
    rounded = word.token.value == 0.5 and word.token.minus != ""
    return rounded or abs(word.token.value - abs(hill())) <= _HILL_IS_WITHIN


def _size(word: Word) -> int | None:
    if word.token.kind == "number":
        value = word.token.value
        decimals = word.text.partition(".")[2]  # 2.0 is a start, 0.000 a result
        return int(value) if value in (0, 2, 4) and len(decimals) <= 1 else None
    return next((size for group, size in _SIZES.items() if group in word.groups), None)


def _minus_four(sentence: Sentence, place: int) -> tuple[int | None, bool]:
    word = sentence.words[place]
    signed = word.token.minus != "" or any(sentence.has(near, "negative-sign") for near in (place - 1, place + 1))
    if word.token.kind != "number" and not signed:
        return None, False
    if signed:
        return -4, False
    first = place == 0 or sentence.words[place - 1].clause != word.clause
    speaks_of_a_start = first or _comes_from(sentence, place) or _between_starts(sentence, place)
    return (-4, True) if speaks_of_a_start and not sentence.has(place + 1, "counted") else (None, False)


def _counts(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    if word.token.minus == "-":
        return True  # -2 is no start; what it is, is not for us to say
    if _between_starts(sentence, place):
        return False
    if sentence.has(place + 1, "counted"):
        return True
    if word.token.kind == "number":
        return False
    return not _comes_from(sentence, place)


def _is_value(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    if _preposition(sentence, place) in _TO:
        return True
    near = range(max(place - _NEAR, 0), place)
    of_derivative = any(
        sentence.has(other, "derivative") and sentence.words[other].clause == word.clause for other in near
    ) or any(sentence.has(other, "derivative") for other in (place + 1, place + 2))
    listed = _between_starts(sentence, place)
    if of_derivative:
        return not (listed and not sentence.has(place - 1, "derivative"))
    return word.token.kind != "number" and not (listed or _comes_from(sentence, place))


def _between_starts(sentence: Sentence, place: int) -> bool:
    """Tell whether another number that can be a start follows, or comes before, in a list."""
    for step in (1, -1):
        other = place + step
        while sentence.has(other, "and", "w", "from") and abs(other - place) <= 3:
            other += step
        if not 0 <= other < len(sentence.words):
            continue
        near = sentence.words[other]
        if near.start is not None or (_size(near) is not None and near.token.kind == "number"):
            return True
        if _size(near) is not None and abs(other - place) > 1:
            return True
    return False


def _comes_from(sentence: Sentence, place: int) -> bool:
    return _preposition(sentence, place)[-1:] in ("מ", "ב") or sentence.has(place - 1, "from")


def _preposition(sentence: Sentence, place: int) -> str:
    """Return what a number follows: the word before it, or the prefix of a number word."""
    word = sentence.words[place]
    if word.token.kind == "word" and "א" <= word.text[0] <= "ת":
        for bare in _NUMBER_WORDS:
            if word.text.endswith(bare) and word.text != bare:
                return word.text.removesuffix(bare)
    return sentence.words[place - 1].text if place else ""
