"""All tables from a folder of reports, and `autograder tables` that draws them later."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from autograder.classroom.given import Given, class_list_of
from autograder.classroom.handed_in import HandedIn, collected_note, from_csv, to_csv
from autograder.classroom.roster import ClassList
from autograder.classroom.tables import write_tables
from autograder.classroom.workbook import FILE, write_workbook
from autograder.cli import main
from autograder.messages import Feedback, catalogue
from autograder.records import Records
from autograder.reports.safe_text import shown
from autograder.tests.classroom.pupils import absent, marked, reports_of, typical
from autograder.tests.classroom.test_canvas import TEXT as CANVAS
from autograder.tests.classroom.test_moodle import HEAD, ROWS
from autograder.tests.properties import given, st

Run = Callable[..., tuple[int, str, str]]
ROSTER = "username,first_name,last_name,email\nnoa,נועה,כהן,noa@school.org.il\ndan,דן,בר,dan@school.org.il\n"
EVIL = '=HYPERLINK("http://x","לחצו")'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_here(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run_here


def file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def drawn(reports: Path) -> list[Feedback]:
    with Records(reports) as records:
        return write_tables(reports, records).remarks


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def test_the_classic_table_has_its_columns_and_no_mark_that_is_not_final(tmp_path: Path) -> None:
    drawn(reports_of(tmp_path, marked("noa", 81), typical("דניאל")))
    noa, daniel = lines(tmp_path / "classroom-grades.csv")
    assert list(noa) == [
        *("assignment_name", "assignment_url", "starter_code_url", "github_username", "roster_identifier"),
        *("student_repository_name", "student_repository_url", "submission_timestamp"),
        *("points_awarded", "points_available"),
    ]
    assert (noa["points_awarded"], noa["points_available"], noa["github_username"]) == ("81", "100", "noa")
    assert (daniel["points_awarded"], daniel["assignment_name"]) == ("", "gradient-descent")


def test_classroom_50s_table_has_a_line_for_who_did_not_hand_in_and_caps_a_bonus(tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", {**marked("ml-1-gd-noa", 100), "score": 105})
    Given({"roster": file(tmp_path / "r.csv", ROSTER)}).keep(reports)
    drawn(reports)
    noa, dan = lines(reports / "scores.csv")
    assert (noa["username"], noa["first_name"], noa["score"], noa["max_score"]) == ("noa", "נועה", "100", "100")
    assert (dan["username"], dan["last_name"], dan["score"], dan["max_score"]) == ("dan", "בר", "", "")


def test_what_was_collected_gives_times_and_addresses(tmp_path: Path) -> None:
    note = HandedIn("noa", handed_in="2026-11-23T10:00:00+02:00", late="yes", source="https://x.org/gd-noa")
    (tmp_path / "submissions").mkdir()
    collected_note(tmp_path / "submissions").write_bytes(to_csv([note]))
    reports = reports_of(tmp_path / "reports", marked("noa", 81))
    Given().beside(tmp_path / "submissions").keep(reports)
    drawn(reports)
    (noa,) = lines(reports / "scores.csv")
    assert (noa["datetime"], noa["late"]) == ("2026-11-23T10:00:00+02:00", "true")
    (noa,) = lines(reports / "classroom-grades.csv")
    assert noa["student_repository_url"] == "https://x.org/gd-noa"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_note_comes_back_as_it_was_written(text: str) -> None:
    word = shown(" ".join(text.split())) or "x"
    note = HandedIn(word, note=word)
    if "\x00" not in word:
        assert from_csv(to_csv([note])) == {word: note}


def test_the_workbook_has_real_numbers_a_column_per_test_and_a_frozen_head(tmp_path: Path) -> None:
    drawn(reports_of(tmp_path, marked("נועה", 70), typical("דניאל", zero_passes=False), absent("תמר")))
    book = load_workbook(tmp_path / "grades.xlsx")
    pupils, mistakes = book.worksheets
    assert (pupils.freeze_panes, pupils.sheet_view.rightToLeft, pupils.title) == ("B2", True, "תלמידים")
    rows = list(pupils.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["שם", "דניאל", "נועה", "תמר"]
    daniel = rows[1]
    typical_tests = [test for part in typical("x")["questions"] for test in part["tests"]]
    assert len(rows[0]) == 5 + len(typical("x")["questions"]) + len(typical_tests)
    assert type(daniel[3]) is int
    assert None in daniel  # the open mark is an empty cell
    assert [row[1:] for row in mistakes.iter_rows(min_row=2, values_only=True)] == [(1, "דניאל")]


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_workbook_shows_no_letter_of_our_own_sentences_by_its_number(tmp_path: Path, language: str) -> None:
    told = [name.partition(".")[2] for name in catalogue() if name.startswith("misconception-name.")]
    entries = [{**marked("noa", 70), "misconceptions": told}]
    write_workbook(tmp_path, entries, ClassList(), 100, language)
    rows = [row for sheet in load_workbook(tmp_path / FILE).worksheets for row in sheet.iter_rows(values_only=True)]
    cells = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert len(cells) > len(told)
    assert not [cell for cell in cells if "U+" in cell or "\\u" in cell]


@pytest.mark.parametrize("language", ["he", "en"])
def test_no_cell_of_any_table_is_a_formula(tmp_path: Path, language: str) -> None:
    entry = {**marked(EVIL, 50), "misconceptions": ["no-zero-grad"]}
    reports = reports_of(tmp_path / "reports", entry, language=language)
    Given({"roster": file(tmp_path / "r.csv", f'username,name\nx,"{EVIL.replace(chr(34), chr(34) * 2)}"\n')}).keep(
        reports
    )
    drawn(reports)
    for name in ("classroom-grades.csv", "scores.csv"):
        assert not any(cell.startswith("=") for line in lines(reports / name) for cell in line.values())
    for sheet in load_workbook(reports / "grades.xlsx").worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_sheet_that_was_given_once_is_filled_in_at_every_redraw(tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", typical("נועה כהן_501"))
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    assert [remark.id for remark in drawn(reports)] == ["class-list.missing", "tables.pending"]
    assert (reports / "moodle.csv").read_bytes() == (HEAD + ROWS).encode()
    reports_of(reports, marked("נועה כהן_501", 91))  # the review has given the last points
    (tmp_path / "m.csv").unlink()
    assert [remark.id for remark in drawn(reports)] == ["class-list.missing"]
    row = (reports / "moodle.csv").read_text(encoding="utf-8").splitlines()[1]
    assert 'files",91,100.00' in row
    assert '<div dir=""rtl"">' in row


def test_a_comment_is_html_in_which_nothing_of_a_pupil_is_markup(tmp_path: Path) -> None:
    entry = marked("נועה כהן", 10)
    message = "<script>alert(1)</script> \x1b[31m & \u202e"
    entry["questions"][0]["tests"][0].update(message=message, feedback=[])
    entry["questions"][0]["tests"][0]["feedback"] = [
        {"id": "class.ignored", "values": {"names": [message]}},
    ]
    reports = reports_of(tmp_path / "reports", entry)
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    drawn(reports)
    row = (reports / "moodle.csv").read_text(encoding="utf-8").splitlines()[1]
    assert "&lt;script&gt;" in row
    assert "<script>" not in row
    assert "\x1b" not in row
    assert "\u202e" not in row


def test_a_hidden_check_is_told_by_its_misconception_only(tmp_path: Path) -> None:
    entry = marked("נועה כהן", 60)
    entry["questions"][0]["tests"][1].update(
        misconception="wrong-sign", feedback=[{"id": "class.ignored", "values": {"names": ["SECRET"]}}]
    )
    reports = reports_of(tmp_path / "reports", entry, language="en")
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    drawn(reports)
    row = (reports / "moodle.csv").read_text(encoding="utf-8").splitlines()[1]
    assert "SECRET" not in row
    assert "uphill" in row


def test_a_teachers_comment_reaches_the_pupil_with_full_marks_too(tmp_path: Path) -> None:
    entry = marked("נועה כהן", 100)
    entry["questions"][0]["tests"][0].update(
        decision={"mark": 60, "comment": "יפה"}, feedback=[{"id": "review.comment", "values": {"comment": "יפה"}}]
    )
    reports = reports_of(tmp_path / "reports", entry)
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    drawn(reports)
    assert "יפה" in (reports / "moodle.csv").read_text(encoding="utf-8").splitlines()[1]


def test_the_platforms_own_sheet_serves_as_class_list(tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", marked("נועה כהן_501", 91))
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    class_list = class_list_of(reports, ["נועה כהן_501"])
    assert class_list.name_of("נועה כהן_501") == "נועה כהן"
    assert class_list.missing == ("דניאל לוי", "תמר ג'ורג'י")


def test_the_command_draws_from_the_reports_alone_and_tells_names(run: Run, tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", marked("noa", 81), marked("זר", 5))
    roster = file(tmp_path / "כיתה.csv", ROSTER)
    canvas = file(tmp_path / "canvas.csv", CANVAS)
    code, out, err = run("tables", reports, "--roster", roster, "--canvas", canvas, "--lang", "he")
    assert (code, err) == (0, "")
    said = " ".join(out.split())
    for words in ("לא הגישו", "דן בר", "אינם מופיעים", "זר", "canvas.csv"):
        assert words in said
    assert ",38.5," not in (reports / "canvas.csv").read_text(encoding="utf-8-sig")
    assert 'יא 4",10,40.5,95' in (reports / "canvas.csv").read_text(encoding="utf-8-sig")
    roster.unlink()
    canvas.unlink()
    assert run("tables", reports)[0] == 0
    assert 'יא 4",10,40.5,95' in (reports / "canvas.csv").read_text(encoding="utf-8-sig")


def test_the_choice_to_write_open_marks_is_kept_and_can_be_taken_back(run: Run, tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", typical("נועה כהן"))
    moodle = file(tmp_path / "m.csv", HEAD + ROWS)
    assert run("tables", reports, "--moodle", moodle, "--with-pending")[0] == 0
    assert (reports / "moodle.csv").read_bytes() != moodle.read_bytes()
    assert run("tables", reports)[0] == 0
    assert (reports / "moodle.csv").read_bytes() != moodle.read_bytes()
    assert run("tables", reports, "--without-pending")[0] == 0
    assert (reports / "moodle.csv").read_bytes() == moodle.read_bytes()


@pytest.mark.parametrize(
    ("option", "text", "reason"),
    [
        ("--roster", "section\nיא\n", "column of names"),
        ("--moodle", "a,b\n1,2\n", "worksheet"),
        ("--canvas", "Student,ID,ירידה (5)\n", "--canvas-column"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line_and_not_kept(
    run: Run, tmp_path: Path, option: str, text: str, reason: str
) -> None:
    reports = reports_of(tmp_path / "reports", marked("noa", 81))
    code, out, err = run("tables", reports, option, file(tmp_path / "x.csv", text))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert reason in err
    assert not (reports / "given").exists()


def test_a_folder_that_holds_no_reports_is_refused(run: Run, tmp_path: Path) -> None:
    code, _, err = run("tables", tmp_path)
    assert (code, err.count("\n")) == (2, 1)
    assert "autograder grade" in err


def test_a_given_file_that_was_damaged_later_is_told_and_stops_nothing(tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", marked("noa", 81))
    Given({"moodle": file(tmp_path / "m.csv", HEAD + ROWS)}).keep(reports)
    (reports / "given" / "choices.json").write_text("{", encoding="utf-8")
    (reports / "given" / "roster.csv").write_text("section\n", encoding="utf-8")
    remark, other, *rest = drawn(reports)
    assert (other.id, [each.id for each in rest]) == ("tables.broken", ["tables.unmatched"])
    assert (reports / "moodle.csv").read_bytes() == (HEAD + ROWS).encode()
    assert remark.id == "tables.broken"
    assert json.dumps("choices.json")[1:-1] in remark.text("en")


@pytest.mark.parametrize("text", ["a,b\r\n1,2\r\n", "", f"student,counted,note\r\nנועה,yes,{'x' * 200_000}\r\n"])
def test_a_table_of_a_collection_that_cannot_be_read_is_told_in_one_line(run: Run, tmp_path: Path, text: str) -> None:
    reports = reports_of(tmp_path / "reports", marked("noa", 81))
    table = file(tmp_path / "c.csv", text)
    code, out, err = run("tables", reports, "--collected", table)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "cannot be read" in err
    assert not (reports / "given").exists()
    Given({"collected": table}).keep(reports)
    assert [remark.id for remark in drawn(reports)] == ["tables.broken"]
    assert lines(reports / "scores.csv")[0]["score"] == "81"


def test_a_sheet_that_broke_leaves_no_old_table_that_looks_new(run: Run, tmp_path: Path) -> None:
    reports = reports_of(tmp_path / "reports", marked("noa", 81))
    assert run("tables", reports, "--moodle", file(tmp_path / "m.csv", HEAD + ROWS))[0] == 0
    file(reports / "canvas.csv", "the teacher's own")  # no gradebook was given: it is not ours
    file(reports / "given" / "moodle.csv", '"')
    code, out, _ = run("tables", reports, "--lang", "en")
    assert code == 0
    assert not (reports / "moodle.csv").exists()
    assert (reports / "canvas.csv").is_file()
    written = "".join(out.split()).partition("grades.csv")[2]
    assert "scores.csv" in written
    assert "moodle.csv" not in written
    assert "canvas.csv" not in written
