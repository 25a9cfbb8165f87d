"""The source's gap language: one text from which stub and reference are cut.

    # gap: 1 (about 10 lines)
    raise NotImplementedError(...)      <- the stub's side
    # solution
    ...                                 <- the reference's side
    # end

Lines between `# only: notebook` and `# end only` go into the notebook alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_GAP = re.compile(r"^(?P<indent>\s*)# gap: (?P<task>\d+) \((?P<effort>[^)]+)\)$")
_SOLUTION = re.compile(r"^\s*# solution$")
_END = re.compile(r"^\s*# end$")
_ONLY = re.compile(r"^# only: notebook$")
_END_ONLY = re.compile(r"^# end only$")


class GapError(ValueError):
    """The source's markers do not fit together."""


@dataclass(frozen=True)
class Gap:
    """A gap of the source.

    Attributes:
        task: the task's number.
        effort: how much there is to write, in words.
        stub: the stub's lines.
        solution: the reference's lines.
    """

    task: int
    effort: str
    indent: str
    stub: tuple[str, ...]
    solution: tuple[str, ...]


@dataclass(frozen=True)
class _NotebookOnly:
    lines: tuple[str, ...]


def parse(text: str) -> list[str | Gap | _NotebookOnly]:
    """Return the source's lines, with gaps in their places.

    Raises:
        GapError: a marker has no partner; the text names the line.
    """
    lines = text.splitlines()
    parts: list[str | Gap | _NotebookOnly] = []
    at = 0
    while at < len(lines):
        match = _GAP.match(lines[at])
        if match:
            middle, end = _find(lines, at, _SOLUTION), _find(lines, at, _END)
            inside = [number for number in range(at + 1, end) if _GAP.match(lines[number])]
            if end < middle or inside:
                raise GapError(f"line {at + 1}: this gap has no solution or no end of its own")
            stub, solution = tuple(lines[at + 1 : middle]), tuple(lines[middle + 1 : end])
            parts.append(Gap(int(match["task"]), match["effort"], match["indent"], stub, solution))
            at = end
        elif _ONLY.match(lines[at]):
            end = _find(lines, at, _END_ONLY)
            if any(_GAP.match(line) for line in lines[at:end]):
                raise GapError(f"line {at + 1}: a gap inside would put its solution into the notebook")
            parts.append(_NotebookOnly(tuple(lines[at + 1 : end])))
            at = end
        elif _SOLUTION.match(lines[at]) or _END.match(lines[at]) or _END_ONLY.match(lines[at]):
            raise GapError(f"line {at + 1}: {lines[at].strip()!r} has no beginning")
        else:
            parts.append(lines[at])
        at += 1
    return parts


def _find(lines: list[str], start: int, pattern: re.Pattern[str]) -> int:
    for number in range(start + 1, len(lines)):
        if pattern.match(lines[number]):
            return number
    raise GapError(f"line {start + 1}: {lines[start].strip()!r} has no end")


def stub(text: str, notebook: bool = False) -> str:
    """Return the student's side of the source."""
    lines: list[str] = []
    for part in parse(text):
        if isinstance(part, Gap):
            lines.append(f"{part.indent}# TODO task {part.task}: {part.effort} / משימה {part.task}")
            lines += part.stub
        elif isinstance(part, _NotebookOnly):
            lines += part.lines if notebook else ()
        else:
            lines.append(part)
    return _tidy(lines)


def reference(text: str, notebook: bool = False) -> str:
    """Return the reference's side of the source."""
    lines: list[str] = []
    for part in parse(text):
        if isinstance(part, Gap):
            lines += part.solution
        elif isinstance(part, _NotebookOnly):
            lines += part.lines if notebook else ()
        else:
            lines.append(part)
    return _tidy(lines)


def _tidy(lines: list[str]) -> str:
    """Leave out cells that have become empty, as a notebook-only one does in a script."""
    text = "\n".join(lines).strip() + "\n"
    return re.sub(r"# %%\n\s*(?=# %%\n)", "", text)


def gaps(text: str) -> list[Gap]:
    """Return the gaps of the source."""
    return [part for part in parse(text) if isinstance(part, Gap)]
