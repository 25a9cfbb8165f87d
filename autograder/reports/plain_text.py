"""Makes text from strangers safe to print: no terminal escapes, no hidden direction marks."""

from __future__ import annotations

import unicodedata

# The isolates that our own catalogue puts around code inside Hebrew.
_OURS = "\u2066\u2068\u2069\u200e"
_KEPT = "\n\t" + _OURS


def printable(text: str) -> str:
    """Return text with control and direction characters shown as their code points."""
    return "".join(
        letter if letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co") else _shown(letter)
        for letter in text
    )


def _shown(letter: str) -> str:
    return f"\\u{ord(letter):04x}"
