"""The teacher's report as files."""

from __future__ import annotations

import dataclasses
import json
import re
import weakref
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from autograder.messages import LANGUAGES
from autograder.reports.html import COPIED, MOST_TOGETHER, WORDS, write_html
from autograder.reports.pupils import NO_LIST, ClassReport, People, Pupil
from autograder.tests.reports.examples import (
    PROPOSAL,
    QUOTE,
    a_class,
    a_test,
    absent,
    full,
    question,
    reviewed,
    submission,
    typical,
)
from autograder.tests.reports.page import Page

MARKUP = '<script>alert(1)</script><img src=x onerror="alert(2)">'
# A right-to-left override, a terminal's escape, a bell, a line's end, a stray end of an isolate.
HIDDEN = "a\u202eb\x1b[31mc\x07d\ne\u2069f"
SOURCE = "import torch\n\nW = W - grad\nprint('שלום')\n"


def class_report(
    data: dict[str, Any], language: str = "en", sources: dict[str, str] | None = None, people: People = NO_LIST
) -> ClassReport:
    pupils = [Pupil(entry, (sources or {}).get(entry["student"], "")) for entry in data["submissions"]]
    return ClassReport(data["assignment"], data["max_score"], language, lambda: pupils, people)


def written(folder: Path, data: dict[str, Any], language: str = "en", sources: dict[str, str] | None = None) -> Path:
    write_html(folder, class_report(data, language, sources))
    return folder


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = a_class([absent("adi"), typical("dana", zero_passes=False), typical("נועה לוי")])
    return written(tmp_path_factory.mktemp("report"), data, "he", {"dana": SOURCE})


def test_every_student_has_a_page_that_the_table_leads_to(report: Path) -> None:
    links = {link["href"] for link in Page(report / "index.html").all("a")}
    for number, name in enumerate(("adi", "dana", "נועה לוי"), start=1):
        assert f"students/{number:04}.html" in links
        assert name in Page(report / "students" / f"{number:04}.html").text("en")


def test_every_link_leads_to_a_file_of_the_report(report: Path) -> None:
    for file in pages(report):
        page = Page(file)
        targets = [link["href"] for link in page.all("a") + page.all("link")]
        targets += [script["src"] for script in page.all("script")]
        ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
        for target in targets:
            path, _, place = target.partition("#")
            assert not path or (file.parent / path).is_file(), target
            assert not place or path or place in ids, target


def test_no_id_stands_twice_on_a_page(report: Path) -> None:
    for file in pages(report):
        ids = Counter(attributes["id"] for _, attributes in Page(file).elements if "id" in attributes)
        assert [name for name, count in ids.items() if count > 1] == []


def test_nothing_comes_from_a_network(report: Path) -> None:
    for file in (*pages(report), *(report / "assets" / name for name in (*COPIED, WORDS) if "/" not in name)):
        text = re.sub(r"^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert not re.search(r"https?:|//[a-z]|@import|url\(", text)


def test_the_policy_lets_in_no_inline_code_and_the_pages_have_none(report: Path) -> None:
    for file in pages(report):
        page = Page(file)
        (policy,) = [meta["content"] for meta in page.all("meta") if "http-equiv" in meta]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        scripts = [script.get("src", "").rpartition("assets/")[2] for script in page.all("script")]
        assert {*scripts} <= {*COPIED, WORDS}
        assert scripts[0] == "report.js"
        assert page.count("style") == 0
        names = {name for _, attributes in page.elements for name in attributes}
        assert not [name for name in names if name == "style" or name.startswith("on")]


def test_both_languages_are_whole(report: Path) -> None:
    for file in pages(report):
        page = Page(file)
        assert page.sentences("en") == page.sentences("he") > 10
        english = " ".join(text for language, text in page.texts if language == "en")
        assert not re.search(r"[א-ת]", english.replace(QUOTE, ""))


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("he", "rtl")])
def test_the_page_opens_in_the_language_that_was_asked_for(tmp_path: Path, language: str, direction: str) -> None:
    html = Page(written(tmp_path, a_class([typical("dana")]), language) / "index.html").all("html")
    assert (html[0]["lang"], html[0]["dir"]) == (language, direction)


def test_a_language_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xx"):
        written(tmp_path, a_class([]), "xx")


def test_a_message_is_told_in_both_languages_from_its_data(report: Path) -> None:
    page = Page(report / "students" / "0002.html")
    assert "The gradients add up" in page.text("en")
    assert "הנגזרות מצטברות" in page.text("he")


