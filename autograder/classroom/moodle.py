"""Fills in a Moodle offline grading worksheet: the teacher's own export, all other cells as they were.

Moodle knows the columns by their headings in the site's language, and reads the comments as HTML.
"""

from __future__ import annotations

from decimal import Decimal

from autograder.classroom.filling import Filled, Marks, find_columns, match_rows, remarks_on
from autograder.classroom.marks import number_in, scaled, written
from autograder.classroom.names import plain
from autograder.classroom.roster import Person
from autograder.classroom.sheet import Sheet, SheetBroken

FILE = "moodle.csv"
_HEADINGS = {
    "number": ("identifier", "מזהה"),
    "name": ("full name", "שם מלא"),
    "first_name": ("first name", "שם פרטי"),
    "last_name": ("last name", "surname", "שם משפחה"),
    "email": ("email address", "email", "כתובת דואר אלקטרוני", 'דוא"ל', 'כתובת דוא"ל', "דואר אלקטרוני"),
    "code": ("id number", "מספר זיהוי", "מספר מזהה", "מספר תעודת הזהות", "תעודת זהות"),
    "username": ("username", "שם משתמש", "שם משתמש/ת"),
    "grade": ("grade", "ציון"),
    "maximum": ("maximum grade", "ציון מירבי", "ציון מרבי"),
    "changeable": ("grade can be changed", "הציון ניתן לשינוי"),
    "comments": ("feedback comments", "הערות למשוב", "הערות משוב", "משוב כהערות"),
}
_NO = ("no", "לא")


def check_moodle(sheet: Sheet) -> None:
    """Make sure that a table is such a worksheet.

    Raises:
        SheetBroken: it is not; the text says what to do.
    """
    columns = find_columns(sheet.rows[0], _HEADINGS)
    if not {"number", "grade"} <= columns.keys():
        raise SheetBroken(
            "this is no Moodle grading worksheet in English or Hebrew: it needs the columns Identifier and Grade. "
            "In the assignment, choose View all submissions, then Download grading worksheet"
        )
    if "maximum" not in columns:
        raise SheetBroken(
            "this Moodle assignment is graded by words, not points: its worksheet has no Maximum Grade. "
            "Set its grade type to Point in Moodle, and download the worksheet again"
        )


def people_of_moodle(sheet: Sheet) -> tuple[Person, ...]:
    """Return the worksheet's pupils."""
    columns = find_columns(sheet.rows[0], _HEADINGS)
    return tuple(_person(sheet, row, columns) for row in range(1, len(sheet.rows)))


def fill_moodle(sheet: Sheet, marks: Marks) -> Filled:
    """Fill in grades, and comments where there are none."""
    columns = find_columns(sheet.rows[0], _HEADINGS)
    people = [_person(sheet, row, columns) for row in range(1, len(sheet.rows))]
    matched, unclear = match_rows(marks, [person.keys for person in people])
    sign = _decimal_sign(sheet, columns)
    locked = []
    for student, place in matched.items():
        mark, row = marks.of[student], place + 1
        if not mark.is_final(marks.with_pending):
            continue
        if "changeable" in columns and plain(sheet.value(row, columns["changeable"])) in _NO:
            locked.append(marks.class_list.name_of(student))
            continue
        maximum = number_in(sheet.value(row, columns["maximum"])) or Decimal(marks.max_score)
        # Moodle refuses a grade above its maximum, so a bonus can only fill up.
        grade = scaled(min(mark.score, marks.max_score), marks.max_score, maximum)
        sheet.put(row, columns["grade"], written(grade, sign))
        if "comments" in columns and not sheet.value(row, columns["comments"]).strip():
            sheet.put(row, columns["comments"], marks.comment(student))
    return Filled(sheet.to_bytes(), remarks_on(FILE, marks, matched, unclear, locked))


def _person(sheet: Sheet, row: int, columns: dict[str, int]) -> Person:
    cells = {what: sheet.value(row, column).strip() for what, column in columns.items()}
    digits = "".join(letter for letter in cells["number"] if letter.isdigit())
    return Person(
        username=cells.get("username", ""),
        identifier=cells.get("code", ""),
        name=cells.get("name", ""),
        first_name=cells.get("first_name", ""),
        last_name=cells.get("last_name", ""),
        email=cells.get("email", ""),
        number=digits,
    )


def _decimal_sign(sheet: Sheet, columns: dict[str, int]) -> str:
    """Return the sign that the sheet's own numbers have; "." where they are whole."""
    for row in range(1, len(sheet.rows)):
        for what in ("maximum", "grade"):
            cell = sheet.value(row, columns[what])
            if number_in(cell) is not None and ("," in cell or "." in cell):
                return "," if "," in cell else "."
    return "," if sheet.delimiter == ";" else "."
