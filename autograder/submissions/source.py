"""Reads a script or a notebook into cells of Python, as forgivingly as a notebook would run it."""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.messages import Feedback

MAX_BYTES = 5_000_000
# A notebook may be large for its pictures; its code may not. Python takes a second, and some
# 600 times the memory, to parse a megabyte.
MAX_CODE = 250_000
MAX_CELLS = 500
# What IPython would hand to a shell or to itself is left out; the rest of the cell counts.
_MAGIC_LINE = re.compile(r"^([ \t]*)(?:[!%?]|get_ipython\(\))[^\n]*$|^([ \t]*)[\w.]+\?{1,2}[ \t]*$", re.MULTILINE)
# What nbconvert writes for magic in an exported script: Python, but of no use here.
_SHELL_CALL = re.compile(r"^([ \t]*)get_ipython\(\)[^\n]*$", re.MULTILINE)
# These cell magics run the cell as Python all the same.
_PYTHON_CELL_MAGICS = ("%%time", "%%timeit", "%%capture", "%%prun")


@dataclass(frozen=True)
class Cell:
    """A piece of Python that runs as one.

    Attributes:
        place: how a person finds it: the file's name, or "cell 4".
        text: the Python source.
    """

    place: str
    text: str

    def line_of(self, statement: int) -> int:
        """Return the first line of the cell's top-level statement; 0 if there is none."""
        try:
            body = ast.parse(self.text).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return 0
        return body[statement].lineno if statement < len(body) else 0


@dataclass(frozen=True)
class Source:
    """A submission's code.

    Attributes:
        file: the file's name.
        cells: what runs, in order.
        notices: what a person should know about the reading of it.
    """

    file: str
    cells: tuple[Cell, ...]
    notices: tuple[Feedback, ...] = ()

    @property
    def text(self) -> str:
        """Return all code as one text."""
        return "\n".join(cell.text for cell in self.cells)


class Unreadable(Exception):
    """The file holds no code that could run.

    Attributes:
        feedback: what is wrong and what to do.
    """

    def __init__(self, feedback: Feedback) -> None:
        super().__init__(feedback.id)
        self.feedback = feedback


def read_source(file: str, data: bytes) -> Source:
    """Return the cells of a `.py` or `.ipynb` file.

    Raises:
        Unreadable: not text, not a notebook, or nothing in it is Python.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(Feedback("read.too-large", {"megabytes": MAX_BYTES // 1_000_000}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(Feedback("read.not-utf8", {"file": file, "offset": error.start})) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise Unreadable(Feedback("read.nul", {"file": file}))
    if file.lower().endswith(".ipynb"):
        return _read_notebook(file, text)
    return _read_script(file, text)


def _refuse_much_code(file: str, letters: int, cells: int = 1) -> None:
    if letters > MAX_CODE or cells > MAX_CELLS:
        raise Unreadable(Feedback("read.much-code", {"file": file, "kilobytes": MAX_CODE // 1000, "cells": MAX_CELLS}))


def _read_script(file: str, text: str) -> Source:
    if not text.strip():
        return Source(file, (), (Feedback("read.empty", {"file": file}),))
    _refuse_much_code(file, len(text))
    error = _syntax_error(text)
    if error is not None and _MAGIC_LINE.search(text):
        text = _without_magic(text)
        error = _syntax_error(text)
    if error is not None:
        values = {"file": file, "line": error.lineno or 0, "reason": error.msg or "", "code": _line(text, error)}
        raise Unreadable(Feedback("read.syntax", values))
    return Source(file, (Cell(file, _without_shell_calls(text)),))


def _without_shell_calls(text: str) -> str:
    """Leave out `get_ipython()` lines, which nbconvert writes for magic in an exported script."""
    return _SHELL_CALL.sub(r"\1pass", text)


def _line(text: str, error: SyntaxError) -> str:
    lines = text.split("\n")  # not splitlines(), which also breaks at characters that Python does not
    number = error.lineno or 0
    return lines[number - 1].strip()[:120] if 0 < number <= len(lines) else ""


def _syntax_error(text: str) -> SyntaxError | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a warning about "\\d" is the pupil's own to see
            compile(text, "submission", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:
        return SyntaxError(str(error))
    return None


def _without_magic(text: str) -> str:
    return _MAGIC_LINE.sub(lambda match: f"{match[1] or match[2] or ''}pass", text)


def _read_notebook(file: str, text: str) -> Source:
    if not text.strip():
        return Source(file, (), (Feedback("read.empty", {"file": file}),))
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(Feedback("read.not-a-notebook", {"file": file})) from None
    cells = []
    notices = []
    broken = None
    sources = list(_code_cells(notebook, file))
    _refuse_much_code(file, sum(map(len, sources)), len(sources))
    for number, source in enumerate(sources, start=1):
        code = _cell_code(source)
        error = _syntax_error(code)
        if error is not None:
            values = {"cell": number, "line": error.lineno or 0, "reason": error.msg or "", "code": _line(code, error)}
            broken = broken or Feedback("read.cell-syntax", values)
            notices.append(Feedback("read.cell-syntax", values))
        elif code.strip():
            cells.append(Cell(f"cell {number}", code))
    if not cells and broken is not None:
        raise Unreadable(broken)
    if not cells:
        notices.append(Feedback("read.empty", {"file": file}))
    return Source(file, tuple(cells), tuple(notices))


def _code_cells(notebook: Any, file: str) -> Iterator[str]:
    """Yield the code of a notebook of format 4, or 3 with its worksheets."""
    if not isinstance(notebook, dict):
        raise Unreadable(Feedback("read.not-a-notebook", {"file": file}))
    cells = notebook.get("cells")
    if cells is None:
        worksheets = notebook.get("worksheets")
        sheets = worksheets if isinstance(worksheets, list) else [None]
        lists = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for found in lists if isinstance(found, list) for cell in found]
        if worksheets is None:
            raise Unreadable(Feedback("read.not-a-notebook", {"file": file}))
    if not isinstance(cells, list):
        raise Unreadable(Feedback("read.not-a-notebook", {"file": file}))
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", cell.get("input", ""))
            lines = source if isinstance(source, list) else [source]
            yield "".join(line for line in lines if isinstance(line, str))


def _cell_code(source: str) -> str:
    source = source.replace("\r\n", "\n")
    first = source.lstrip().partition("\n")
    if first[0].startswith("%%"):
        if not first[0].startswith(_PYTHON_CELL_MAGICS):
            return ""
        source = "\n" + first[2]
    return _without_magic(source) if _syntax_error(source) is not None else _without_shell_calls(source)
