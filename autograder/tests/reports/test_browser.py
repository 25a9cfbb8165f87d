"""The teacher's report in a real browser, opened from the disk."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.reports.html import write_html
from autograder.tests.reports.examples import a_class, absent, typical

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = os.environ.get("AXE_CORE", "")  # where axe-core's axe.min.js lies
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TRAP = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    students = [
        absent("adi"),
        typical("dana", zero_passes=False),
        typical("gal", score=100),
        typical(TRAP, score=9),
        typical("נועה לוי"),
    ]
    write_html(folder, a_class(students), "he", {"dana": "W = W - grad\n" * 3})
    return folder


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("dialog", lambda dialog: complaints.append(dialog.message))
    yield opened
    opened.close()
    assert complaints == []


def names(page: Any) -> list[str]:
    shown: list[str] = page.locator("#class-table tbody tr:visible th").all_inner_texts()
    return shown


def open_class(page: Any, report: Path) -> None:
    page.goto((report / "index.html").as_uri())


def test_the_policy_lets_the_pages_own_assets_in(page: Any, report: Path) -> None:
    open_class(page, report)
    assert page.locator("#search").is_visible()
    assert page.locator(".skip").evaluate("element => getComputedStyle(element).position") == "absolute"


def test_the_table_is_sorted_by_keyboard_alone(page: Any, report: Path) -> None:
    open_class(page, report)
    heading = page.locator("#class-table thead th").nth(2)
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert names(page)[0] == "adi"
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "descending"
    assert names(page)[0] == "gal"
    assert page.locator("#class-table [aria-sort]").count() == 1


@pytest.mark.parametrize("words", ["never reset", "מאופסת", "DANA"])
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
    page.locator("#class-table").get_by_role("link", name="dana").click()
    assert root.get_attribute("lang") == "en"
    assert page.get_by_text("not passed").first.is_visible()
    assert not page.get_by_text("לא עבר").first.is_visible()


def test_a_pupils_picture_is_drawn_and_named(page: Any, report: Path) -> None:
    page.goto((report / "students" / "0002.html").as_uri())
    for name in ("הדרך כולה", "מקרוב: הגבעה והעמקים"):
        assert page.get_by_role("img", name=name).bounding_box()["height"] > 100


def test_markup_in_a_name_does_nothing(page: Any, report: Path) -> None:
    for file in report.rglob("*.html"):
        page.goto(file.as_uri())
        page.wait_for_load_state()


def test_each_pupil_is_printed_on_a_page_of_their_own(page: Any, report: Path) -> None:
    page.goto((report / "everyone.html").as_uri())
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 5


@pytest.mark.parametrize("language", ["he", "en"])
def test_nothing_is_wider_than_a_phone(page: Any, report: Path, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    for file in report.rglob("*.html"):
        page.goto(f"{file.as_uri()}?lang={language}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, file.name


@pytest.mark.skipif(not AXE, reason="AXE_CORE does not name axe-core's axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Any, report: Path, width: int, scheme: str) -> None:
    # The pages' policy would keep axe out.
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    for file in sorted(report.rglob("*.html")):
        for language in ("he", "en"):
            page.goto(f"{file.as_uri()}?lang={language}")
            page.evaluate(Path(AXE).read_text(encoding="utf-8"))
            found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == [], file.name
    context.close()
