"""The teacher's report and the pupils' feedback in a real browser, opened from the disk."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.reports import html
from autograder.reports.feedback import write_feedback
from autograder.reports.html import write_html
from autograder.reports.pupils import ClassReport, People, Pupil
from autograder.tests.browser import quiet_page
from autograder.tests.reports.examples import a_class, absent, full, reviewed, typical

AXE = "rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
TRAP = "<img src=x onerror=alert(1)>"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What 1,000 pupils may take on a machine that does other things too; alone it is under two seconds.
SECONDS_TO_OPEN = 8.0


def write_report(folder: Path, pupils: list[Pupil], people: People | None = None) -> Path:
    data = a_class([])
    report = ClassReport(
        data["assignment"],
        data["max_score"],
        "he",
        lambda: pupils,
        people or People(),
        reviewed() if people else None,
    )
    write_html(folder, report, write_feedback(folder / "feedback", report))
    return folder


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pupils = [
        Pupil(absent("adi")),
        Pupil(typical("dana", zero_passes=False), "W = W - grad\n" * 3),
        Pupil(typical("gal", score=100)),
        Pupil(typical(TRAP, score=9)),
        Pupil(typical("נועה לוי")),
    ]
    people = People({"dana": "Dana Cohen", "gal": "גל מזרחי"}, ("Omer Biton",), ("adi",))
    return write_report(tmp_path_factory.mktemp("report"), pupils, people)


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    with quiet_page(browser) as opened:
        yield opened


def names(page: Any) -> list[str]:
    """Return the ids in sight, in their order."""
    shown: list[str] = page.locator("#class-table tbody tr:visible td:nth-child(2)").all_inner_texts()
    return shown


def open_class(page: Any, report: Path, language: str = "he") -> None:
    page.goto(f"{(report / 'index.html').as_uri()}?lang={language}")


def pages(report: Path) -> list[Path]:
    return sorted(report.rglob("*.html"))


def test_the_policy_lets_the_pages_own_assets_in(page: Any, report: Path) -> None:
    open_class(page, report)
    assert page.locator("#search").is_visible()
    assert page.locator(".skip").evaluate("element => getComputedStyle(element).position") == "absolute"


def test_the_table_is_sorted_by_keyboard_alone(page: Any, report: Path) -> None:
    open_class(page, report)
    heading = page.locator("#class-table thead th").nth(3)
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert names(page)[0] == "adi"
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "descending"
    assert names(page)[0] == "gal"
    assert page.locator("#class-table [aria-sort]").count() == 1


@pytest.mark.parametrize("words", ["never reset", "מאופסת", "DANA", "cohen"])
def test_the_search_finds_in_either_language_and_says_how_many(page: Any, report: Path, words: str) -> None:
    open_class(page, report)
    page.get_by_label("חיפוש").fill(words)
    assert names(page) == ["dana"]
    assert re.sub(r"[\u2066\u2069]", "", page.get_by_role("status").inner_text()) == "תלמידים מוצגים: 1 מתוך 5"


def test_the_language_switches_in_place_and_goes_along_to_the_next_page(page: Any, report: Path) -> None:
    open_class(page, report)
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("he", "rtl")
    page.evaluate("window.same = true")
    page.get_by_role("button", name="English").click()
    assert page.evaluate("window.same")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("en", "ltr")
    assert page.title() == "Class report: gradient-descent"
    assert page.get_by_role("heading", level=1).inner_text() == "Class report: gradient-descent"
    page.locator("#class-table").get_by_role("link", name="Dana Cohen").click()
    assert root.get_attribute("lang") == "en"
    assert page.get_by_text("not passed").first.is_visible()
    assert not page.get_by_text("לא עבר").first.is_visible()


def test_a_large_class_is_shown_a_part_at_a_time(page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "ROWS_AT_ONCE", 4)
    write_report(tmp_path, [Pupil(typical(f"s{number:02}", score=number)) for number in range(10)])
    open_class(page, tmp_path, "en")
    shown = page.locator("#class-table tbody tr:visible th")
    assert shown.all_inner_texts() == ["s00", "s01", "s02", "s03"]
    page.get_by_role("button", name="Later rows").click()
    page.get_by_role("button", name="Later rows").click()
    assert shown.all_inner_texts() == ["s08", "s09"]
    assert page.get_by_text("Rows 9 to 10").is_visible()
    assert page.get_by_role("button", name="Later rows").is_disabled()
    page.get_by_role("button", name="Mark").click()
    page.get_by_role("button", name="Mark").click()
    assert shown.all_inner_texts() == ["s09", "s08", "s07", "s06"]
    page.get_by_label("Search").fill("s00")
    assert shown.all_inner_texts() == ["s00"]


@pytest.mark.parametrize(
    ("language", "titles"),
    [("he", ("הדרך כולה", "מקרוב: הגבעה והעמקים")), ("en", ("The whole way", "Close up: hill and valleys"))],
)
def test_a_pupils_picture_is_drawn_and_named(page: Any, report: Path, language: str, titles: tuple[str, str]) -> None:
    page.goto(f"{(report / 'students' / '0002.html').as_uri()}?lang={language}")
    for name in titles:
        picture = page.get_by_role("img", name=name)
        assert picture.bounding_box()["height"] > 100
        assert "w = 0" in picture.get_attribute("aria-label")


def test_hill_and_valleys_are_named_inside_the_picture(page: Any, report: Path) -> None:
    page.goto(f"{(report / 'students' / '0002.html').as_uri()}?lang=en")
    close_up = page.get_by_role("img", name="Close up")
    frame = close_up.bounding_box()
    for name in ("hill", "local minimum", "global minimum"):
        place = close_up.get_by_text(name, exact=True).bounding_box()
        assert frame["y"] <= place["y"] <= frame["y"] + frame["height"] - place["height"]


def test_the_distribution_is_drawn_in_the_language_of_the_page(page: Any, report: Path) -> None:
    open_class(page, report, "en")
    picture = page.get_by_role("img", name="Distribution of marks")
    assert picture.get_by_text("students").count() == 1
    page.get_by_role("button", name="עברית").click()
    assert page.get_by_role("img", name="התפלגות הציונים").get_by_text("תלמידים").count() == 1


def test_markup_in_a_name_does_nothing(page: Any, report: Path) -> None:
    for file in pages(report):
        page.goto(file.as_uri())
        page.wait_for_load_state()


def test_each_pupil_is_printed_on_a_page_of_their_own_with_pictures(page: Any, report: Path) -> None:
    page.goto((report / "everyone.html").as_uri())
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 5
    assert page.locator(".panels svg").count() == 2 * page.locator(".panels").count() > 0


def test_the_other_language_of_a_feedback_file_is_one_click_away(page: Any, report: Path) -> None:
    page.goto((report / "feedback" / "dana.html").as_uri())
    assert page.get_by_text("הנגזרות מצטברות").first.is_visible()
    assert not page.get_by_text("The gradients add up").first.is_visible()
    page.get_by_text("English").click()
    assert page.get_by_text("The gradients add up").first.is_visible()


@pytest.mark.parametrize("language", ["he", "en"])
def test_nothing_is_wider_than_a_phone(page: Any, report: Path, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    for file in pages(report):
        page.goto(f"{file.as_uri()}?lang={language}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, file.name


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(browser: Any, report: Path, width: int, scheme: str) -> None:
    base = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is not installed")
    # The pages' policy would keep axe out.
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    for name in ("index.html", "students/0002.html", "feedback/dana.html"):
        # A feedback file holds one language inside the other.
        for language in ("he", "en") if "feedback" not in name else ("he",):
            page.goto(f"{(report / name).as_uri()}?lang={language}")
            for fold in page.locator("details > summary").all():
                fold.click()
            page.evaluate(base.AXE_SCRIPT)
            found = page.evaluate(AXE, RULES)
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == [], (name, language)
    context.close()


def test_1000_pupils_open_at_once(page: Any, tmp_path: Path) -> None:
    pupils = [Pupil(full(f"first-last-{number:04}")) for number in range(1000)]
    report = ClassReport("gradient-descent", 100, "he", lambda: pupils)
    write_html(tmp_path, report)
    start = time.perf_counter()
    open_class(page, tmp_path)
    page.locator("#class-table tbody tr").nth(999).scroll_into_view_if_needed()
    assert time.perf_counter() - start < SECONDS_TO_OPEN
