"""Draws all reports of a folder from its records; `grade`, `review` and `merge` end with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.classroom.given import class_list_of
from autograder.classroom.sheet import SheetBroken
from autograder.classroom.tables import Tables, write_tables
from autograder.records import Records
from autograder.reports.feedback import write_feedback
from autograder.reports.html import write_html
from autograder.reports.pupils import NO_LIST, ClassReport, People, Pupil
from autograder.reports.table import write_csv
from autograder.results import said_in, write_lines
from autograder.review.agreement import agreement
from autograder.review.applying import apply_decisions
from autograder.review.store import read_decisions

RESULTS = "results.json"
GRADES = "grades.csv"


def draw_reports(reports: Path, records: Records) -> Tables:
    """Write `results.json` and every other report; return which tables there are and what a teacher should know.

    The pupils are taken one by one, again for each report: none of them is held in memory.

    Raises:
        OSError: they cannot be written.
    """
    head = records.head
    # First beside, then in place: a reader never sees half a file.
    half = reports / f"{RESULTS}.part"
    with half.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(write_lines(head.assignment, head.max_score, entries_of(records)))
    half.replace(reports / RESULTS)
    write_csv(reports / GRADES, head.max_score, (pupil.entry for pupil in pupils_of(records)))
    report = ClassReport(
        assignment=head.assignment,
        max_score=head.max_score,
        language=head.language,
        pupils=lambda: pupils_of(records),
        people=_people(reports, records),
        agreement=agreement(pupil.entry for pupil in pupils_of(records)) if read_decisions(reports).kept else None,
    )
    write_html(reports, report, write_feedback(reports / "feedback", report))
    tables = write_tables(reports, records)
    return Tables([reports / GRADES, *tables.files], tables.remarks)


def pupils_of(records: Records) -> Iterator[Pupil]:
    """Yield the pupils one by one, with the teacher's decisions.

    Raises:
        RecordsBroken: the decisions cannot be read.
    """
    decisions = read_decisions(records.folder)
    for record in records:
        # Most often there is none, and looking for those on an entry takes as long as reading it.
        yield Pupil(apply_decisions(record.entry, decisions) if decisions.kept else record.entry, record.source)


def entries_of(records: Records) -> Iterator[dict[str, Any]]:
    """Yield the entries of `results.json` as they are to be read, with the teacher's decisions.

    Raises:
        RecordsBroken: the decisions cannot be read.
    """
    for pupil in pupils_of(records):
        yield said_in(records.head.language, pupil.entry)


def _people(reports: Path, records: Records) -> People:
    try:
        class_list = class_list_of(reports, records.students())
    except SheetBroken:
        return NO_LIST  # `write_tables` says so
    names = {student: person.shown for student, person in class_list.known.items()}
    return People(names, class_list.missing, class_list.unknown)
