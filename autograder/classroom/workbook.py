"""`grades.xlsx`: a sheet of pupils with a column per question and per test, and one of misconceptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from autograder.classroom.roster import ClassList
from autograder.messages import Feedback, catalogue
from autograder.reports.plain_text import printable
from autograder.reports.speaking import mistake, titled
from autograder.reports.table import safe_cell

FILE = "grades.xlsx"
_BEFORE = ("workbook.name", "workbook.student", "workbook.status", "workbook.score", "workbook.pending")


def write_workbook(
    folder: Path, entries: Iterable[Mapping[str, Any]], class_list: ClassList, max_score: int, language: str
) -> None:
    """Write the class as a workbook; the entries are taken one by one.

    Args:
        folder: where `grades.xlsx` goes.
        entries: the entries of `results.json`.
        class_list: who is who.
        max_score: the most points without the bonus.
        language: of the headings.
    """
    book = Workbook(write_only=True)
    pupils = _sheet(book, "workbook.pupils", language)
    with_mistake: dict[str, list[str]] = defaultdict(list)
    has_headings = False
    for entry in entries:
        if not has_headings:
            _pupils_head(pupils, entry, max_score, language)
            has_headings = True
        name = class_list.name_of(entry["student"])
        for misconception in entry["misconceptions"]:
            with_mistake[misconception].append(name)
        pupils.append([_cell(pupils, value) for value in _values(entry, name, language)])
    mistakes = _sheet(book, "workbook.misconceptions", language)
    _widths(mistakes, [48, 10, 90])
    headings = ("workbook.misconception", "workbook.count", "workbook.names")
    mistakes.append([_heading(mistakes, Feedback(each).text(language)) for each in headings])
    for misconception, names in sorted(with_mistake.items(), key=lambda item: (-len(item[1]), item[0])):
        cells = (mistake(misconception, language), len(names), ", ".join(names))
        mistakes.append([_cell(mistakes, value) for value in cells])
    book.save(folder / FILE)


def _sheet(book: Workbook, title: str, language: str) -> Any:
    sheet = book.create_sheet(Feedback(title).text(language))
    sheet.sheet_view.rightToLeft = language == "he"
    sheet.freeze_panes = "B2"
    return sheet


def _widths(sheet: Any, widths: Sequence[int]) -> None:
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _pupils_head(sheet: Any, entry: Mapping[str, Any], max_score: int, language: str) -> None:
    headings = [Feedback(name, {"full": max_score}).text(language) for name in _BEFORE]
    for question in entry["questions"]:
        short = f"question-short.{question['name']}"
        shown = Feedback(short).text(language) if short in catalogue() else question["name"]
        headings.append(f"{titled(question['name'], language)} /{question['max_score']}")
        headings += [f"{shown}: {test['name']} /{test['max_score']}" for test in question["tests"]]
    _widths(sheet, [26, 22, 14, *[12] * (len(headings) - 3)])
    sheet.append([_heading(sheet, heading) for heading in headings])


def _values(entry: Mapping[str, Any], name: str, language: str) -> list[str | int | None]:
    status = Feedback(f"status.{entry['status']}").text(language)
    values: list[str | int | None] = [name, entry["student"], status, entry["score"], entry["pending"]]
    for question in entry["questions"]:
        values.append(question["score"])
        # A mark that is still open is an empty cell, not a 0.
        values += [test["score"] for test in question["tests"]]
    return values


def _cell(sheet: Any, value: str | int | None) -> WriteOnlyCell | int | None:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, printable(safe_cell(value)))
    cell.data_type = "s"  # else a text that begins with = would be a formula
    return cell


def _heading(sheet: Any, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, printable(safe_cell(text)))
    cell.data_type = "s"
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
