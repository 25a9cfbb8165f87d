"""A table of separated values whose cells can be changed one by one, all other bytes kept.

Python's `csv` reads such a table but does not tell which bytes a cell came from; a teacher's
own export must come back with its quotes, line ends and decimal commas as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.classroom.encoding import Text, decoded

_DELIMITERS = ",;\t"
MAX_BYTES = 50_000_000


class SheetBroken(Exception):
    """A table cannot be used; the text says why and what to do."""


@dataclass(frozen=True)
class _Cell:
    start: int
    end: int
    value: str
    is_quoted: bool


class Sheet:
    """A table read from a file's bytes.

    Args:
        data: the bytes.

    Attributes:
        delimiter: what stands between cells.
        rows: the cells' values, row by row; lines without any text are left out.
    """

    def __init__(self, data: bytes) -> None:
        self._text: Text = decoded(data)
        text = self._text.text
        start = 0
        self.delimiter = ""
        first, _, _ = text.partition("\n")
        if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
            self.delimiter, start = first.strip()[-1], len(first) + 1
        self.delimiter = self.delimiter or _delimiter_of(text)
        cells = _split(text, self.delimiter, start)
        self._cells = [row for row in cells if any(cell.value.strip() for cell in row)]
        self._changed: dict[int, tuple[int, str]] = {}
        self.rows = [[cell.value for cell in row] for row in self._cells]

    def value(self, row: int, column: int) -> str:
        """Return a cell's value; "" where the row is too short."""
        return self.rows[row][column] if column < len(self.rows[row]) else ""

    def put(self, row: int, column: int, value: str) -> bool:
        """Change a cell; its quotes stay. Returns whether the row reaches so far."""
        if column >= len(self._cells[row]):
            return False
        cell = self._cells[row][column]
        needs_quotes = any(letter in value for letter in (self.delimiter, '"', "\n", "\r"))
        raw = '"' + value.replace('"', '""') + '"' if cell.is_quoted or needs_quotes else value
        self._changed[cell.start] = (cell.end, raw)
        self.rows[row][column] = value
        return True

    def to_bytes(self) -> bytes:
        """Return the table with what was changed in it."""
        text, done, pieces = self._text.text, 0, []
        for start, (end, raw) in sorted(self._changed.items()):
            pieces += [text[done:start], raw]
            done = end
        return self._text.encoded("".join([*pieces, text[done:]]))


def read_sheet(path: Path) -> Sheet:
    """Return the table in a file.

    Raises:
        SheetBroken: it cannot be read, is no text or has no rows.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SheetBroken(f"{path} is too large for a table of a class")
        data = path.read_bytes()
    except OSError as error:
        raise SheetBroken(f"{path} cannot be read: {error.strerror}") from error
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise SheetBroken(f"{path} is a workbook of a spreadsheet program. Save it there as CSV, and name that file")
    sheet = Sheet(data)
    if not sheet.rows:
        raise SheetBroken(f"{path} has no rows. Export the file again")
    return sheet


def _delimiter_of(text: str) -> str:
    """Return the delimiter that the first line with text has most of, outside of quotes."""
    line, is_quoted = [], False
    for letter in text.lstrip():
        is_quoted ^= letter == '"'
        if letter in "\r\n" and not is_quoted:
            break
        if not is_quoted:
            line.append(letter)
    return max(_DELIMITERS, key=line.count)


def _split(text: str, delimiter: str, start: int) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = [[]]
    place = start
    while place <= len(text):
        cell, place = _cell_at(text, delimiter, place)
        rows[-1].append(cell)
        if place >= len(text):
            break
        if text[place] == delimiter:
            place += 1
            continue
        place += 2 if text.startswith("\r\n", place) else 1
        rows.append([])
    return rows


def _cell_at(text: str, delimiter: str, start: int) -> tuple[_Cell, int]:
    place = start
    is_quoted = text.startswith('"', start)
    if is_quoted:
        place += 1
        while place < len(text) and (text[place] != '"' or text.startswith('""', place)):
            place += 2 if text[place] == '"' else 1
        closed = place
        place = min(place + 1, len(text))
    while place < len(text) and text[place] not in (delimiter, "\r", "\n"):
        place += 1
    inside = text[start + 1 : closed].replace('""', '"') + text[closed + 1 : place] if is_quoted else ""
    value = inside if is_quoted else text[start:place]
    return _Cell(start, place, value, is_quoted), place
