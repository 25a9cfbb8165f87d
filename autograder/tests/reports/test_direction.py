"""Hebrew in a terminal that draws letters as they come: put into visual order, signs in their places."""

from __future__ import annotations

import sys

import pytest

from autograder.messages import Feedback
from autograder.reports.direction import lay_out, terminal_orders_letters

SENTENCE = Feedback("history.wrong-w", {"called": "f(x, rate=0.1)", "row": 1, "got": -0.4, "wanted": 0.4})


@pytest.fixture
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AUTOGRADER_BIDI", "program")


@pytest.mark.usefixtures("plain_terminal")
def test_hebrew_runs_from_the_right_edge() -> None:
    line = lay_out(SENTENCE.text("he"), 200)
    assert line.endswith("הקריאה"[::-1])
    assert len(line) == 200


@pytest.mark.usefixtures("plain_terminal")
def test_code_and_negative_numbers_keep_their_own_order() -> None:
    line = lay_out(SENTENCE.text("he"), 200)
    assert "f(x, rate=0.1)" in line
    assert "-0.4" in line


@pytest.mark.usefixtures("plain_terminal")
def test_code_that_a_line_break_cuts_keeps_its_order_on_both_lines() -> None:
    text = Feedback("history.wrong-w", {"called": "f(alpha, beta, gamma)", "row": 1, "got": -0.4, "wanted": 0.4})
    lines = lay_out(text.text("he"), 24).split("\n")
    assert all(len(line) == 24 for line in lines)
    assert "f(alpha," in "".join(lines)
    assert "gamma)" in "".join(lines)


@pytest.mark.usefixtures("plain_terminal")
def test_an_english_sentence_that_quotes_hebrew_stays_at_the_left() -> None:
    line = lay_out("Found: two minima. “יש שתי נקודות”", 80)
    assert line.startswith("Found: two minima. “")


def test_a_file_gets_the_letters_as_they_are_written() -> None:
    assert terminal_orders_letters({"AUTOGRADER_BIDI": "program"}) or sys.stdout.isatty()


@pytest.mark.parametrize(
    ("environment", "orders"),
    [
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "5000"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"WT_SESSION": "x"}, False),
        ({"VTE_VERSION": "6800", "AUTOGRADER_BIDI": "program"}, False),
    ],
)
@pytest.mark.usefixtures("plain_terminal")
def test_a_terminal_is_taken_at_its_word(environment: dict[str, str], orders: bool) -> None:
    assert terminal_orders_letters(environment) is orders
