"""Hebrew in a terminal: right to left, whether the terminal knows how or not.

Terminals of the VTE family, Konsole, Apple's and iTerm order letters themselves. Windows
Terminal, VS Code's and xterm draw them from left to right as they come: for those each line
is put into its visual order here (Unicode's bidirectional algorithm, by python-bidi).
`AUTOGRADER_BIDI=terminal` or `=program` says it where the guess is wrong.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

from bidi import get_display
from rich.cells import cell_len

_HEBREW = re.compile(r"[\u0590-\u05ff]")
_QUOTE = re.compile("[\u201c\u201e][^\u201d]*\u201d")
_MARKS = re.compile(r"[\u200e\u200f\u2066-\u2069]")


def terminal_orders_letters(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal lays out right-to-left text itself, by what it says of itself."""
    if not sys.stdout.isatty():
        return True  # a file or a pipe: whoever shows it later orders it
    told = environment.get("AUTOGRADER_BIDI")
    if told in ("terminal", "program"):
        return told == "terminal"
    if environment.get("TERM_PROGRAM") in ("Apple_Terminal", "iTerm.app"):
        return True
    if environment.get("TERM", "").startswith("mlterm") or "KONSOLE_VERSION" in environment:
        return True
    return int(environment.get("VTE_VERSION", "0") or 0) >= 5800  # the first VTE with bidi support


def phrase(text: str) -> str:
    """Return a short text, such as a heading in a table, ready for this terminal."""
    if not _HEBREW.search(text) or terminal_orders_letters(os.environ):
        return text
    return _visual(text, "R")


def lay_out(text: str, width: int) -> str:
    """Return text as lines of at most `width` cells, ready for this terminal.

    A word that is longer than a line stays in one piece. Hebrew lines are set flush right; an
    English sentence that quotes Hebrew is not.
    """
    wrapped = [line for paragraph in text.split("\n") for line in _wrapped(paragraph, width)]
    if not _HEBREW.search(text) or terminal_orders_letters(os.environ):
        return "\n".join(wrapped)
    if not _HEBREW.search(_QUOTE.sub("", text)):
        return "\n".join(_visual(line, "L") for line in wrapped)
    lines = (_visual(line, "R") for line in wrapped)
    return "\n".join(" " * max(0, width - cell_len(line)) + line for line in lines)


def _visual(line: str, base: str) -> str:
    return _MARKS.sub("", str(get_display(line, base_dir=base)))


def _wrapped(paragraph: str, width: int) -> list[str]:
    """Break at spaces; an isolate that a break would cut is closed and opened again."""
    lines: list[str] = []
    current, *words = paragraph.split(" ")
    for word in words:
        longer = f"{current} {word}"
        if cell_len(_MARKS.sub("", longer)) > width:
            lines.append(current)
            current = word
        else:
            current = longer
    return _closed([*lines, current])


def _closed(lines: list[str]) -> list[str]:
    whole = []
    opened = ""
    for line in lines:
        line = opened + line
        depth = re.sub(r"[^\u2066\u2068\u2069]", "", line)
        while "\u2066\u2069" in depth or "\u2068\u2069" in depth:
            depth = depth.replace("\u2066\u2069", "").replace("\u2068\u2069", "")
        opened = depth.replace("\u2069", "")
        whole.append(line + "\u2069" * len(opened))
    return whole
