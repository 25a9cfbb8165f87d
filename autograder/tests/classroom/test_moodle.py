"""The Moodle worksheet: the teacher's own export, only grades and empty comments filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from autograder.classroom.filling import Filled
from autograder.classroom.moodle import check_moodle, fill_moodle
from autograder.classroom.roster import join_class, read_roster
from autograder.classroom.sheet import Sheet, SheetBroken
from autograder.tests.classroom.pupils import absent, marked, marks_of, typical

HEAD = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments\r\n"
)
ROWS = (
    'Participant 501,"נועה כהן",noa@school.org.il,"Submitted, 2 files",,100.00,Yes,"Sunday, 22 November",-,\r\n'
    'Participant 502,"דניאל לוי",daniel@school.org.il,Submitted,,100.00,Yes,-,-,"<p>כתבו לי</p>"\r\n'
    "Participant 503,תמר ג'ורג'י,tamar@school.org.il,No submission,,100.00,Yes,-,-,\r\n"
)
HEBREW = (
    "\ufeffמזהה;שם מלא;מצב;ציון;ציון מירבי;הציון ניתן לשינוי;עדכון אחרון (ציון);הערות למשוב\r\n"
    "משתתף:501;נועה כהן;הוגש;;20,00;כן;-;\r\n"
    "משתתף:502;דניאל לוי;הוגש;;20,00;לא;-;\r\n"
)


def filled(text: str, *entries: dict[str, Any], **options: Any) -> Filled:
    return fill_moodle(Sheet(text.encode()), marks_of(*entries, **options))


def said(result: Filled) -> dict[str, list[str]]:
    return {remark.id: list(remark.values["names"]) for remark in result.remarks}


def test_a_grade_and_a_comment_are_filled_in_and_nothing_else_changes() -> None:
    result = filled(HEAD + ROWS, marked("נועה כהן_501", 78))
    expected = (HEAD + ROWS).replace(
        'files",,100.00,Yes,"Sunday, 22 November",-,\r\n',
        'files",78,100.00,Yes,"Sunday, 22 November",-,<p>נועה כהן_501</p>\r\n',
    )
    assert result.data.decode() == expected
    assert result.remarks == []


def test_a_comment_that_the_teacher_wrote_stays() -> None:
    result = filled(HEAD + ROWS, marked("דניאל לוי", 100))
    assert '100,100.00,Yes,-,-,"<p>כתבו לי</p>"\r\n' in result.data.decode()


def test_the_scale_and_the_decimal_sign_are_the_sheets() -> None:
    result = filled(HEBREW, marked("נועה כהן", 78))
    assert "משתתף:501;נועה כהן;הוגש;15,6;20,00;כן;-;<p>נועה כהן</p>\r\n" in result.data.decode()


def test_a_bonus_fills_up_but_never_exceeds_the_maximum() -> None:
    entry = {**marked("נועה כהן", 100), "score": 104}
    assert "הוגש;20;20,00" in filled(HEBREW, entry).data.decode()


def test_a_locked_grade_stays_and_is_reported_by_name() -> None:
    result = filled(HEBREW, marked("דניאל לוי", 50))
    assert result.data.decode() == HEBREW
    assert said(result) == {"tables.locked": ["דניאל לוי"]}


def test_a_mark_with_open_points_is_left_empty_unless_told_otherwise() -> None:
    entry = typical("נועה כהן")
    result = filled(HEAD + ROWS, entry)
    assert result.data.decode() == HEAD + ROWS
    assert said(result) == {"tables.pending": ["נועה כהן"]}
    told = filled(HEAD + ROWS, entry, with_pending=True)
    assert f'files",{entry["score"]},100.00' in told.data.decode()
    assert told.remarks == []


def test_who_handed_in_nothing_gets_no_zero_but_is_reported_by_name() -> None:
    result = filled(HEAD + ROWS, absent("תמר ג'ורג'י"))
    assert result.data.decode() == HEAD + ROWS
    assert said(result) == {"tables.nothing": ["תמר ג'ורג'י"]}


def test_who_has_no_row_is_reported_by_name() -> None:
    assert said(filled(HEAD + ROWS, marked("שירה פרץ", 90))) == {"tables.unmatched": ["שירה פרץ"]}


def test_two_rows_of_one_name_are_told_apart_by_number_and_never_guessed() -> None:
    twice = HEAD + ROWS.replace("דניאל לוי", "נועה כהן")
    assert '502,"נועה כהן",daniel@school.org.il,Submitted,90' in filled(twice, marked("נועה כהן_502", 90)).data.decode()
    guess = filled(twice, marked("נועה כהן", 90))
    assert guess.data.decode() == twice
    assert said(guess) == {"tables.unclear": ["נועה כהן"]}


def test_a_repository_is_matched_by_the_class_lists_email(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("username,email,name\nnc7,NOA@school.org.il,נ. כ.\n", encoding="utf-8")
    students = ["ml-1-gd-nc7"]
    class_list = join_class(read_roster(tmp_path / "roster.csv"), students)
    result = filled(HEAD + ROWS, marked(students[0], 64), class_list=class_list)
    assert 'files",64,100.00' in result.data.decode()


def test_an_id_number_column_matches_a_folder_of_that_number() -> None:
    text = HEAD.replace("Status", "ID number") + "Participant 9,נועה כהן,n@x.il,012345678,,100,Yes,-,-,\r\n"
    assert ",012345678,55,100," in filled(text, marked("12345678", 55)).data.decode()


def test_a_name_that_is_a_formula_is_not_touched_and_none_is_written() -> None:
    text = HEAD + 'Participant 9,"=SUM(1)",x@x.il,-,,100,Yes,-,-,\r\n'
    result = fill_moodle(Sheet(text.encode()), marks_of(marked("=SUM(1)_9", 50)))
    cells = result.data.decode().splitlines()[1]
    assert cells.startswith('Participant 9,"=SUM(1)",x@x.il,-,50,100')
    assert ",<p>" in cells


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,mark\nנועה,1\n", "no Moodle grading worksheet"),
        ("Identifier,Full name,Grade,Scale\nParticipant 1,נועה,,\n", "graded by words"),
    ],
)
def test_another_table_is_refused_with_what_to_do(text: str, reason: str) -> None:
    with pytest.raises(SheetBroken, match=reason):
        check_moodle(Sheet(text.encode()))


def test_a_number_at_the_end_of_a_username_gives_no_mark_to_the_pupil_of_that_number() -> None:
    sheet = HEAD + ROWS.replace("501", "12")
    result = filled(sheet, marked("noa_12", 78))
    assert result.data.decode() == sheet
    assert said(result) == {"tables.unclear": ["noa_12"]}


@pytest.mark.parametrize("student", ["יא 3-נועה כהן_501", "כהןנועה_501"])
def test_a_number_counts_where_the_names_agree(student: str) -> None:
    sheet = HEAD + ROWS + ROWS.replace("50", "60")  # by the name alone it could be two
    assert 'files",78,100.00' in filled(sheet, marked(student, 78)).data.decode()


def test_a_number_that_another_pupils_username_ends_in_is_still_its_own_pupils() -> None:
    result = filled(HEAD + ROWS, marked("noa_501", 78), marked("נועה כהן_501", 91))
    assert 'files",91,100.00' in result.data.decode()
    assert said(result) == {"tables.unclear": ["noa_501"]}
