"""A whole review in a real browser: by keyboard alone, in two windows, and after a kill."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from autograder.review.decisions import Decision
from autograder.review.server import ReviewServer
from autograder.review.session import Review
from autograder.review.store import read_decisions
from autograder.tests.browser import quiet_page
from autograder.tests.review.examples import (
    FULL,
    HEBREW,
    HEBREW_QUOTES,
    PLACE,
    QUOTES,
    full,
    proposal,
    pupil,
    write_records,
)

TRAP = "<img src=x onerror=alert(1)>"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def a_class() -> list[dict[str, Any]]:
    swapped = FULL.replace("-4 got to the global one", "-4 got to the local one")
    conflict = proposal(swapped, 8, {**QUOTES, "glob": "-4 got to the local one"}, glob="conflict")
    maybe = proposal("Perhaps it is about the hill between the two of them.", 2, {"two": "two of them"}, basin="maybe")
    return [
        pupil("adi", full()),
        pupil("ben", {**full(), "answer": FULL.replace("always ", "")}),
        pupil("chen", {**full(), "answer": f"{FULL} ok."}),
        pupil("dana", conflict),
        pupil("eli", maybe),
        pupil("נועה לוי", proposal(HEBREW, 9, HEBREW_QUOTES)),
        pupil(TRAP, proposal(f"I do not know {TRAP}", 0)),
        pupil("zohar", proposal("", 0), automatic=True),
    ]


class Kept:
    """A folder of reports, and what is decided there."""

    folder: Path
    address: str

    def marks(self) -> dict[str, int | None]:
        kept = read_decisions(self.folder).kept
        return {student: decisions[0].mark for (student, _), decisions in kept.items() if decisions[0].mark is not None}

    def decision(self, student: str) -> Decision:
        return read_decisions(self.folder).kept[student, PLACE][0]


class Served(Kept):
    """A review that is served by this very process."""

    def __init__(self, folder: Path, entries: list[dict[str, Any]]) -> None:
        self.folder = folder
        self.drawn = 0
        self._records = write_records(folder, entries)
        self._server = ReviewServer(Review(folder, self._records, self._draw, "teacher"), "en")
        self.address = self._server.address
        # A test that fails must not keep the whole run from ending.
        self._thread = threading.Thread(target=self._server.serve, daemon=True)
        self._thread.start()

    def _draw(self) -> None:
        self.drawn += 1

    def end(self) -> None:
        self._server.stop()
        self._thread.join()
        self._server.close()
        self._records.close()


class Reports(Kept):
    """A folder of reports and the program that reviews it."""

    def __init__(self, folder: Path, entries: list[dict[str, Any]], language: str = "en") -> None:
        self.folder = folder
        self.language = language
        write_records(folder, entries).close()
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "autograder", "review", str(self.folder)]
        command += ["--no-browser", "--lang", self.language, "--by", "teacher"]
        self.program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert self.program.stdout is not None
        self.told = []
        for line in self.program.stdout:
            self.told.append(line)
            if line.startswith("http"):
                self.address = line.strip()
                return
        raise AssertionError("".join(self.told))

    def end(self, how: signal.Signals = signal.SIGINT) -> str:
        if self.program.poll() is None:
            self.program.send_signal(how)
        rest, _ = self.program.communicate(timeout=60)
        return "".join(self.told) + rest

    def score(self, student: str) -> int | None:
        data = json.loads((self.folder / "results.json").read_text(encoding="utf-8"))
        entry = next(entry for entry in data["submissions"] if entry["student"] == student)
        score: int | None = entry["questions"][-1]["tests"][-1]["score"]
        return score


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Reports]:
    opened = Reports(tmp_path, a_class())
    yield opened
    opened.end()


@contextmanager
def serving(folder: Path, entries: list[dict[str, Any]]) -> Iterator[Served]:
    opened = Served(folder, entries)
    try:
        yield opened
    finally:
        opened.end()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path, a_class()) as opened:
        yield opened


@pytest.fixture
def page(browser: Any, served: Served) -> Iterator[Any]:
    """A window on a review; it must not complain of anything."""
    with quiet_page(browser, viewport={"width": 1280, "height": 900}) as opened:
        enter(opened, served)
        yield opened


@pytest.fixture
def loud_page(browser: Any) -> Iterator[Any]:
    """A page whose browser reports requests that are refused or lost."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def enter(page: Any, reports: Kept) -> None:
    page.goto(reports.address)
    page.wait_for_selector("html[data-ready]")


def heading(page: Any) -> str:
    text: str = page.locator("h1").inner_text()
    return text


def press(page: Any, *keys: str) -> None:
    """Press keys and wait until each has had its effect."""
    for key in keys:
        page.keyboard.press(key)
        settle(page)


def settle(page: Any) -> None:
    page.wait_for_selector("html:not([data-busy=true])")


def said(page: Any) -> str:
    text: str = page.locator("#said").inner_text()
    return text


