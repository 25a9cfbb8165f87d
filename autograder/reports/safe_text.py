"""Makes text that a student wrote harmless to look at.

Escaping keeps a text from becoming markup. It does not keep a text from reordering the
line it stands in (bidi overrides) or from carrying what nobody sees (control and
invisible characters): those are replaced by something visible here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from autograder.messages import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, Feedback

# Writing uses these: direction marks in Hebrew, joiners in many scripts and in emoji.
_NEEDED = frozenset("\u200c\u200d\u200e\u200f\u00ad")
_ISOLATES = frozenset((LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE))
# Controls, formats, lone surrogates, line and paragraph separators; and noncharacters and
# private ones, which look like anything or nothing.
_HIDING = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_TAB = frozenset("\t")
_ISOLATE = re.compile(f"[{''.join(sorted(_ISOLATES))}]")
_CONTROL_PICTURES = 0x2400


def shown(text: str, keep: frozenset[str] = frozenset()) -> str:
    """Return a text on one line with every hidden character made visible.

    Args:
        text: what a student wrote.
        keep: hidden characters that may stay.
    """
    # Whatever hides is not printable; of what is not, a few are harmless.
    return text if text.isprintable() else text.translate(_visible_but(keep))


def message_shown(text: str) -> str:
    """Return a finished sentence, which may hold the isolates that the catalogue's rendering gives.

    A student's text in it may hold some too; what does not pair up is not ours.
    """
    return shown(text, _ISOLATES if _pairs_up(text) else frozenset())


def _pairs_up(text: str) -> bool:
    depth = 0
    for sign in _ISOLATE.findall(text):
        depth += -1 if sign == POP_ISOLATE else 1
        if depth < 0:
            return False
    return depth == 0


def split_lines(text: str) -> list[str]:
    """Return the lines as Python numbers them; `str.splitlines` knows more ends of lines than that."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_shown(line: str) -> str:
    """Return a source's line, hidden characters made visible; tabs stay."""
    return shown(line, _TAB)


class _Visible(dict[int, str]):
    """Letter -> what to show for it, by their codes; looked up when a letter is met for the first time."""

    def __init__(self, keep: frozenset[str]) -> None:
        super().__init__((ord(letter), letter) for letter in keep)

    def __missing__(self, code: int) -> str:
        made = self[code] = _visible(chr(code))
        return made


@cache
def _visible_but(keep: frozenset[str]) -> _Visible:
    return _Visible(keep)


def _visible(letter: str) -> str:
    if letter in _NEEDED or unicodedata.category(letter) not in _HIDING:
        return letter
    code = ord(letter)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return "\u2421"
    return f"\u27e8U+{code:04X}\u27e9"


def feedback_shown(feedback: Feedback) -> Feedback:
    """Return feedback whose values cannot hide anything."""
    return Feedback(feedback.id, values_shown(feedback.values)) if feedback.values else feedback


def values_shown(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a sentence's values with all their texts made visible."""
    return {name: _value_shown(value) for name, value in values.items()}


def _value_shown(value: Any) -> Any:
    if isinstance(value, Feedback):
        return feedback_shown(value)
    if isinstance(value, Mapping):
        return {language: shown(str(words)) for language, words in value.items()}
    if isinstance(value, list | tuple):
        return [_value_shown(item) for item in value]
    return shown(value) if isinstance(value, str) else value
