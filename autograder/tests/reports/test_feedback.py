"""The files that pupils get back: all of the public cases, of hidden ones the mistake alone."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path
from typing import Any

import pytest

from autograder.messages import catalogue
from autograder.reports.feedback import FILES, _gone, write_feedback
from autograder.reports.feedback.file_names import FileNames, safe_name
from autograder.reports.feedback.markdown import code, prose
from autograder.reports.pupils import ClassReport, People, Pupil
from autograder.tests.properties import given, st
from autograder.tests.reports.examples import CALLED, TABLE, a_test, absent, question, submission, typical
from autograder.tests.reports.page import Page

MARKUP = "<script>alert(1)</script>[x](http://x.example)`*_#|"
SECRET = "gradient_descent(loss_fn=cosh, start=-2.718)"


def report(*entries: dict[str, Any], language: str = "en", people: People | None = None) -> ClassReport:
    pupils = [Pupil(entry) for entry in entries]
    return ClassReport("gradient-descent", 100, language, lambda: pupils, people or People())


def written(folder: Path, *entries: dict[str, Any], **more: Any) -> tuple[str, str]:
    """Return the first pupil's file as Markdown and as HTML."""
    (name, *_) = write_feedback(folder, report(*entries, **more)).values()
    return (folder / f"{name}.md").read_text(encoding="utf-8"), (folder / f"{name}.html").read_text(encoding="utf-8")


def hidden(**more: Any) -> dict[str, Any]:
    """Return a pupil who failed a hidden case of which the results say too much."""
    told = [{"id": "history.wrong-w", "values": {"called": SECRET, "row": 7, "got": 9.25, "wanted": 3.125}}]
    test = a_test(
        "general", 5, 0, hidden=True, message=SECRET, misconception="wrong-sign", feedback=told, table=TABLE, **more
    )
    return submission("dana", [question("q1_manual_loop", [test])])


def test_a_public_case_is_told_in_full(tmp_path: Path) -> None:
    markdown, page = written(tmp_path, typical("dana", zero_passes=False))
    for text in (markdown, html.unescape(page)):
        assert CALLED in text
        assert "-7.2" in text
        assert "The gradients add up" in text
        assert "6.56" in text


def test_of_a_hidden_case_only_the_mistake_is_told(tmp_path: Path) -> None:
    for text in written(tmp_path, hidden()):
        assert "The steps go uphill" in text
        assert not re.search(r"cosh|2\.718|9\.25|3\.125|6\.56|row 7", text)


def test_a_hidden_case_without_a_known_mistake_tells_nothing_of_itself(tmp_path: Path) -> None:
    entry = hidden()
    entry["questions"][0]["tests"][0]["misconception"] = None
    for text in written(tmp_path, entry):
        assert "inputs that are not shown" in text
        assert not re.search(r"cosh|2\.718|9\.25|3\.125", text)


def test_what_is_told_of_hidden_cases_has_no_gaps_to_fill() -> None:
    told = [words for name, words in catalogue().items() if name.startswith(("misconception.", "feedback.hidden"))]
    assert len(told) > 25
    assert not [words for words in told if "{" in "".join(words.values())]


def test_the_class_language_comes_first_and_the_other_is_there(tmp_path: Path) -> None:
    markdown, page = written(tmp_path, typical("dana", zero_passes=False), language="he")
    assert "הנגזרות מצטברות" in markdown
    assert "The gradients add up" not in markdown
    assert page.index("הנגזרות מצטברות") < page.index("The gradients add up")
    assert "<html lang=he dir=rtl>" in page
    assert "<details lang=en dir=ltr>" in page


def test_the_teachers_mark_and_comment_are_in_it(tmp_path: Path) -> None:
    said = [{"id": "review.marked"}, {"id": "review.comment", "values": {"comment": "Well seen!"}}]
    test = a_test("explanation", 10, 8, feedback=said, decision={"mark": 8, "comment": "Well seen!"})
    for text in written(tmp_path, submission("dana", [question("q5_explanation", [test])])):
        assert "8/10" in text
        assert "Well seen!" in text


def test_what_is_only_suggested_is_not_told(tmp_path: Path) -> None:
    for text in written(tmp_path, typical("dana")):
        assert "uggested" not in text
        assert "not found" not in text


