"""Makes text from strangers safe to print: no terminal escapes, no hidden direction marks, no workflow commands."""

from __future__ import annotations

import re
import unicodedata

# The isolates that our own catalogue puts around code inside Hebrew.
_OURS = "\u2066\u2068\u2069\u200e"
_KEPT = "\n\t" + _OURS
# At the start some spaces and marks of direction may come first.
_COMMAND = re.compile(r"^([\s\u200e\u200f\u2066-\u2069]*):(?=:)")


def printable(text: str) -> str:
    """Return text with control and direction characters shown as their code points."""
    return "".join(
        letter if letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co") else _shown(letter)
        for letter in text
    )


def no_command(line: str) -> str:
    """Return a line that GitHub's runner does not take for a command, whoever's name stands in it.

    A line that begins with two colons, after any spaces, is one, and so is "##[" anywhere (the
    runner's `ActionCommand.TryParseV2` and `TryParse`). Their first sign is shown by its number.
    """
    return _COMMAND.sub(r"\1\\u003a", line).replace("##[", "\\u0023#[")


def _shown(letter: str) -> str:
    return f"\\u{ord(letter):04x}"
