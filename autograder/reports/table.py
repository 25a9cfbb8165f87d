"""`grades.csv`: one line per student, one column per question, right in Excel at a double click."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from autograder.reports.safe_text import shown

# A cell that begins so would be run as a formula by a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """Return a stranger's text on one line that no spreadsheet takes for a formula and that hides nothing.

    Whoever prints the table in a terminal is not to have it commanded by a name.
    """
    return shown(no_formula(text))


def no_formula(text: str) -> str:
    """Return text on one line that no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS) else flat


def write_csv(path: Path, max_score: int, entries: Iterable[Mapping[str, Any]]) -> None:
    """Write the class as CSV from the entries of `results.json`, which are taken one by one.

    UTF-8 with a byte order mark, by which Excel knows Hebrew names.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        has_head = False
        for entry in entries:
            if not has_head:
                writer.writerow(_head([question["name"] for question in entry["questions"]]))
                has_head = True
            writer.writerow(_row(entry, max_score))
        if not has_head:
            writer.writerow(_head([]))


def _head(questions: list[str]) -> list[str]:
    return ["student", "status", *questions, "score", "pending", "suggested", "max_score", "misconceptions", "file"]


def _row(entry: Mapping[str, Any], max_score: int) -> list[Any]:
    suggested = sum(test.get("suggested", 0) for each in entry["questions"] for test in each["tests"])
    return [
        safe_cell(entry["student"]),
        entry["status"],
        *(question["score"] for question in entry["questions"]),
        entry["score"],
        entry["pending"],
        suggested if entry["pending"] else "",
        max_score,
        " ".join(entry["misconceptions"]),
        safe_cell(entry["file"]),
    ]
