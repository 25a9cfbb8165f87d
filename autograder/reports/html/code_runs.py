"""Keeps code inside Hebrew sentences in one piece.

A value that is put into a sentence comes isolated. Code that stands in the sentence itself,
such as `backward()` or `W = W - ...`, does not, and its brackets and dots would wander to
the wrong side.
"""

from __future__ import annotations

import re

from autograder.messages import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, isolate

_VALUE = f"{LEFT_TO_RIGHT_ISOLATE}[^{POP_ISOLATE}]*{POP_ISOLATE}"
# A value as it is; or a run of ASCII, which takes a value along where one is set equal to it.
_PIECE = re.compile(rf"{_VALUE}|\.?[A-Za-z_][!-~]*(?: +[!-~]+)*(?:(?<==) *{_VALUE})?")
_NEEDS_IT = re.compile(r"[^\w .,:;?!]|\.\.\.|^\.")
_CLOSING = {")": "(", "]": "["}


def code_isolated(text: str) -> str:
    """Return a right-to-left sentence with the code in it isolated."""
    return _PIECE.sub(_wrap, text)


def _wrap(match: re.Match[str]) -> str:
    run = match.group()
    if run.startswith(LEFT_TO_RIGHT_ISOLATE):
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
