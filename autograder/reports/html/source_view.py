"""A student's source with line numbers, and the lines that messages speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from autograder.reports.safe_text import line_shown, split_lines

# A report is for looking at; a flood in one file must not make it unusable.
_MAX_LINES = 800
_MAX_LETTERS = 30_000
# An explanation is often one long line, and it is there to be read.
_WIDTH = 110
# Where a line is cut; it never stands in a line that is harmless to look at.
_CUT = "\0"


@dataclass(frozen=True)
class SourceView:
    """What to show of a source.

    Attributes:
        numbers: the numbers of its lines, each beside the first of the pieces that the line is cut into.
        stretches: the number of the first line, from 1, and the markup of some lines, harmless to look at.
            A marked line is a stretch of its own. The style sheet breaks a line at an empty element, so
            that it fits the page; what is copied has no break there.
        marked: numbers of the lines that messages speak of.
        kept: how many lines are shown.
        length: how many lines the whole source has.
    """

    numbers: str
    stretches: tuple[tuple[int, Markup], ...]
    marked: frozenset[int]
    kept: int
    length: int

    @property
    def is_cut(self) -> bool:
        """Whether lines are left out at the end."""
        return self.kept < self.length


def source_view(text: str, marked: frozenset[int]) -> SourceView:
    """Return a source ready to be shown."""
    lines = split_lines(text.rstrip("\r\n"))
    numbers: list[str] = []
    stretches: list[tuple[int, list[str]]] = []
    letters = 0
    for number, line in enumerate(lines[:_MAX_LINES], start=1):
        letters += len(line)
        if letters > _MAX_LETTERS:
            break
        pieces = _pieces(line_shown(line))
        numbers.append(f"{number}" + "\n" * len(pieces))
        if not stretches or number in marked or number - 1 in marked:
            stretches.append((number, []))
        stretches[-1][1].append(_CUT.join(pieces))
    return SourceView(
        numbers="".join(numbers),
        stretches=tuple((number, _markup(texts)) for number, texts in stretches),
        marked=marked,
        kept=len(numbers),
        length=len(lines),
    )


def _markup(lines: Sequence[str]) -> Markup:
    return Markup(str(escape("\n".join(lines))).replace(_CUT, "<b></b>"))  # noqa: S704 - the text is escaped


def _pieces(line: str) -> tuple[str, ...]:
    pieces = []
    while len(line) > _WIDTH:
        space = line.rfind(" ", _WIDTH // 2, _WIDTH)
        end = space + 1 if space > 0 else _WIDTH
        pieces.append(line[:end])
        line = line[end:]
    return (*pieces, line)


def lines_spoken_of(parts: Sequence[Mapping[str, Any]], source: str, is_script: bool) -> tuple[int, ...]:
    """Return the lines of the source that some feedback speaks of.

    Args:
        parts: the feedback as data.
        source: the whole source.
        is_script: whether line numbers count from its top; in a notebook they count in a
            cell, and only the quoted line tells which one is meant.
    """
    places = list(_places(parts))
    texts = [line.strip() for line in split_lines(source)] if places else []
    found = (_line(number, code, texts, is_script) for number, code in places)
    return tuple(dict.fromkeys(number for number in found if number is not None))


def _places(parts: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    for part in parts:
        values = part.get("values", {})
        number = values.get("line")
        if isinstance(number, int) and not isinstance(number, bool):
            yield number, str(values.get("code", "")).strip()


def _line(number: int, code: str, texts: Sequence[str], is_script: bool) -> int | None:
    there = texts[number - 1] if 0 < number <= len(texts) else ""
    if there and (there.startswith(code) if code else is_script):
        return number
    if not code:
        return None
    same = [position for position, text in enumerate(texts, start=1) if text.startswith(code)]
    return same[0] if len(same) == 1 else None
