"""`grades.csv`: opens right in a spreadsheet, and nothing in it runs there."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from autograder.reports.table import safe_cell, write_csv
from autograder.tests.properties import given, st

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def entry(student: str = "anna", **rest: Any) -> dict[str, Any]:
    tests = [{"name": "text", "score": None, "suggested": 7}]
    questions = [{"name": "q1", "score": 5, "tests": []}, {"name": "q5", "score": 2, "tests": tests}]
    made = {"student": student, "file": f"{student}.py", "status": "graded", "score": 7, "pending": 10}
    return {**made, "misconceptions": ["wrong-sign", "no-step"], "questions": questions, **rest}


def written(folder: Path, *entries: dict[str, Any]) -> list[list[str]]:
    write_csv(folder / "grades.csv", 100, entries)
    with (folder / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@given(st.one_of(st.text(), st.tuples(st.sampled_from(SIGNS), st.text()).map("".join)))
def test_a_safe_cell_never_starts_with_a_formula_sign(text: str) -> None:
    assert not safe_cell(text).startswith(SIGNS)
    assert not safe_cell(text).lstrip().startswith(SIGNS)


@given(st.text())
def test_a_safe_cell_is_one_line(text: str) -> None:
    assert len(safe_cell(text).splitlines()) <= 1


@given(st.text())
def test_a_safe_cell_commands_no_terminal_and_turns_no_neighbour_around(text: str) -> None:
    assert not [letter for letter in safe_cell(text) if unicodedata.category(letter) in ("Cc", "Cs")]
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069") & set(safe_cell(text))


@pytest.mark.parametrize("text", ["anna", "נועה בן דוד", "student-07", "a=b", "7"])
def test_an_ordinary_cell_is_left_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_the_file_begins_with_the_mark_by_which_excel_knows_utf8(tmp_path: Path) -> None:
    written(tmp_path, entry())
    assert (tmp_path / "grades.csv").read_bytes().startswith(b"\xef\xbb\xbfstudent,")


def test_there_is_one_line_per_student_and_one_column_per_question(tmp_path: Path) -> None:
    head, anna, noa = written(tmp_path, entry(), entry("נועה"))
    assert head == [
        *("student", "status", "q1", "q5"),
        *("score", "pending", "suggested", "max_score", "misconceptions", "file"),
    ]
    assert anna == ["anna", "graded", "5", "2", "7", "10", "7", "100", "wrong-sign no-step", "anna.py"]
    assert noa[0] == "נועה"


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1"])
def test_a_formula_in_a_students_name_is_only_text(tmp_path: Path, name: str) -> None:
    _, line = written(tmp_path, entry(name))
    assert (line[0][0], line[-1][0]) == ("'", "'")


def test_a_comma_or_a_quote_in_a_name_does_not_shift_the_columns(tmp_path: Path) -> None:
    head, line = written(tmp_path, entry('Bond, "James"'))
    assert len(line) == len(head)
    assert line[0] == 'Bond, "James"'


def test_where_no_mark_waits_nothing_is_suggested(tmp_path: Path) -> None:
    head, line = written(tmp_path, entry(pending=0))
    assert line[head.index("suggested")] == ""


def test_a_class_of_nobody_is_a_line_of_headings(tmp_path: Path) -> None:
    (head,) = written(tmp_path)
    assert head[0] == "student"
