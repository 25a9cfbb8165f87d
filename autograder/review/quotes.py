"""Finds an idea's quotes in the answer, so that they can be marked where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Piece:
    """A stretch of an answer that is marked alike.

    Attributes:
        ideas: positions of the ideas whose quotes cover it, in the rubric's order.
        differs: whether it stands here and not in the text that this one is compared with.
    """

    text: str
    ideas: tuple[int, ...] = ()
    differs: bool = False


def pieces_of(answer: str, ideas: Sequence[Mapping[str, Any]], compared_with: str | None = None) -> list[Piece]:
    """Return the answer cut where marks begin and end; joined they are the answer.

    Args:
        answer: the text.
        ideas: each with its `quotes`; white space in a quote matches any other.
        compared_with: another text; what differs from it is marked.
    """
    spans = [(start, end, number) for number, idea in enumerate(ideas) for start, end in _places(answer, idea)]
    new = list(_new_words(answer, compared_with)) if compared_with is not None else []
    edges = {edge for start, end, _ in spans for edge in (start, end)} | {edge for span in new for edge in span}
    return [
        Piece(
            answer[start:end],
            tuple(sorted({number for first, last, number in spans if first <= start and end <= last})),
            any(first <= start and end <= last for first, last in new),
        )
        for start, end in pairwise(sorted({0, len(answer)} | edges))
    ]


def _places(answer: str, idea: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    for quote in idea["quotes"]:
        words = quote.split()
        if words:
            match = re.search(r"\s+".join(map(re.escape, words)), answer)
            if match:
                yield match.span()


def _new_words(answer: str, other: str) -> Iterable[tuple[int, int]]:
    here, there = list(_WORD.finditer(answer)), _WORD.findall(other)
    matcher = SequenceMatcher(None, there, [match.group() for match in here], autojunk=False)
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind in ("insert", "replace"):
            yield here[start].start(), here[end - 1].end()