def test_a_whole_review_by_keyboard_alone(loud_page: Any, reports: Reports) -> None:
    page = loud_page
    enter(page, reports)
    seen = []
    seen.append(heading(page))
    press(page, "Enter")  # a conflict, as suggested
    seen.append(heading(page))
    press(page, "m", "m", "e")  # three near copies, without the third
    assert heading(page) == "2 answers, the same or nearly so"
    press(page, "9")
    seen.append(heading(page))
    press(page, "Enter")  # the one that was taken out
    seen.append(heading(page))
    press(page, "Shift+Digit5")  # unclear: the hill counts after all
    press(page, "c")
    page.keyboard.type("Which hill do you mean?")
    press(page, "Control+Enter", "Enter")
    seen.append(heading(page))
    press(page, "r", "1", "0")
    seen.append(heading(page))
    press(page, "1", "0")
    assert seen == ["dana", "3 answers, the same or nearly so", "chen", "eli", TRAP, "נועה לוי"]
    page.get_by_text("The reports are written.").wait_for()
    assert heading(page) == "Every answer is decided"
    assert page.locator("#progress-text").inner_text() == "7 of 7"
    assert reports.marks() == {"dana": 8, "adi": 9, "ben": 9, "chen": 10, "eli": 3, TRAP: 0, "נועה לוי": 10}
    assert reports.decision("eli").comment == reports.decision(TRAP).comment == "Which hill do you mean?"
    assert (reports.score("ben"), reports.score("eli"), reports.score("zohar")) == (9, 3, 0)


def test_killed_in_the_middle_and_started_again_nothing_is_lost(loud_page: Any, reports: Reports) -> None:
    page = loud_page
    enter(page, reports)
    press(page, "Enter", "7")
    press(page, "c")
    page.keyboard.type("Well seen.")
    press(page, "Enter")
    about = heading(page)
    reports.end(signal.SIGKILL)
    page.get_by_text("What you decided is stored.").wait_for()
    reports.start()
    enter(page, reports)
    assert reports.marks() == {"dana": 8, "adi": 7, "ben": 7, "chen": 7}
    assert heading(page) == about
    assert page.locator("#comment").input_value() == "Well seen."
    assert page.locator("#progress-text").inner_text() == "4 of 7"
    press(page, "u", "u")
    assert reports.marks() == {"dana": 8}


def test_two_windows_see_each_other_and_lose_nothing(page: Any, browser: Any, served: Served) -> None:
    with quiet_page(browser) as other:
        enter(other, served)
        press(page, "Enter")
        other.get_by_text("Another window has decided something").wait_for()
        assert other.get_by_text("Given: 8 of 10").count() == 1
        press(other, "n", "9")
        press(page, "c")
        page.keyboard.type("From the first window.")
        press(page, "Enter")
    assert (served.decision("dana").mark, served.decision("adi").mark) == (8, 9)
    assert [served.decision(name).comment for name in ("adi", "ben", "chen")] == ["From the first window."] * 3


def test_what_a_window_decides_itself_is_not_told_as_another_windows(page: Any) -> None:
    def slowly(route: Any) -> None:
        # Longer than until the window asks again: that question waits for its turn behind the decision.
        page.wait_for_timeout(2_500)
        route.continue_()

    page.route("**/decide", slowly)
    press(page, "4")
    assert said(page) == "dana: 4 of 10. Stored."


def test_a_mark_that_another_window_gave_is_not_replaced_unseen(loud_page: Any, served: Served) -> None:
    page = loud_page
    # This window does not hear of the other one.
    page.route("**/standing**", lambda route: route.fulfill(status=204))
    enter(page, served)
    member = page.evaluate("fetch('review').then(answer => answer.json()).then(data => data.cards[0].members[0])")
    about = [{name: member[name] for name in ("student", "place", "text")}]
    asked = {"members": about, "fields": {"mark": 3}, "seen": {"mark": None}}
    assert page.request.post(f"{served.address}decide", data=asked, headers={"Origin": origin(served)}).ok
    press(page, "Enter")
    assert "another window has decided this" in page.get_by_role("alert").inner_text()
    assert heading(page) == "dana"
    assert served.marks() == {"dana": 3}


def origin(reports: Kept) -> str:
    return "/".join(reports.address.split("/")[:3])


def test_ideas_are_marked_in_the_text_by_more_than_a_colour(page: Any, served: Served) -> None:
    conflict = page.locator(".text mark.conflict")
    assert conflict.inner_text() == "-4 got to the local one"
    assert page.locator(".text sup.conflict").inner_text() == "4"
    assert page.locator(".ideas li.conflict").get_by_text("conflicts with their runs").is_visible()


def test_a_click_on_an_idea_changes_the_mark_that_one_key_accepts(page: Any, served: Served) -> None:
    page.get_by_label("There are two minima.").click()
    page.get_by_role("button", name="Accept 7").wait_for()
    press(page, "Enter")
    assert (served.decision("dana").mark, served.decision("dana").ideas) == (7, {"two": False})


