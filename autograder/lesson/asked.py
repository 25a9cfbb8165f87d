"""Knows a text that only repeats what was asked, or what was handed out."""

from __future__ import annotations

import re
import tomllib
from difflib import SequenceMatcher
from functools import cache
from importlib import resources

from autograder.lesson.letters import plain_words

_SAME = 0.9
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
    # Nearly every sentence is told from the question by its length; reading it as a whole costs more than all else.
    near = [known for known in _known()[kind] if _most_alike(len(known), len(words)) >= _SAME]
    if not near:
        return False
    # The matcher keeps what it learns of its second text, so that is the one that stays.
    matcher = SequenceMatcher(None, "", words, autojunk=False)
    for known in near:
        matcher.set_seq1(known)
        if matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME:
            return True
    return False


def _most_alike(length: int, other: int) -> float:
    """Return how alike two texts of these lengths can be at most, as `SequenceMatcher` counts it."""
    return 2 * min(length, other) / (length + other) if length + other else 1.0


@cache
def _known() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((resources.files(__package__) / "asked.toml").read_text(encoding="utf-8"))
    return {kind: tuple(plain_words(text) for text in texts) for kind, texts in data.items()}
