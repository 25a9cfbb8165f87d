"""A student's exception as data: what, why, and in which of the student's lines."""

from __future__ import annotations

import io
import linecache
import re
import traceback
from dataclasses import dataclass
from types import FrameType
from typing import Any

from autograder.answers import whole_text

MAX_MESSAGE = 600
# Where an object lies in memory differs from run to run, and says nothing to anybody.
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")
# Student code is compiled under names that start so; no file of ours does.
STUDENT_PREFIX = "submission:"


@dataclass(frozen=True)
class StudentError:
    """An exception of a student's code.

    Attributes:
        type_name: the exception's class.
        message: its text, cut to `MAX_MESSAGE` characters. It is the student's own text.
        place: the file or notebook cell, such as "homework.py" or "cell 4".
        line: the number of the student's line that raised it, from 1; 0 if unknown.
        code: that line's text.
    """

    type_name: str
    message: str
    place: str = ""
    line: int = 0
    code: str = ""


def code_name(place: str, text: str) -> str:
    """Return the file name to compile student code under; its lines show in tracebacks."""
    name = STUDENT_PREFIX + place
    linecache.cache[name] = (len(text), None, io.StringIO(text).readlines(), name)
    return name


def describe(error: BaseException) -> StudentError:
    """Return an exception as data. Never raises, whatever the exception does."""
    type_name = type(error).__name__[:100]
    try:
        if isinstance(error, SyntaxError) and isinstance(error.lineno, int):
            message, code = str(error.msg)[:MAX_MESSAGE], str(error.text or "").strip()[:200]
            return StudentError(type_name, message, _short(str(error.filename or "")), error.lineno, code)
        message = _ADDRESS.sub("0x…", whole_text(str(error)[:MAX_MESSAGE]))
    except BaseException:  # an exception whose own text raises
        message = ""
    try:
        return StudentError(type_name, message, *_last_student_line(error))
    except BaseException:  # or whose traceback does
        return StudentError(type_name, message)


def _last_student_line(error: BaseException) -> tuple[str, int, str]:
    found = ("", 0, "")
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = frame.f_code.co_filename
        if _is_student_file(frame):
            code = linecache.getline(name, line, frame.f_globals).strip()[:200]
            found = (_short(name), line, code)
    return found


def _is_student_file(frame: FrameType) -> bool:
    name = frame.f_code.co_filename
    # A notebook kernel (Otter) compiles cells under a temporary name of ipykernel's.
    return name.startswith(STUDENT_PREFIX) or "ipykernel_" in name


def _short(name: str) -> str:
    return name.removeprefix(STUDENT_PREFIX) if name.startswith(STUDENT_PREFIX) else ""


def to_data(error: StudentError) -> dict[str, Any]:
    """Return the error as JSON data."""
    return {
        "type": error.type_name,
        "message": error.message,
        "place": error.place,
        "line": error.line,
        "code": error.code,
    }


def from_data(data: Any) -> StudentError:
    """Return an error from what arrived across the border.

    Raises:
        ValueError: this is no error as `to_data` makes it.
    """
    if not isinstance(data, dict):
        raise ValueError("an error that is no object")
    texts = [data.get(key) for key in ("type", "message", "place", "code")]
    line = data.get("line")
    if not all(isinstance(text, str) for text in texts) or type(line) is not int:
        raise ValueError("an error without its fields")
    type_name, message, place, code = (whole_text(str(text)[:MAX_MESSAGE]) for text in texts)
    return StudentError(type_name, message, place, max(0, min(line, 10**6)), code)
