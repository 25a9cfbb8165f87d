"""`grades.xlsx`: a sheet of pupils with a column per question and per test, and one of misconceptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from autograder.classroom.roster import ClassList
from autograder.messages import Feedback, catalogue
from autograder.reports.safe_text import message_shown
from autograder.reports.speaking import mistake, titled
from autograder.reports.table import no_formula

FILE = "grades.xlsx"
# The earliest that the format knows.
_NO_DATE = datetime(1980, 1, 1)
# Excel holds no longer text in a cell.
_LONGEST = 32_767
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
    with Workbook(folder / FILE, {"constant_memory": True}) as book:
        # The same class gives the same bytes.
        book.set_properties({"created": _NO_DATE})
        write = _Writer(book, language)
        pupils = write.sheet("workbook.pupils")
        mistakes = write.sheet("workbook.misconceptions")
        with_mistake: dict[str, list[str]] = defaultdict(list)
        for row, entry in enumerate(entries, start=1):
            if row == 1:
                headings = _headings(entry, max_score, language)
                write.headings(pupils, headings, [26, 22, 14, *[12] * (len(headings) - 3)])
            name = class_list.name_of(entry["student"])
            for misconception in entry["misconceptions"]:
                with_mistake[misconception].append(name)
            write.row(pupils, row, _values(entry, name, language))
        about = ("workbook.misconception", "workbook.count", "workbook.names")
        write.headings(mistakes, [Feedback(each).text(language) for each in about], [48, 10, 90])
        for row, (misconception, names) in enumerate(sorted(with_mistake.items(), key=_by_frequency), start=1):
            write.row(mistakes, row, [mistake(misconception, language), len(names), ", ".join(names)])


def _by_frequency(item: tuple[str, list[str]]) -> tuple[int, str]:
    return -len(item[1]), item[0]


class _Writer:
    """Writes rows of text and whole numbers; no text becomes a formula or a link."""

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        self._language = language
        self._heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})

    def sheet(self, title: str) -> Worksheet:
        sheet = self._book.add_worksheet(Feedback(title).text(self._language))
        if self._language == "he":
            sheet.right_to_left()
        sheet.freeze_panes(1, 1)
        return sheet

    def headings(self, sheet: Worksheet, texts: Sequence[str], widths: Sequence[int]) -> None:
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, _cell(text), self._heading)

    def row(self, sheet: Worksheet, row: int, values: Sequence[str | int | None]) -> None:
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, _cell(value)[:_LONGEST])
            elif value is not None:
                sheet.write_number(row, column, value)


def _cell(text: str) -> str:
    """Return text for a cell; of our own sentences the isolates around code stay."""
    return message_shown(no_formula(text))


def _headings(entry: Mapping[str, Any], max_score: int, language: str) -> list[str]:
    headings = [Feedback(name, {"full": max_score}).text(language) for name in _BEFORE]
    for question in entry["questions"]:
        short = f"question-short.{question['name']}"
        shown = Feedback(short).text(language) if short in catalogue() else question["name"]
        headings.append(f"{titled(question['name'], language)} /{question['max_score']}")
        headings += [f"{shown}: {test['name']} /{test['max_score']}" for test in question["tests"]]
    return headings


def _values(entry: Mapping[str, Any], name: str, language: str) -> list[str | int | None]:
    status = Feedback(f"status.{entry['status']}").text(language)
    values: list[str | int | None] = [name, entry["student"], status, entry["score"], entry["pending"]]
    for question in entry["questions"]:
        values.append(question["score"])
        # A mark that is still open is an empty cell, not a 0.
        values += [test["score"] for test in question["tests"]]
    return values
