"""The Canvas gradebook: one assignment's scores filled in, all else byte for byte as exported."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.classroom.canvas import check_canvas, fill_canvas, people_of_canvas
from autograder.classroom.filling import Filled
from autograder.classroom.sheet import Sheet, SheetBroken
from autograder.tests.classroom.pupils import absent, marked, marks_of, typical

TEXT = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Warm-up (7001),Gradient Descent (7002),Current Score\r\n"
    ",,,,,,Manual Posting,\r\n"
    '"    Points Possible",,,,,10,50,(read only)\r\n'
    '"כהן, נועה",901,012345678,noa@school.org.il,"יא 3, יא 4",10,,95.00\r\n'
    '"לוי, דניאל",902,222,daniel@school.org.il,יא 3,9.5,EX,\r\n'
    '"פרץ, שירה",903,333,shira@school.org.il,יא 3,,12.00,\r\n'
    '"Student, Test",904,,,יא 3,,,\r\n'
)


def filled(*entries: dict[str, Any], wanted: str = "", text: str = TEXT, **options: Any) -> Filled:
    return fill_canvas(Sheet(text.encode()), marks_of(*entries, **options), wanted)


def said(result: Filled) -> dict[str, list[str]]:
    return {remark.id: list(remark.values["names"]) for remark in result.remarks}


@pytest.mark.parametrize("student", ["כהןנועה_901", "noa@school.org.il", "12345678", "נועה כהן"])
def test_a_score_on_the_columns_scale_is_filled_in_and_nothing_else_changes(student: str) -> None:
    result = filled(marked(student, 77))
    assert result.data.decode() == TEXT.replace('"יא 3, יא 4",10,,95.00', '"יא 3, יא 4",10,38.5,95.00')
    assert result.remarks == []


def test_an_excused_pupil_stays_excused_and_is_reported_by_name() -> None:
    result = filled(marked("לוידניאל_902", 77))
    assert result.data.decode() == TEXT
    assert said(result) == {"tables.locked": ["לוידניאל_902"]}


def test_a_score_from_before_is_replaced_only_when_the_mark_is_final() -> None:
    assert filled(typical("פרץשירה_903")).data.decode() == TEXT
    assert filled(absent("פרץשירה_903")).data.decode() == TEXT
    assert 'יא 3,,50,\r\n"Student' in filled(marked("פרץשירה_903", 100)).data.decode()


def test_canvas_takes_a_bonus() -> None:
    assert "יא 3,,52,\r\n" in filled({**marked("פרץשירה_903", 100), "score": 104}).data.decode()


def test_the_decimal_comma_of_a_gradebook_is_kept() -> None:
    text = (
        "Student;ID;SIS Login ID;Section;Gradient Descent (7)\r\n    Points Possible;;;;50,00\r\nכהן, נועה;1;n;יא;\r\n"
    )
    assert "כהן, נועה;1;n;יא;38,5\r\n" in filled(marked("כהןנועה_1", 77), text=text).data.decode()


def test_first_and_last_names_in_columns_of_their_own_match_too() -> None:
    text = "LastName,FirstName,ID,SIS Login ID,Section,Gradient Descent (7)\nכהן,נועה,1,n,יא,\n"
    assert "כהן,נועה,1,n,יא,77\n" in filled(marked("נועה כהן", 77), text=text).data.decode()


@pytest.mark.parametrize("wanted", ["Warm-up (7001)", "warm-up", "7001"])
def test_the_teacher_may_name_the_column(wanted: str) -> None:
    assert 'יא 4",7.7,,95' in filled(marked("כהןנועה_901", 77), wanted=wanted).data.decode()


@pytest.mark.parametrize(
    ("headings", "wanted", "reason"),
    [
        ("ירידה (1),עוד (2)", "", r"no one column has the name 'gradient-descent'.*ירידה \(1\), עוד \(2\)"),
        ("Gradient Descent (1),Gradient Descent (2)", "", r"several columns"),
        ("ירידה (1)", "עלייה", r"no column is 'עלייה'"),
        ("Gradient Descent", "", r"none with an assignment's number"),
    ],
)
def test_where_the_column_cannot_be_told_the_columns_are_listed(headings: str, wanted: str, reason: str) -> None:
    sheet = Sheet(f"Student,ID,Section,{headings}\n".encode())
    with pytest.raises(SheetBroken, match=reason):
        check_canvas(sheet, "gradient-descent", wanted)


def test_a_unique_longer_name_is_enough() -> None:
    sheet = Sheet(b"Student,ID,Section,Lesson 4: Gradient Descent (1),Other (2)\n")
    check_canvas(sheet, "gradient-descent", "")


def test_another_table_is_refused_with_what_to_do() -> None:
    with pytest.raises(SheetBroken, match="Export Entire Gradebook"):
        check_canvas(Sheet("שם,ציון\nנועה,1\n".encode()), "x", "")


def test_the_gradebook_names_its_pupils_but_not_canvass_own_test_student() -> None:
    assert [person.shown for person in people_of_canvas(Sheet(TEXT.encode()))] == ["נועה כהן", "דניאל לוי", "שירה פרץ"]