def test_a_message_without_data_is_shown_as_it_is(tmp_path: Path) -> None:
    test = a_test("zero", 10, 0, message="Own words.", feedback=[{"id": "no.such-sentence"}])
    folder = written(tmp_path, a_class([submission("dana", [question("q", [test])])]))
    for language in LANGUAGES:
        assert "Own words." in Page(folder / "students" / "0001.html").text(language)


def test_a_question_of_another_lesson_goes_by_its_own_name(tmp_path: Path) -> None:
    folder = written(tmp_path, a_class([submission("dana", [question("p7_widgets", [a_test("turns", 3, 3)])])]))
    assert "p7_widgets" in Page(folder / "index.html").text("en")
    assert "turns" in Page(folder / "students" / "0001.html").text("he")


@pytest.mark.parametrize(
    ("score", "word", "tone"), [(10, "passed", "passed"), (0, "not passed", "failed"), (4, "passed in part", "partly")]
)
def test_a_verdict_is_a_word_and_not_only_a_colour(tmp_path: Path, score: int, word: str, tone: str) -> None:
    folder = written(tmp_path, a_class([submission("dana", [question("q", [a_test("t", 10, score)])])]))
    page = Page(folder / "students" / "0001.html")
    assert f"{word} t" in page.text("en")
    assert tone in {item["class"].partition(" ")[0] for item in page.all("li") if "class" in item}
    assert re.search(rf"\.{tone}\b[^}}]*--symbol: \"\S\"", (folder / "assets" / "report.css").read_text("utf-8"))


def test_the_explanation_is_shown_with_what_was_found_in_it(report: Path) -> None:
    raw = (report / "students" / "0002.html").read_text(encoding="utf-8")
    answer = raw[raw.index("<blockquote") : raw.index("</blockquote>")]
    assert re.findall("<mark>(.*?)</mark>", answer) == ["תלויה בהתחלה", QUOTE, "-4 הגיע למקומי"]
    text = Page(report / "students" / "0002.html").text("en")
    assert "found Two points: 2" in text
    assert "maybe Basin points: 2" in text
    assert "conflicts with the student's own runs Glob points: 2" in text
    assert "From w = 0, your descent arrives in the valley on the right." in text


def test_what_was_not_found_is_never_called_wrong(report: Path) -> None:
    text = Page(report / "students" / "0002.html").text("en")
    assert "not found by the program Mean points: 2" in text
    raw = (report / "students" / "0002.html").read_text(encoding="utf-8")
    assert "idea-missing" in raw
    style = (report / "assets" / "report.css").read_text(encoding="utf-8")
    assert re.search(r"\.idea-missing \{[^}]*--tone: var\(--quiet\)", style)


def test_after_the_review_the_mark_is_final_and_the_ideas_that_counted_are_named(tmp_path: Path) -> None:
    said = [{"id": "review.marked"}, {"id": "review.comment", "values": {"comment": "Well seen!"}}]
    decision = {"mark": 8, "comment": "Well seen!", "ideas": {"two": True, "mean": False}}
    test = a_test("explanation", 10, 8, feedback=said, proposal=PROPOSAL, decision=decision)
    entry = submission("dana", [question("q5_explanation", [test])])
    text = Page(written(tmp_path, a_class([entry])) / "students" / "0001.html").text("en")
    assert "8/10" in text
    assert "Well seen!" in text
    assert "Two points: 2 counted by the teacher" in text
    assert "Mean points: 2 not counted by the teacher" in text
    assert "Suggested" not in text


def test_who_is_on_the_class_list_stands_by_the_real_name_and_who_is_missing_is_named(tmp_path: Path) -> None:
    people = People({"s1": "Dana Cohen"}, missing=("Omer Biton",), unknown=("s2",))
    write_html(tmp_path, class_report(a_class([typical("s1"), typical("s2")]), people=people))
    text = Page(tmp_path / "index.html").text("en")
    assert "Dana Cohens1" in text
    assert "On the class list, nothing handed in: 1 Omer Biton" in text
    assert "Handed in, not on the class list: 1 s2" in text
    assert "Dana Cohen" in Page(tmp_path / "students" / "0001.html").text("en")


