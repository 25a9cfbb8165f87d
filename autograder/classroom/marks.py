"""A student's mark as tables carry it: on the table's scale, and never final while points are open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any


@dataclass(frozen=True)
class Mark:
    """What a table says of a student.

    Attributes:
        score: the points decided, bonus included.
        pending: the points that still wait for the teacher.
        status: one of `results.STATUSES`.
        folder: the submission's folder or file, the first part of its path.
    """

    score: int
    pending: int
    status: str
    folder: str

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> Mark:
        """Return the mark in an entry of `results.json`."""
        return cls(entry["score"], entry["pending"], entry["status"], entry["file"].partition("/")[0])

    def is_final(self, with_pending: bool) -> bool:
        """Tell whether a table may carry it: something was handed in, and nothing is open or open points may be."""
        return self.status != "no-submission" and (with_pending or self.pending == 0)


def number_in(text: str) -> Decimal | None:
    """Return the number in a cell, written with a point or a comma; None if there is none."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def scaled(score: int, full: int, maximum: Decimal) -> Decimal:
    """Return a score of `full` points on a scale up to `maximum`, to two decimal places."""
    return (score * maximum / full).quantize(Decimal("0.01"), ROUND_HALF_UP) if full else Decimal(0)


def written(number: Decimal, sign: str) -> str:
    """Return a number as a cell holds it: whole if it is, else with the sheet's decimal sign."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", sign)
