"""A line that somebody's name begins is no command to the runner of GitHub Actions."""

from __future__ import annotations

import pytest

from autograder.reports.speaking import no_command


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
