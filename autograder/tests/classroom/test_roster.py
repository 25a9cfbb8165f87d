"""The class list: read in every form that teachers have, joined to who handed in, told by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.classroom.names import letters, turned, without_number
from autograder.classroom.prefix import common_prefix, without_prefix
from autograder.classroom.roster import ClassList, Roster, join_class, read_roster
from autograder.classroom.sheet import SheetBroken

CLASSIC = (
    '"identifier","github_username","github_id","name"\r\n'
    '"נועה כהן","Noa-Cohen","101",""\r\n'
    '"דניאל לוי","daniel-levi","102","Daniel L."\r\n'
    '"תמר פרץ","","",""\r\n'
)
CLASSROOM50 = (
    "Username,First_Name,LAST_NAME,email,section,github_id,role,extra\n"
    "noa-cohen,נועה,כהן,noa@school.org.il,יא 3,101,student,x\n"
    "daniel-levi,דניאל,לוי,dl@school.org.il,יא 3,102,student,x\n"
    "mora,רותי,מורה,ruti@school.org.il,,9,teacher,x\n"
)


def roster(folder: Path, text: str, encoding: str = "utf-8-sig") -> Roster:
    path = folder / "כיתה.csv"
    path.write_bytes(text.encode(encoding))
    return read_roster(path)


def said(remarks: ClassList | Roster) -> dict[str, list[str]]:
    return {remark.id: list(remark.values["names"]) for remark in remarks.remarks}


def test_github_classrooms_list_is_read(tmp_path: Path) -> None:
    people = roster(tmp_path, CLASSIC).people
    assert [(person.username, person.shown) for person in people] == [
        ("Noa-Cohen", "נועה כהן"),
        ("daniel-levi", "Daniel L."),
        ("", "תמר פרץ"),
    ]


def test_classroom_50s_list_is_read_without_its_teachers(tmp_path: Path) -> None:
    people = roster(tmp_path, CLASSROOM50).people
    assert [(person.username, person.shown, person.section) for person in people] == [
        ("noa-cohen", "נועה כהן", "יא 3"),
        ("daniel-levi", "דניאל לוי", "יא 3"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1255", "utf-16"])
def test_a_list_is_read_as_whatever_program_saved_it(tmp_path: Path, encoding: str) -> None:
    text = "שם פרטי;שם משפחה;שם משתמש\r\nנועה;כהן;noa-cohen\r\nדניאל;לוי;daniel-levi\r\n"
    assert [person.shown for person in roster(tmp_path, text, encoding).people] == ["נועה כהן", "דניאל לוי"]


def test_a_plain_list_of_usernames_is_read(tmp_path: Path) -> None:
    people = roster(tmp_path, "noa-cohen\n\n# left the class\ndaniel-levi\n").people
    assert [person.username for person in people] == ["noa-cohen", "daniel-levi"]


def test_a_pupil_who_is_on_the_list_twice_is_counted_once_and_reported_by_name(tmp_path: Path) -> None:
    read = roster(tmp_path, "username,name\nnoa,נועה כהן\nNOA,נועה כ.\ndan,דן\n")
    assert [person.shown for person in read.people] == ["נועה כהן", "דן"]
    assert said(read)["class-list.repeated"] == ["נועה כ."]


def test_two_pupils_of_one_name_are_both_kept_and_reported(tmp_path: Path) -> None:
    read = roster(tmp_path, "username,name\nd1,דניאל לוי\nd2,דניאל לוי\n")
    assert len(read.people) == 2
    assert said(read)["class-list.same-name"] == ["דניאל לוי"]


def test_a_missing_name_and_a_missing_username_are_reported_by_what_there_is(tmp_path: Path) -> None:
    read = roster(tmp_path, "username,first_name,last_name\nnoa,נועה,כהן\nghost,,\n,תמר,פרץ\n")
    assert said(read)["class-list.no-name"] == ["ghost"]
    assert said(read)["class-list.no-username"] == ["תמר פרץ"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [("section,role\nיא,student\n", "column of names"), ("a,b\nc,d\n", "without headings"), ("username\n", "nobody")],
)
def test_a_list_that_tells_nobodys_name_is_refused_with_what_to_do(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(SheetBroken, match=reason):
        roster(tmp_path, text)


def test_the_join_tells_names_who_is_missing_and_who_is_unknown(tmp_path: Path) -> None:
    joined = join_class(roster(tmp_path, CLASSROOM50), ["Noa-Cohen", "מישהו אחר"])
    assert joined.name_of("Noa-Cohen") == "נועה כהן"
    assert joined.name_of("מישהו אחר") == "מישהו אחר"
    assert joined.missing == ("דניאל לוי",)
    assert joined.unknown == ("מישהו אחר",)
    assert said(joined) == {"class-list.missing": ["דניאל לוי"], "class-list.unknown": ["מישהו אחר"]}


@pytest.mark.parametrize(
    "student",
    [
        "ml-1-gd-daniel-levi",  # a repository's name
        "דניאל לוי_12345",  # a folder of Moodle's
        "לוידניאל_12345",  # a file of Canvas's
        "דניאל  לוי",
        "dl@school.org.il",
    ],
)
def test_a_pupil_is_known_by_every_name_that_services_make(tmp_path: Path, student: str) -> None:
    joined = join_class(roster(tmp_path, CLASSROOM50), [student, "ml-1-gd-noa-cohen"])
    assert joined.name_of(student) == "דניאל לוי"
    assert joined.missing == ()


def test_what_two_could_be_is_joined_to_neither(tmp_path: Path) -> None:
    joined = join_class(roster(tmp_path, "username,name\nd1,דניאל לוי\nd2,דניאל לוי\n"), ["דניאל לוי_77", "D2"])
    assert joined.name_of("D2") == "דניאל לוי"
    assert "D2" in joined.known
    # One Daniel is left, and one line: the other one has been told by the username.
    assert joined.known["דניאל לוי_77"].username == "d1"
    joined = join_class(roster(tmp_path, "username,name\nd1,דניאל לוי\nd2,דניאל לוי\n"), ["דניאל לוי_77"])
    assert joined.known == {}
    assert said(joined)["class-list.unclear"] == ["דניאל לוי_77"]


def test_an_identity_number_is_known_without_the_zeros_that_excel_takes_off(tmp_path: Path) -> None:
    joined = join_class(roster(tmp_path, "תעודת זהות,שם\n12345678,נועה כהן\n"), ["012345678"])
    assert joined.name_of("012345678") == "נועה כהן"


def test_without_a_list_nobody_is_missing_or_unknown() -> None:
    empty = ClassList()
    assert (empty.name_of("נועה"), empty.missing, empty.unknown) == ("נועה", (), ())


def test_hyphens_in_usernames_are_never_split() -> None:
    names = ["gd-noa-cohen", "gd-noa-levi"]
    assert common_prefix(names, ["noa-cohen", "noa-levi"]) == "gd-"
    assert common_prefix(names) == "gd-noa-"  # nothing better can be known without a list
    assert common_prefix(["gd-noa-cohen"]) == ""
    assert without_prefix("gd-noa-cohen", "gd-") == "noa-cohen"
    assert without_prefix("gd-", "gd-") == "gd-"


@pytest.mark.parametrize(
    ("student", "parts"),
    [
        ("נועה כהן_12345", ("נועה כהן", "12345")),
        ("a_b_7", ("a_b", "7")),
        ("noa", ("noa", "")),
        ("12_34", ("12_34", "")),
        ("_12", ("_12", "")),
    ],
)
def test_a_services_number_is_told_from_the_name(student: str, parts: tuple[str, str]) -> None:
    assert without_number(student) == parts


def test_names_are_compared_without_marks_vowel_points_and_order() -> None:
    assert letters("ג׳ורג׳") == letters("ג'ורג'") == letters("גורג")
    assert letters("נוֹעָה") == letters("נועה") == letters("\u2068נועה\u2069")
    assert letters("כהן נועה") in turned("נועה כהן")
    assert letters("בן דוד נועה") in turned("נועה בן דוד")
