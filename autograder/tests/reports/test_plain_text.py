"""Text from strangers cannot command a terminal or turn its neighbours around."""

from __future__ import annotations

import unicodedata

import pytest

from autograder.messages import Feedback
from autograder.reports.plain_text import printable
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
