"""Cuts a text into words, numbers and marks that know where they came from.

A number's sign is typed in many ways in Hebrew: the hyphen of "מ-4" is glue or a minus or
both, and in "4-" the minus stands behind because the line runs from right to left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autograder.lesson.letters import in_plain_letters

_TOKEN = re.compile(
    r"""
    (?P<derivative> \b[lf]\s?'\s?(?:\(\s?\w+\s?\))? | \bd[lf]?\s?/\s?dw\b )
  | (?P<arrow>      <?[-=]{1,3}> | [→⟶⇒] | \\(?:long)?(?:right)?arrow\b | \\to\b )
  | (?P<formula>    \d*\s?\*?\s?w\s?(?:\^|\*\*)\s?\{?\d+\}? | (?<![\w.])\d+(?:\.\d+)?\s?\*?\s?w(?![\w]) | (?<=\w)\^\d+
                  | \d+(?:st|nd|rd|th)\b )
  | (?P<w>          \b[wx](?:_?\{?\d\}?)?\b )
  | (?P<number>     \d+(?:[.]\d+|,\d{2,})? )
  | (?P<word>       [^\W\d_]+(?:['"][^\W\d_]+)*(?:'(?!\w))? )
  | (?P<mark>       [.!?;,:()=\n•] | (?<=\s)-+(?=\s) )
    """,
    re.VERBOSE,
)
_HEBREW = re.compile("[א-ת]")


@dataclass(frozen=True)
class Token:
    """A word, a number or a mark of a text.

    Attributes:
        kind: "word", "number", "w", "derivative", "arrow", "formula" or "mark".
        text: the normalised text.
        start: where it begins in the text that was normalised.
        end: where it ends there.
        value: a number's size, without its sign.
        minus: a number's sign: "-" if it is surely negative, "?" if a hyphen stands between it and
            a Hebrew prefix and may be either, "" if there is none.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float = 0.0
    minus: str = ""


def tokens(text: str) -> list[Token]:
    """Return a text's tokens; their places are those of the text given."""
    plain, places = in_plain_letters(text)
    found = []
    for match in _TOKEN.finditer(plain):
        kind = str(match.lastgroup)
        start, end = match.span()
        value, minus = 0.0, ""
        if kind == "number":
            value = float(match.group().replace(",", "."))
            minus, start, end = _sign(plain, start, end)
        found.append(Token(kind, match.group().strip(), places[start], places[end - 1] + 1, value, minus))
    return found


def _sign(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a number's sign, and where it begins and ends with its minus."""
    behind = text[end : end + 2]
    if behind[:1] == "-" and not (behind[1:].isalnum() or behind[1:] in ("-", ">")):
        return "-", start, end + 1
    before = text[:start].rstrip(" (")
    if not before.endswith("-"):
        return "", start, end
    spaced = len(before) < start
    glue = before[-2:-1]
    if spaced and glue.isspace():
        return "", start, end  # a dash between two words
    if glue.isdigit():
        return "", start, end  # from 3-4 to 5
    if _HEBREW.match(glue):
        return ("-" if spaced and text[start - 1] != "(" else "?"), start, end
    return "-", len(before) - 1, end
