"""Compares people's names and ids as services, spreadsheets and people spell them."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans({"׳": "'", "’": "'", "‘": "'", "`": "'", "״": '"', "”": '"', "“": '"', "־": "-", "–": "-"})
# Moodle's and Canvas's downloads name a person and then their number: "נועה כהן_12345".
_NUMBERED = re.compile(r"(?P<name>.*[^\W\d_].*)_(?P<number>\d+)", re.DOTALL)


def plain(text: str) -> str:
    """Return a name in one spelling: NFC, lower case, single spaces, no direction marks."""
    shown = "".join(letter for letter in unicodedata.normalize("NFC", text) if unicodedata.category(letter) != "Cf")
    return " ".join(shown.translate(_QUOTES).split()).casefold()


def letters(text: str) -> str:
    """Return only the letters and digits of a name, as file names keep them: no spaces, no vowel points."""
    taken_apart = unicodedata.normalize("NFD", plain(text))
    return "".join(letter for letter in taken_apart if letter.isalnum())


def code(text: str) -> str:
    """Return an id in one spelling; a number loses the zeros in front, as spreadsheets take them off."""
    spelled = plain(text)
    return spelled.lstrip("0") or "0" if spelled.isdigit() else spelled


def turned(name: str) -> frozenset[str]:
    """Return the letters of a name with its first or last words moved: "כהן, נועה" is "נועה כהן"."""
    words = plain(name.replace(",", " ")).split()
    return frozenset(letters("".join(words[cut:] + words[:cut])) for cut in range(len(words)))


def without_number(student: str) -> tuple[str, str]:
    """Return the name and the service's number of a student's id; no number is ""."""
    match = _NUMBERED.fullmatch(student)
    return (match["name"], match["number"]) if match else (student, "")
