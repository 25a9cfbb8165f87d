"""Text from strangers cannot command a terminal or GitHub's runner, or turn its neighbours around."""

from __future__ import annotations

import io
import unicodedata

import pytest
from rich.console import Console

from autograder.messages import Feedback
from autograder.reports.plain_text import no_command, printable
from autograder.reports.speaking import say
from autograder.tests.properties import given, st

OURS = "\u2066\u2068\u2069\u200e"


@given(st.text(st.characters()))
def test_nothing_that_is_printed_controls_a_terminal(text: str) -> None:
    left = [letter for letter in printable(text) if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co")]
    assert set(left) <= set("\n\t" + OURS)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\u001b[31mred"),
        ("\x1b]0;title\x07", "\\u001b]0;title\\u0007"),
        ("100\r0", "100\\u000d0"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200fb", "a\\u200fb"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("\ud800", "\\ud800"),
        ("\x9b31m", "\\u009b31m"),
    ],
)
def test_a_hidden_letter_is_shown_by_its_number(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("text", ["", "w = w - grad", "ירידה במורד", "two\nlines\tand a tab", "é 😀 漢"])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_our_own_sentences_are_left_as_they_are() -> None:
    text = Feedback("find.other-name", {"name": "תרגיל.py", "wanted": "x.py"}).text("he")
    assert printable(text) == text


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::name", "\\u003a:error::name"),
        ("  \u2068::error::name", "  \u2068\\u003a:error::name"),
        ("name ##[error]x", "name \\u0023#[error]x"),
    ],
)
def test_a_line_that_would_command_the_runner_shows_its_first_sign_by_number(line: str, shown: str) -> None:
    assert no_command(line) == shown


@pytest.mark.parametrize("line", ["x[::2]", "a::b", "# [1]", ": 3"])
def test_other_colons_and_hashes_stay(line: str) -> None:
    assert no_command(line) == line


def test_a_sentence_broken_before_two_colons_begins_no_command() -> None:
    written = io.StringIO()
    say(Console(file=written, width=24), "Not a submission: ::error::name", indent=2)
    assert [line.strip() for line in written.getvalue().splitlines()] == ["Not a submission:", "\\u003a:error::name"]
