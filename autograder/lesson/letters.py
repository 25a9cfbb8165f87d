"""Brings a text's letters into one form, so that texts can be compared however they were typed.

Hebrew comes with niqqud or without, with maqaf or hyphen, with a minus of several kinds and
marks of direction that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FINAL_LETTERS = str.maketrans("ךםןףץ", "כמנפצ")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u05f3": "'", "\u05f4": '"', "\u201d": '"', "\u201c": '"'})
# The minus sign, dashes and the Hebrew maqaf.
_HYPHENS = re.compile("[\u2212\u2010-\u2015\u05be\ufe63\uff0d]")


def in_plain_letters(text: str) -> tuple[str, list[int]]:
    """Return a text in plain letters, and for each of them its place in the text given.

    Niqqud, accents and direction marks are dropped, final letters become ordinary ones, all
    hyphens and minus signs "-".
    """
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in _plain(letter):
            letters.append(plain)
            places.append(place)
    plain_text = "".join(letters).translate(_FINAL_LETTERS).translate(_QUOTES)
    return _HYPHENS.sub("-", plain_text), places


@lru_cache(maxsize=2_000)
def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Cf"))


# The same sentences are asked about several times in a row.
@lru_cache(maxsize=64)
def plain_words(text: str) -> str:
    """Return a text's words in plain letters, for comparing texts as a whole."""
    return " ".join(re.findall(r"[^\W_]+", in_plain_letters(text)[0]))
