"""Which answers are the same text, or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz, process

# Of 100. Two pupils who answer the same question in their own words stay far below.
NEARLY = 90.0
# In fewer letters than these a likeness says nothing: short answers resemble each other.
_LETTERS_THAT_TELL = 40
_HYPHENS = re.compile("[\u2010-\u2015\u2212\u05be]")
_WORD = re.compile(r"-?\d+(?:[.,]\d+)?-?|[^\W\d_]+")
_UNSEEN = ("Mn", "Cf")


def words_of(text: str) -> list[str]:
    """Return a text's words and numbers without case, niqqud, marks and punctuation."""
    plain = _HYPHENS.sub("-", unicodedata.normalize("NFKC", text).casefold())
    letters = (letter for letter in unicodedata.normalize("NFKD", plain) if unicodedata.category(letter) not in _UNSEEN)
    return _WORD.findall("".join(letters))


def numbers_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers among words, in their order: where they differ, two texts say different things."""
    return tuple(word for word in words if any(letter.isdigit() for letter in word))


def near_pairs(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the positions of each two texts that are the same or nearly so, as `words_of` reads them.

    A few words are near only to the very same ones.
    """
    plain = [" ".join(words_of(text)) for text in texts]
    # Equal texts need no comparing, and a class copies more than it invents.
    first = {text: place for place, text in reversed(list(enumerate(plain))) if text}
    pairs = [(first[text], place) for place, text in enumerate(plain) if text and first[text] != place]
    long = [place for text, place in first.items() if len(text) >= _LETTERS_THAT_TELL]
    if len(long) > 1:
        choices = [plain[place] for place in long]
        scores = process.cdist(choices, choices, scorer=fuzz.ratio, score_cutoff=NEARLY, workers=-1)
        for row, column in zip(*scores.nonzero(), strict=True):
            if row < column:
                one, other = long[row], long[column]
                pairs.append((min(one, other), max(one, other)))
    return sorted(pairs)
