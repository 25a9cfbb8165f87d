"""`classroom-grades.csv` as GitHub Classroom wrote it, and `scores.csv` as Classroom 50's command does."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder.classroom.filling import Marks
from autograder.classroom.handed_in import HandedIn
from autograder.classroom.marks import Mark
from autograder.reports.table import safe_cell

CLASSIC, CLASSROOM50 = "classroom-grades.csv", "scores.csv"
_CLASSIC_COLUMNS = (
    "assignment_name",
    "assignment_url",
    "starter_code_url",
    "github_username",
    "roster_identifier",
    "student_repository_name",
    "student_repository_url",
    "submission_timestamp",
    "points_awarded",
    "points_available",
)
_CLASSROOM50_COLUMNS = (
    "username",
    "first_name",
    "last_name",
    "email",
    "section",
    "score",
    "max_score",
    "datetime",
    "submission_tag",
    "submitted_by",
    "review_url",
    "late",
    "override",
)
_LATE = {"yes": "true", "no": "false"}


def write_classic(folder: Path, marks: Marks, notes: Mapping[str, HandedIn]) -> None:
    """Write the table of the retired GitHub Classroom, for the programs that read it."""
    _write(folder / CLASSIC, _CLASSIC_COLUMNS, _classic_rows(marks, notes))


def _classic_rows(marks: Marks, notes: Mapping[str, HandedIn]) -> Iterator[Sequence[object]]:
    for student, mark in marks.of.items():
        person = marks.class_list.person_of(student)
        note = notes.get(student, HandedIn(student))
        address = note.source if "://" in note.source else ""
        yield (
            *(marks.assignment, "", "", person.username, person.identifier or person.shown),
            *(note.repository or student, address, note.handed_in, _points(mark, marks), marks.max_score),
        )


def write_classroom50(folder: Path, marks: Marks, notes: Mapping[str, HandedIn]) -> None:
    """Write the table of Classroom 50: a line per submission, an empty one for who did not hand in."""
    _write(folder / CLASSROOM50, _CLASSROOM50_COLUMNS, _classroom50_rows(marks, notes))


def _classroom50_rows(marks: Marks, notes: Mapping[str, HandedIn]) -> Iterator[Sequence[object]]:
    handed_in = set()
    for student, mark in marks.of.items():
        person = marks.class_list.person_of(student)
        handed_in.add(person)
        note = notes.get(student, HandedIn(student))
        points = _points(mark, marks)
        yield (
            *(person.username, person.first_name or person.name, person.last_name, person.email, person.section),
            # A score above its maximum is an error there, so a bonus can only fill up.
            *(min(points, marks.max_score) if points != "" else "", marks.max_score, note.handed_in),
            *("", person.username, "", _LATE.get(note.late, ""), ""),
        )
    for person in marks.class_list.people:
        if person not in handed_in:
            names = (person.username, person.first_name or person.name, person.last_name, person.email, person.section)
            yield (*names, *[""] * 8)


def _points(mark: Mark, marks: Marks) -> int | str:
    return mark.score if mark.is_final(marks.with_pending) else ""


def _write(path: Path, columns: Sequence[str], rows: Iterator[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
