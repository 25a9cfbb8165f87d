"""`grades.csv`: one line per student, one column per question, right in Excel at a double click."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# A cell that begins so would be run as a formula by a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS) else flat


def write_csv(path: Path, data: Mapping[str, Any]) -> None:
    """Write the class as CSV from the data of `results.json`.

    UTF-8 with a byte order mark, by which Excel knows Hebrew names.
    """
    submissions = data["submissions"]
    questions = [question["name"] for question in submissions[0]["questions"]] if submissions else []
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["student", "status", *questions, "score", "pending", "suggested", "max_score", "misconceptions", "file"]
        )
        for entry in submissions:
            suggested = sum(test.get("suggested", 0) for each in entry["questions"] for test in each["tests"])
            writer.writerow(
                [
                    safe_cell(entry["student"]),
                    entry["status"],
                    *(question["score"] for question in entry["questions"]),
                    entry["score"],
                    entry["pending"],
                    suggested if entry["pending"] else "",
                    data["max_score"],
                    " ".join(entry["misconceptions"]),
                    safe_cell(entry["file"]),
                ]
            )
