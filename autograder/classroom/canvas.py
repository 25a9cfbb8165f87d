"""Fills in a Canvas gradebook: the teacher's own export, one assignment's column, all else as it was."""

from __future__ import annotations

import re
from decimal import Decimal

from autograder.classroom.filling import Filled, Marks, find_columns, match_rows, remarks_on
from autograder.classroom.marks import number_in, scaled, written
from autograder.classroom.names import letters, plain
from autograder.classroom.roster import Person
from autograder.classroom.sheet import Sheet, SheetBroken

FILE = "canvas.csv"
_HEADINGS = {
    "name": ("student",),
    "first_name": ("firstname",),
    "last_name": ("lastname",),
    "number": ("id",),
    "code": ("sis user id",),
    "username": ("sis login id",),
    "section": ("section",),
}
_ASSIGNMENT = re.compile(r"(?P<name>.*\S)\s*\((?P<number>\d+)\)", re.DOTALL)
# A mark that Canvas shows but must not get: excused, or not assigned to this pupil.
_NOT_MARKED = ("ex", "n/a")


def check_canvas(sheet: Sheet, assignment: str, wanted: str) -> None:
    """Make sure that a table is such a gradebook and has the assignment's column.

    Args:
        sheet: the table.
        assignment: the assignment's name.
        wanted: the column that the teacher named, "" for none.

    Raises:
        SheetBroken: it is not, or the column cannot be told.
    """
    columns = find_columns(sheet.rows[0], _HEADINGS)
    if "number" not in columns or not {"name", "last_name"} & columns.keys():
        raise SheetBroken(
            "this is no Canvas gradebook: it needs the columns Student and ID. "
            "In Grades, choose Export, then Export Entire Gradebook"
        )
    _column(sheet, assignment, wanted)


def people_of_canvas(sheet: Sheet) -> tuple[Person, ...]:
    """Return the gradebook's pupils."""
    columns = find_columns(sheet.rows[0], _HEADINGS)
    people = (_person(sheet, row, columns) for row in _rows_of_pupils(sheet))
    return tuple(person for person in people if plain(person.name) != "test student")  # Canvas's own Student View


def fill_canvas(sheet: Sheet, marks: Marks, wanted: str = "") -> Filled:
    """Fill in the scores of one assignment.

    Raises:
        SheetBroken: the assignment's column cannot be told.
    """
    columns = find_columns(sheet.rows[0], _HEADINGS)
    column = _column(sheet, marks.assignment, wanted)
    rows = _rows_of_pupils(sheet)
    possible = _points_possible(sheet, column, rows[0] if rows else len(sheet.rows))
    matched, unclear = match_rows(marks, [_person(sheet, row, columns).keys for row in rows])
    sign = _decimal_sign(sheet, column)
    locked = []
    for student, place in matched.items():
        mark = marks.of[student]
        if not mark.is_final(marks.with_pending):
            continue
        if plain(sheet.value(rows[place], column)) in _NOT_MARKED:
            locked.append(marks.class_list.name_of(student))
            continue
        score = scaled(mark.score, marks.max_score, possible or Decimal(marks.max_score))
        if not sheet.put(rows[place], column, written(score, sign)):
            locked.append(marks.class_list.name_of(student))
    return Filled(sheet.to_bytes(), remarks_on(FILE, marks, matched, unclear, locked))


def _column(sheet: Sheet, assignment: str, wanted: str) -> int:
    """Return the assignment's column: the one that was named, or the only one whose name fits."""
    names: dict[int, str] = {}
    for place, heading in enumerate(sheet.rows[0]):
        match = _ASSIGNMENT.fullmatch(heading.strip())
        if match:
            names[place] = match["name"]
    headings = sheet.rows[0]
    if wanted:
        numbers = {place: headings[place].rpartition("(")[2].rstrip(") ") for place in names}
        fitting = [
            place for place in names if plain(wanted) in (plain(headings[place]), plain(names[place]), numbers[place])
        ]
    else:
        spelled = letters(assignment)
        fitting = [place for place in names if letters(names[place]) == spelled]
        fitting = fitting or [place for place in names if spelled in letters(names[place])]
    if len(fitting) == 1:
        return fitting[0]
    what = f"no column is {wanted!r}" if wanted else f"no one column has the name {assignment!r}"
    if len(fitting) > 1:
        what = f"several columns have the name {(wanted or assignment)!r}"
    there = ", ".join(headings[place] for place in (fitting or names)) or "none with an assignment's number"
    raise SheetBroken(f"{what}. Name one with --canvas-column; there are: {there}")


def _rows_of_pupils(sheet: Sheet) -> list[int]:
    """Return the rows below "Points Possible"; the rows above it are Canvas's own too."""
    marked = [row for row in range(1, len(sheet.rows)) if plain(sheet.value(row, 0)) == "points possible"]
    first = marked[0] + 1 if marked else 1
    return list(range(first, len(sheet.rows)))


def _points_possible(sheet: Sheet, column: int, first_pupil: int) -> Decimal | None:
    return number_in(sheet.value(first_pupil - 1, column)) if first_pupil > 1 else None


def _person(sheet: Sheet, row: int, columns: dict[str, int]) -> Person:
    cells = {what: sheet.value(row, column).strip() for what, column in columns.items()}
    return Person(
        username=cells.get("username", ""),
        identifier=cells.get("code", ""),
        # Canvas sorts by "Last, First".
        name=" ".join(reversed([part.strip() for part in cells.get("name", "").split(",", 1)])),
        first_name=cells.get("first_name", ""),
        last_name=cells.get("last_name", ""),
        section=cells.get("section", ""),
        number=cells.get("number", ""),
    )


def _decimal_sign(sheet: Sheet, column: int) -> str:
    for row in range(1, len(sheet.rows)):
        cell = sheet.value(row, column)
        if number_in(cell) is not None and ("," in cell or "." in cell):
            return "," if "," in cell else "."
    return "," if sheet.delimiter == ";" else "."
