"""Reads the plain values of a submission: numbers, and dicts keyed by start."""

from __future__ import annotations

import math
from typing import Any

from autograder.answers import GAPS, plain
from autograder.messages import Feedback
from autograder.verdicts import NOT_STARTED, CheckFailed, Remark


def fail(sentence: str, *misconceptions: str, **values: Any) -> CheckFailed:
    """Return a failure with one sentence, and the sentences of its misconceptions."""
    hints = tuple(Feedback(f"misconception.{name}") for name in misconceptions)
    return CheckFailed(Remark((Feedback(sentence, values), *hints), misconceptions))


def open_task(name: str) -> CheckFailed:
    """Return the failure for a value that is as it was handed out."""
    return CheckFailed(Remark((Feedback("value.not-started", {"name": name}),), (NOT_STARTED,)))


def filled(value: Any, name: str) -> Any:
    """Return a value as data.

    Raises:
        CheckFailed: there is no such name, or it is as it was handed out.
    """
    data = plain(value)
    if data is None:
        raise fail("value.missing", name=name)
    if data in GAPS:
        raise open_task(name)
    return data


def number(value: Any, name: str) -> float:
    """Return a value that must be a finite number.

    Raises:
        CheckFailed: it is something else, or not there yet.
    """
    data = filled(value, name)
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise fail("value.not-a-number", name=name)
    if not math.isfinite(data):
        raise fail("value.not-finite", name=name, value=float(data))
    return float(data)


def positive(value: Any, name: str) -> float:
    """Return a value that must be a positive number.

    Raises:
        CheckFailed: it is something else, or not there yet.
    """
    given = number(value, name)
    if given <= 0:
        raise fail("value.not-positive", name=name, value=given)
    return given


def epochs(value: Any, name: str) -> int:
    """Return a value that must be a whole number of epochs, at least 1.

    Raises:
        CheckFailed: it is something else, or not there yet.
    """
    given = positive(value, name)
    if given != int(given):
        raise fail("value.not-whole", name=name, value=given)
    return int(given)


def entry(value: Any, name: str, start: int) -> Any:
    """Return the entry of a dict for a start; its key may be a number or a number as text.

    Raises:
        CheckFailed: there is no dict or no such entry, or it is not filled in yet.
    """
    data = filled(value, name)
    if data == {}:
        raise fail("value.empty", name=name)
    if not isinstance(data, dict):
        raise fail("value.not-a-dict", name=name)
    for key, found in data.items():
        if _as_number(key) == start:
            if found is None or found in GAPS:
                raise open_task(f"{name}[{start}]")
            return found
    raise fail("value.no-entry", name=name, start=start)


def _as_number(key: Any) -> float | None:
    try:
        return float(key)
    except (TypeError, ValueError):
        return None