def test_the_agreement_after_a_review_says_when_it_means_nothing(tmp_path: Path) -> None:
    report = dataclasses.replace(class_report(a_class([typical("s1")])), agreement=reviewed())
    write_html(tmp_path, report)
    text = Page(tmp_path / "index.html").text("en")
    assert "Marks that you decided: 12. As suggested: 9. At most one point away: 11." in text
    assert re.search(r"There are two minima\. ?11 of 12 ?0\.81 ?A small class", text)


def test_before_a_review_there_is_no_agreement(report: Path) -> None:
    assert "agreement" not in (report / "index.html").read_text(encoding="utf-8")


def test_pupils_are_held_one_at_a_time(tmp_path: Path) -> None:
    given: list[weakref.ref[Pupil]] = []
    most = 0

    def pupils() -> Iterator[Pupil]:
        nonlocal most
        for number in range(30):
            pupil = Pupil({**typical(f"s{number}"), "number": number})
            given.append(weakref.ref(pupil))
            most = max(most, sum(1 for one in given if one() is not None))
            yield pupil

    write_html(tmp_path, ClassReport("x", 100, "en", pupils))
    assert len(given) >= 60
    assert most < 6


def test_a_mark_that_waits_is_shown_with_what_is_suggested(report: Path) -> None:
    text = Page(report / "students" / "0002.html").text("en")
    assert "awaits the teacher" in text
    assert "Suggested: 7 of 10" in text


def test_the_first_difference_is_marked_in_words(report: Path) -> None:
    page = Page(report / "students" / "0002.html")
    assert page.count("table") == 1
    assert "-7.2 first difference" in page.text("en")


def test_a_misconception_is_explained_once_on_a_page(tmp_path: Path) -> None:
    page = Page(written(tmp_path, a_class([full("dana")])) / "students" / "0001.html")
    assert page.text("en").count("The gradients add up") == 1
    assert page.text("en").count("As explained above: Gradient is never reset.") == 5


def test_who_has_a_misconception_is_counted_and_named(report: Path) -> None:
    text = Page(report / "index.html").text("en")
    assert "Gradient is never reset" in text
    assert "1 of 2" in text


def test_why_a_file_did_not_count_is_said_once_on_the_pupils_page(report: Path) -> None:
    assert Page(report / "students" / "0001.html").text("en").count("There is no .py or .ipynb file.") == 1


def test_a_small_class_is_warned_of_chance(report: Path) -> None:
    assert "mostly chance" in Page(report / "index.html").text("en")


def test_tables_have_headings_with_a_scope(report: Path) -> None:
    for file in pages(report):
        for heading in Page(file).all("th"):
            assert heading["scope"] in ("row", "col")


