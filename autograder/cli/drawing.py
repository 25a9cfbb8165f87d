"""Draws all reports of a folder from its records; `grade`, `review` and `merge` end with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.classroom.tables import write_tables
from autograder.messages import Feedback
from autograder.records import Records
from autograder.reports.html import write_html
from autograder.reports.table import write_csv
from autograder.results import said_in, write_lines
from autograder.review.applying import apply_decisions
from autograder.review.store import read_decisions

RESULTS = "results.json"


def draw_reports(reports: Path, records: Records) -> list[Feedback]:
    """Write `results.json` and every other report; return what a teacher should know of the tables.

    Raises:
        OSError: they cannot be written.
    """
    head = records.head
    # First beside, then in place: a reader never sees half a file.
    half = reports / f"{RESULTS}.part"
    with half.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(write_lines(head.assignment, head.max_score, entries_of(records)))
    half.replace(reports / RESULTS)
    entries = list(entries_of(records))
    data = {"schema": 1, "assignment": head.assignment, "max_score": head.max_score, "submissions": entries}
    write_csv(reports / "grades.csv", data)
    write_html(reports, data, head.language, {record.student: record.source for record in records if record.source})
    return write_tables(reports, records)


def entries_of(records: Records) -> Iterator[dict[str, Any]]:
    """Yield the entries of `results.json` as they are to be read, with the teacher's decisions.

    Raises:
        RecordsBroken: the decisions cannot be read.
    """
    decisions = read_decisions(records.folder)
    for record in records:
        yield said_in(records.head.language, apply_decisions(record.entry, decisions))
