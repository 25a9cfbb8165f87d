"""Keeps values and code inside Hebrew sentences in one piece, with Unicode's isolates.

What stands between isolates keeps its own direction. Without them the brackets of
`backward()` and the sign of `-4` would wander to the wrong side.
"""

from __future__ import annotations

import re

LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066", "\u2068", "\u2069"

_VALUE = f"[{LEFT_TO_RIGHT_ISOLATE}{FIRST_STRONG_ISOLATE}][^{POP_ISOLATE}]*{POP_ISOLATE}"
# A value as it is; or a run of ASCII, which takes a value along where one is set equal to it.
_PIECE = re.compile(rf"{_VALUE}|\.?[A-Za-z_][!-~]*(?: +[!-~]+)*(?:(?<==) *{_VALUE})?")
_HEBREW = re.compile("[\u0590-\u05ff]")
_NEEDS_IT = re.compile(r"[^\w .,:;?!]|\.\.\.|^\.")
_CLOSING = {")": "(", "]": "["}


def isolate(text: str) -> str:
    """Return text whose direction is its own inside Hebrew: left-to-right unless it holds Hebrew."""
    return f"{FIRST_STRONG_ISOLATE if _HEBREW.search(text) else LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


def code_isolated(text: str) -> str:
    """Return a right-to-left sentence with the code in it isolated."""
    return _PIECE.sub(_wrap, text)


def _wrap(match: re.Match[str]) -> str:
    run = match.group()
    if run.startswith((LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE)):
        return run
    code = _without_end(run)
    return isolate(code) + run[len(code) :] if _NEEDS_IT.search(code) else run


def _without_end(run: str) -> str:
    """Return a run without the punctuation that belongs to the sentence around it."""
    while run:
        last = run[-1]
        opening = _CLOSING.get(last)
        unbalanced = opening is not None and run.count(opening) < run.count(last)
        if unbalanced or last in " ([;:,?!\"'-" or (last == "." and not run.endswith("...")):
            run = run[:-1]
        else:
            break
    return run
