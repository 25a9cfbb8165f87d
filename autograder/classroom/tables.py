"""Writes all tables of a folder of reports that other programs import."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.classroom import canvas, moodle, workbook
from autograder.classroom.canvas import fill_canvas
from autograder.classroom.classic import CLASSIC, CLASSROOM50, write_classic, write_classroom50
from autograder.classroom.comment import comment_on
from autograder.classroom.filling import Filled, Marks
from autograder.classroom.given import class_list_of, given_choices, given_notes, given_sheet
from autograder.classroom.handed_in import HandedIn
from autograder.classroom.marks import Mark
from autograder.classroom.moodle import fill_moodle
from autograder.classroom.roster import ClassList
from autograder.classroom.sheet import Sheet, SheetBroken
from autograder.classroom.workbook import write_workbook
from autograder.messages import Feedback
from autograder.records import Record, Records
from autograder.results import said_in
from autograder.review.applying import apply_decisions
from autograder.review.store import read_decisions


@dataclass
class Tables:
    """The tables that were written.

    Attributes:
        files: where they are.
        remarks: what a teacher should know.
    """

    files: list[Path] = field(default_factory=list)
    remarks: list[Feedback] = field(default_factory=list)


def write_tables(reports: Path, records: Records) -> Tables:
    """Write the tables, with what a teacher gave to this folder, and return what was written.

    A sheet that was given once and cannot be used any more is told of and left out, and what
    was filled in of it earlier is removed, for its marks may be old; the other tables are written.

    Raises:
        OSError: a table cannot be written.
        RecordsBroken: the teacher's decisions cannot be read.
    """
    head = records.head
    remarks: list[Feedback] = []
    choices: Mapping[str, Any] = {}
    class_list = ClassList()
    with _telling(remarks):
        choices = given_choices(reports)
    with _telling(remarks):
        class_list = class_list_of(reports, records.students())
    decisions = read_decisions(reports)

    def decided(record: Record) -> Mapping[str, Any]:
        return apply_decisions(record.entry, decisions)

    def comment(student: str) -> str:
        record = records.find(student)
        return comment_on(said_in(head.language, decided(record)), head.max_score, head.language) if record else ""

    marks = Marks(
        assignment=head.assignment,
        max_score=head.max_score,
        of={record.student: Mark.of(decided(record)) for record in records},
        class_list=class_list,
        with_pending=bool(choices.get("with_pending", False)),
        comment=comment,
    )
    notes: Mapping[str, HandedIn] = {}
    with _telling(remarks):
        notes = given_notes(reports)
    write_classic(reports, marks, notes)
    write_classroom50(reports, marks, notes)
    write_workbook(reports, (decided(record) for record in records), class_list, head.max_score, head.language)
    remarks += class_list.remarks
    column = str(choices.get("canvas_column", ""))
    tables = Tables([reports / workbook.FILE, reports / CLASSIC, reports / CLASSROOM50], remarks)
    _fill(tables, reports, "moodle", moodle.FILE, lambda sheet: fill_moodle(sheet, marks))
    _fill(tables, reports, "canvas", canvas.FILE, lambda sheet: fill_canvas(sheet, marks, column))
    return tables


@contextmanager
def _telling(remarks: list[Feedback]) -> Iterator[None]:
    """Turn what was given and cannot be used into a remark."""
    try:
        yield
    except SheetBroken as error:
        remarks.append(_broken(error))


def _broken(error: SheetBroken) -> Feedback:
    return Feedback("tables.broken", {"reason": str(error)})


def _fill(tables: Tables, reports: Path, what: str, name: str, fill: Callable[[Sheet], Filled]) -> None:
    """Write a platform's sheet, if one was given; where that fails, leave no earlier one."""
    try:
        sheet = given_sheet(reports, what)
        if sheet is None:
            return
        filled = fill(sheet)
    except SheetBroken as error:
        tables.remarks.append(_broken(error))
        (reports / name).unlink(missing_ok=True)
        return
    (reports / name).write_bytes(filled.data)
    tables.files.append(reports / name)
    tables.remarks += filled.remarks
