"""Draws all reports of a folder from its records; `grade`, `review` and `merge` end with it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.classroom.given import class_list_of
from autograder.classroom.sheet import SheetBroken
from autograder.classroom.tables import Tables, write_tables
from autograder.cli.graded_pupils import GradedPupils, text_in_results
from autograder.cli.processes import Processes, open_processes
from autograder.records import Records
from autograder.reports.feedback import write_feedback
from autograder.reports.html import write_html
from autograder.reports.pupils import NO_LIST, ClassReport, People
from autograder.reports.table import write_csv
from autograder.results import joined, said_in
from autograder.review.agreement import agreement

RESULTS = "results.json"
GRADES = "grades.csv"
# A process needs half a second to start; fewer pupils are drawn sooner without.
FEWEST_FOR_PROCESSES = 100


def draw_reports(reports: Path, records: Records, processes: int = 1) -> Tables:
    """Write `results.json` and every other report; return which tables there are and what a teacher should know.

    The pupils are taken one by one, again for each report: none of them is held in memory.

    Args:
        reports: where to write.
        records: what to draw.
        processes: how many may work at a time; whatever their number, the same bytes are written.

    Raises:
        OSError: they cannot be written.
        RecordsBroken: the records or the decisions cannot be read.
    """
    if processes == 1 or len(records) < FEWEST_FOR_PROCESSES:
        return _draw(reports, records)
    # This one works as well.
    with open_processes(processes - 1) as opened:
        return _draw(reports, records, opened)


def _draw(reports: Path, records: Records, processes: Processes | None = None) -> Tables:
    head = records.head
    pupils = GradedPupils(records, processes)
    # First beside, then in place: a reader never sees half a file.
    half = reports / f"{RESULTS}.part"
    with half.open("w", encoding="utf-8", newline="\n") as file:
        texts = pupils.each(text_in_results, itertools.repeat(head.language))
        file.writelines(joined(head.assignment, head.max_score, texts))
    half.replace(reports / RESULTS)
    report = ClassReport(
        assignment=head.assignment,
        max_score=head.max_score,
        language=head.language,
        pupils=pupils,
        people=_people(reports, records),
        agreement=agreement(pupil.entry for pupil in pupils) if pupils.are_decided else None,
    )
    files = write_feedback(reports / "feedback", report)
    # While this process looks through the class for its page, another one can do so for the tables.
    tables = processes.begin(_open_and_draw_tables, reports) if processes is not None else None
    write_html(reports, report, files)
    return tables.result() if tables is not None else _draw_tables(reports, records)


def _draw_tables(reports: Path, records: Records) -> Tables:
    write_csv(reports / GRADES, records.head.max_score, (pupil.entry for pupil in GradedPupils(records)))
    tables = write_tables(reports, records)
    return Tables([reports / GRADES, *tables.files], tables.remarks)


def _open_and_draw_tables(reports: Path) -> Tables:
    with Records(reports, read_only=True) as records:
        return _draw_tables(reports, records)


def entries_of(records: Records) -> Iterator[dict[str, Any]]:
    """Yield the entries of `results.json` as they are to be read, with the teacher's decisions.

    Raises:
        RecordsBroken: the decisions cannot be read.
    """
    for pupil in GradedPupils(records):
        yield said_in(records.head.language, pupil.entry)


def _people(reports: Path, records: Records) -> People:
    try:
        class_list = class_list_of(reports, records.students())
    except SheetBroken:
        return NO_LIST  # `write_tables` says so
    names = {student: person.shown for student, person in class_list.known.items()}
    return People(names, class_list.missing, class_list.unknown)