def test_a_maybe_counts_half_until_the_teacher_says_yes_or_no(page: Any, served: Served) -> None:
    press(page, "n", "n")
    assert heading(page) == "eli"
    hill = page.get_by_label("A hill lies between")
    states = []
    for _ in range(4):
        states.append(
            (hill.evaluate("box => box.indeterminate"), hill.is_checked(), page.locator(".accept").inner_text())
        )
        press(page, "Shift+Digit5")
    assert [(half, full) for half, full, _ in states] == [(True, False), (False, True), (False, False), (True, False)]
    assert [int(re.findall(r"\d+", text)[0]) for _, _, text in states] == [2, 3, 1, 2]


def test_a_held_key_decides_once(page: Any, served: Served) -> None:
    page.keyboard.down("Enter")
    page.keyboard.down("Enter")
    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    settle(page)
    assert served.marks() == {"dana": 8}


def test_letters_work_on_a_hebrew_keyboard(page: Any, served: Served) -> None:
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ח', code: 'KeyJ', bubbles: true}))")
    settle(page)
    assert heading(page) == "3 answers, the same or nearly so"


def test_keys_can_be_turned_off(page: Any, served: Served) -> None:
    press(page, "?")
    page.get_by_label("Keys without Ctrl or Alt").uncheck()
    press(page, "Escape", "5", "j")
    assert heading(page) == "dana"
    assert served.marks() == {}


def test_focus_and_voice_follow_what_happens(page: Any, served: Served) -> None:
    press(page, "4")
    assert said(page) == "dana: 4 of 10. Stored."
    assert page.evaluate("document.activeElement.id") == "heading"
    press(page, "u")
    assert said(page) == "Undone: dana."
    assert heading(page) == "dana"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") in ("BUTTON", "INPUT")


def test_names_can_be_hidden(page: Any, served: Served) -> None:
    press(page, "b")
    assert heading(page) == "Answer 1"
    assert not re.search(r"\b(dana|adi|ben|chen)\b", page.locator("body").inner_text())


def test_the_language_switches_in_place(page: Any, served: Served) -> None:
    press(page, "l")
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("he", "rtl")
    assert page.get_by_role("heading", name="רעיונות").is_visible()
    assert page.get_by_role("button", name="אישור").is_visible()
    press(page, "ArrowLeft")
    assert "תשובות זהות" in heading(page)


def test_what_a_pupil_wrote_is_text(page: Any, served: Served) -> None:
    press(page, "o")
    page.get_by_role("button", name=TRAP).click()
    settle(page)
    assert heading(page) == TRAP
    assert TRAP in page.locator(".text").inner_text()
    assert page.locator("img").count() == 0


def test_an_automatic_zero_can_be_overruled(page: Any, served: Served) -> None:
    press(page, "o")
    page.get_by_role("button", name="zohar").click()
    settle(page)
    assert page.get_by_text("It got 0 points automatically.").is_visible()
    press(page, "5")
    assert served.marks() == {"zohar": 5}


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_is_wider_than_a_phone(browser: Any, served: Served, language: str) -> None:
    with quiet_page(browser, viewport={"width": 390, "height": 800}) as page:
        enter(page, served)
        page.locator(f"[data-language={language}]").click()
        for _ in range(6):
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
            press(page, "j")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(browser: Any, served: Served, width: int, scheme: str) -> None:
    base = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is not installed")
    # The page's policy would keep axe out.
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    enter(page, served)
    page.evaluate(base.AXE_SCRIPT)
    # A conflict, then a group, a maybe that is decided; the dialogs; the other language.
    for keys in (
        ["c"],
        ["Control+Enter", "n"],
        ["n", "5", "k"],
        ["o"],
        ["Escape", "g"],
        ["Escape", "?"],
        ["Escape", "l"],
    ):
        press(page, *keys)
        found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == [], keys
    context.close()


def test_the_end_is_told_and_the_reports_carry_the_marks(loud_page: Any, reports: Reports) -> None:
    page = loud_page
    enter(page, reports)
    press(page, "4")
    told = reports.end()
    assert "Answers that wait for you: 7." in told
    assert "Answers that still wait: 6." in told
    assert reports.program.returncode == 0
    assert reports.score("dana") == 4


def test_a_class_of_thirty_takes_a_key_an_answer(browser: Any, tmp_path: Path) -> None:
    entries = [pupil(f"student-{number:02}", proposal(own_words(number), 1, {"two": "Answer"})) for number in range(30)]
    with serving(tmp_path, entries) as thirty, quiet_page(browser) as page:
        enter(page, thirty)
        press(page, *["Enter"] * 30)
        page.get_by_text("The reports are written.").wait_for()
        assert len(thirty.marks()) == 30
        assert thirty.drawn == 1


def own_words(number: int) -> str:
    return f"Answer {number} " + " ".join(
        chr(97 + (number * 7 + place * 3) % 26) * (3 + number % 9) for place in range(30)
    )