def test_headings_go_down_one_level_at_a_time(report: Path) -> None:
    for file in pages(report):
        levels = [int(tag[1]) for tag, _ in Page(file).elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_line_of_the_source_that_a_message_quotes_is_marked(tmp_path: Path) -> None:
    values = {"called": "f()", "type": "TypeError", "message": "no", "line": 3, "code": "W = W - grad"}
    test = a_test("t", 5, 0, feedback=[{"id": "raised.at-line", "values": values}])
    folder = written(tmp_path, a_class([submission("dana", [question("q", [test])])]), sources={"dana": SOURCE})
    page = Page(folder / "students" / "0001.html")
    assert [mark["id"] for mark in page.all("mark")] == ["line-3"]
    assert "#line-3" in [link["href"] for link in page.all("a")]


def test_a_line_number_that_counts_in_a_cell_marks_the_line_it_quotes(tmp_path: Path) -> None:
    feedback = [{"id": "read.cell-syntax", "values": {"cell": 2, "line": 1, "reason": "no", "code": "W = W - grad"}}]
    entry = typical("dana", file="dana.ipynb", errors=["…"], error_feedback=feedback)
    page = Page(written(tmp_path, a_class([entry]), sources={"dana": SOURCE}) / "students" / "0001.html")
    assert [mark["id"] for mark in page.all("mark") if "id" in mark] == ["line-3"]


def test_a_flood_of_source_is_cut_and_says_so(tmp_path: Path) -> None:
    source = "x = 1\n" * 100_000
    file = written(tmp_path, a_class([typical("dana")]), sources={"dana": source}) / "students" / "0001.html"
    assert file.stat().st_size < 60_000
    assert "its number of lines is 100000" in Page(file).text("en")


def everything_from_a_student(text: str) -> dict[str, Any]:
    """Return a class whose only student wrote one text wherever a student can write."""
    values = {"called": text, "type": text, "message": text, "line": 1, "code": text}
    feedback = [{"id": "raised.at-line", "values": values}]
    table = {"columns": ["table.epoch", "table.your-w"], "rows": [[0, text]], "marked": [0, 1]}
    figure = {"curve": "w**2", "paths": [[text, [[1.0, 1.0]]]], "marks": [[text, 0.0], [text, 1.0]]}
    test = a_test(text, 5, 0, message=text, feedback=feedback, table=table, figure=figure, misconception=text)
    own = submission(text, [question(text, [test])], file=text, misconceptions=[text], errors=[text, text])
    other = submission(text, [question(text, [a_test(text, 5, 0, message=text)])], errors=[text])
    return {**a_class([own, other]), "assignment": text}


def test_markup_from_a_student_is_shown_as_text(tmp_path: Path) -> None:
    folder = written(tmp_path, everything_from_a_student(MARKUP), sources={MARKUP: MARKUP})
    for file in pages(folder):
        page = Page(file)
        assert not [script for script in page.all("script") if not script["src"].endswith(".js")]
        assert page.count("img") == 0
        assert MARKUP in page.text("en")


def test_a_name_with_markup_is_shown_as_text(tmp_path: Path) -> None:
    page = Page(written(tmp_path, a_class([typical(MARKUP)])) / "index.html")
    assert MARKUP in page.text("en")
    assert all(script["src"].endswith(".js") for script in page.all("script"))


def test_what_hides_or_reorders_text_is_made_visible(tmp_path: Path) -> None:
    folder = written(tmp_path, everything_from_a_student(HIDDEN), sources={HIDDEN: HIDDEN})
    for file in pages(folder):
        raw = file.read_text(encoding="utf-8")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2067\u2068]", raw)
        assert "⟨U+202E⟩b␛[31mc␇d" in raw
    for line in (folder / "students" / "0001.html").read_text(encoding="utf-8").splitlines():
        assert line.count("\u2066") == line.count("\u2069")


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "report"
    written(folder, a_class([typical("../../x"), typical("/etc/x"), typical("con"), typical("\ud800")]))
    assert {path.name for path in tmp_path.iterdir()} == {"report"}
    assert [file.name for file in sorted((folder / "students").iterdir())] == [f"000{n}.html" for n in (1, 2, 3, 4)]


def test_a_smaller_class_leaves_nobody_behind(tmp_path: Path) -> None:
    written(tmp_path, a_class([typical("a"), typical("b")]))
    (tmp_path / "students" / "notes.txt").write_text("the teacher's own")
    written(tmp_path, a_class([typical("a")]))
    assert sorted(file.name for file in (tmp_path / "students").iterdir()) == ["0001.html", "notes.txt"]


def test_the_same_results_give_the_same_files(tmp_path: Path) -> None:
    data = a_class([typical("a", zero_passes=False), absent("b")])
    first, second = written(tmp_path / "1", data), written(tmp_path / "2", json.loads(json.dumps(data)))
    for file in pages(first):
        assert file.read_bytes() == (second / file.relative_to(first)).read_bytes()


def test_nobody_handed_in_is_a_report_too(tmp_path: Path) -> None:
    text = Page(written(tmp_path, a_class([absent("a")])) / "index.html").text("en")
    assert "Not handed in: 1" in text
    assert "Students 0" not in Page(written(tmp_path, a_class([])) / "index.html").text("he")


def test_all_students_are_together_for_print_in_a_class_of_usual_size(tmp_path: Path) -> None:
    written(tmp_path, a_class([typical(f"s{number}") for number in range(3)]))
    assert Page(tmp_path / "everyone.html").count("article") == 3
    written(tmp_path, a_class([absent(f"s{number}") for number in range(MOST_TOGETHER + 1)]))
    assert not (tmp_path / "everyone.html").exists()


def test_1000_students_stay_small(tmp_path: Path) -> None:
    def size(count: int) -> int:
        entries = [full(f"first-last-{number:04}") for number in range(count)]
        written(tmp_path, a_class(entries), sources={entry["student"]: SOURCE * 15 for entry in entries})
        growing = [*(tmp_path / "students").iterdir(), tmp_path / "index.html"]
        return sum(file.stat().st_size for file in growing)

    assert (size(40) - size(20)) * 50 < 15_000_000
