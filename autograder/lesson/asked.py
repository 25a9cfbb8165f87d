"""Knows a text that only repeats what was asked, or what was handed out."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from rapidfuzz import fuzz

from autograder.lesson.letters import plain_words

_SAME = 90
_PARTS = re.compile(r"[.!?;\n]+")


def is_stub(text: str) -> bool:
    """Tell whether a text is the one that was handed out."""
    return _is_like(text, "stubs")


def only_repeats(text: str) -> bool:
    """Tell whether a text, as a whole or sentence by sentence, is the question."""
    parts = [part for part in _PARTS.split(text) if plain_words(part)]
    return _is_like(text, "questions") or all(repeats(part) for part in parts)


def repeats(sentence: str) -> bool:
    """Tell whether a sentence is one of the question's."""
    return _is_like(sentence, "questions") or _is_like(sentence, "stubs")


def _is_like(text: str, kind: str) -> bool:
    words = plain_words(text)
    return any(fuzz.ratio(words, known) >= _SAME for known in _known()[kind])


@cache
def _known() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((resources.files(__package__) / "asked.toml").read_text(encoding="utf-8"))
    return {kind: tuple(plain_words(text) for text in texts) for kind, texts in data.items()}
