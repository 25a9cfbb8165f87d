"""Quotes are marked where they stand, and the answer stays as it is."""

from __future__ import annotations

import pytest

from autograder.review.quotes import pieces_of
from autograder.tests.review.examples import FULL, HEBREW, HEBREW_QUOTES, IDEAS, QUOTES


def ideas(quotes: dict[str, str]) -> list[dict[str, list[str]]]:
    return [{"quotes": [quotes[name]] if name in quotes else []} for name in IDEAS]


@pytest.mark.parametrize(("text", "quotes"), [(FULL, QUOTES), (HEBREW, HEBREW_QUOTES)])
def test_the_pieces_are_the_answer_and_hold_the_quotes(text: str, quotes: dict[str, str]) -> None:
    pieces = pieces_of(text, ideas(quotes))
    assert "".join(piece.text for piece in pieces) == text
    for number, name in enumerate(IDEAS):
        marked = "".join(piece.text for piece in pieces if number in piece.ideas)
        assert marked == quotes.get(name, "")


def test_quotes_may_overlap() -> None:
    pieces = pieces_of("one two three", [{"quotes": ["one two"]}, {"quotes": ["two three"]}])
    assert [(piece.text, piece.ideas) for piece in pieces] == [("one ", (0,)), ("two", (0, 1)), (" three", (1,))]


def test_a_quote_is_found_across_lines() -> None:
    pieces = pieces_of("one\n  two", [{"quotes": ["one two"]}])
    assert [piece.ideas for piece in pieces] == [(0,)]


def test_a_quote_that_is_not_there_marks_nothing() -> None:
    assert [piece.ideas for piece in pieces_of("one", [{"quotes": ["two", "", "  "]}])] == [()]


def test_what_another_text_does_not_have_is_marked() -> None:
    pieces = pieces_of("it is not the best", [], "it is the best")
    assert [piece.text for piece in pieces if piece.differs] == ["not"]


def test_an_empty_answer_has_no_pieces() -> None:
    assert pieces_of("", [{"quotes": ["x"]}], "other") == []
