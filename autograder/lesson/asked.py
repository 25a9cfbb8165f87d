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
    # The matcher keeps what it learns of its second text, so that is the one that stays.
    matcher = SequenceMatcher(None, "", plain_words(text), autojunk=False)
    for known in _known()[kind]:
        matcher.set_seq1(known)
        # The cheap bounds first: nearly every sentence is told from the question by its length.
        if all(ratio() >= _SAME for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
            return True
    return False


@cache
def _known() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((resources.files(__package__) / "asked.toml").read_text(encoding="utf-8"))
    return {kind: tuple(plain_words(text) for text in texts) for kind, texts in data.items()}