def test_hints_are_named_by_their_command(tmp_path: Path) -> None:
    for text in written(tmp_path, typical("dana", zero_passes=False)):
        assert "autograder hint q1 zero" in text


def test_who_handed_in_nothing_is_told_why(tmp_path: Path) -> None:
    for text in written(tmp_path, absent("adi")):
        assert "There is no .py or .ipynb file." in text.replace("`", "")


def test_the_page_is_one_file_whose_policy_lets_nothing_in_but_its_style(tmp_path: Path) -> None:
    written(tmp_path, typical("dana"))
    page = Page(tmp_path / "dana.html")
    (policy,) = [meta["content"] for meta in page.all("meta") if "http-equiv" in meta]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert page.count("script") + page.count("link") + page.count("img") == 0


def test_markup_from_a_pupil_does_nothing(tmp_path: Path) -> None:
    values = {"called": MARKUP, "type": MARKUP, "message": MARKUP, "line": 1, "code": MARKUP}
    test = a_test("t", 5, 0, feedback=[{"id": "raised.at-line", "values": values}])
    entry = submission(MARKUP, [question("q", [test])], file=MARKUP)
    markdown, _ = written(tmp_path, entry)
    outside_code = re.sub(r"(`+).*?[^`]\1(?!`)", "", markdown)
    assert not re.search(r"(?<!\\)<(?!/?div)|(?<!\\)\[|http:", outside_code)
    (name,) = write_feedback(tmp_path, report(entry)).values()
    page = Page(tmp_path / f"{name}.html")
    assert page.count("script") == page.count("a") == 0
    assert "<script>alert(1)</script>" in page.text("en")


@given(st.text())
def test_code_in_markdown_cannot_end_its_fence(text: str) -> None:
    made = code(text)
    fence = re.match("`+", made)
    assert fence is not None
    inner = made[len(fence[0]) : -len(fence[0])]
    assert fence[0] not in re.findall("`+", inner)
    assert "\n" not in made


@given(st.text())
def test_prose_in_markdown_has_no_active_sign_left(text: str) -> None:
    assert not re.search(r"[`*_\[\]<>|&#:@]", re.sub(r"\\[\\`*_\[\]<>|~&#:@.]", "", prose(text)))


@given(st.lists(st.text(), unique=True, max_size=6))
def test_file_names_are_safe_and_no_two_alike(students: list[str]) -> None:
    names = FileNames()
    made = [names.of(student) for student in students]
    assert len({name.casefold() for name in made}) == len(made)
    for name in made:
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
        assert name == name.strip(". ")
        assert 0 < len(name.encode()) < 200


@pytest.mark.parametrize(
    ("student", "name"),
    [
        ("student-07", "student-07"),
        ("נועה לוי", "נועה לוי"),
        ("../../etc/passwd", "_./.._etc_passwd".replace("/", "_")),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("=1+1", "_1+1"),
        ("", "_"),
        ("a" * 300, "a" * 120),
    ],
)
def test_an_id_stays_as_it_is_where_every_system_takes_it(student: str, name: str) -> None:
    assert safe_name(student) == name


def test_pupils_whose_ids_differ_by_case_do_not_share_a_file(tmp_path: Path) -> None:
    files = write_feedback(tmp_path, report(typical("Anna"), typical("anna")))
    assert files == {"Anna": "Anna", "anna": "anna~2"}
    with (tmp_path / FILES).open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["student", "file"], ["Anna", "Anna.html"], ["anna", "anna~2.html"]]


def test_a_smaller_class_leaves_nobody_behind_but_the_teachers_own_notes(tmp_path: Path) -> None:
    write_feedback(tmp_path, report(typical("a"), typical("b")))
    (tmp_path / "notes.md").write_text("the teacher's own")
    write_feedback(tmp_path, report(typical("a")))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.md", "files.csv", "notes.md"]


def test_a_real_name_stands_above_the_file(tmp_path: Path) -> None:
    markdown, page = written(tmp_path, typical("s7"), people=People({"s7": "Dana Cohen"}))
    assert markdown.splitlines()[2] == "# Dana Cohen"
    assert "<bdi>Dana Cohen</bdi>" in page


def test_a_name_in_other_letters_is_no_file_that_is_gone() -> None:
    assert _gone(["Anna", "ben"], ["anna"]) == ["ben"]
