from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from autograder.practice.markdown import plain

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


@given(st.text(max_size=60))
def test_no_text_becomes_markup(text: str) -> None:
    """A text in a paragraph and in a table's cell comes out as text: no tag, no link, no cell more."""
    paragraph = MARKDOWN.parse(plain(text))
    assert {token.type for token in paragraph} <= {"paragraph_open", "inline", "paragraph_close"}
    inline = [child.type for token in paragraph for child in token.children or []]
    assert set(inline) <= {"text", "text_special"}
    table = MARKDOWN.parse(f"| a | b |\n| --- | --- |\n| {plain(text)} | c |")
    assert sum(token.type == "td_open" for token in table) == 2


@pytest.mark.parametrize(
    "text", ["a | b", "<script>", "**bold**", "1. one", "# head", "[a](http://x)", "`code`", "a_b_"]
)
def test_what_is_written_is_what_is_read(text: str) -> None:
    (inline,) = (token for token in MARKDOWN.parse(plain(text)) if token.type == "inline")
    assert "".join(child.content for child in inline.children or []) == text


def test_nobody_is_called_by_name() -> None:
    assert "@alice" not in plain("@alice").replace("\\", "")
