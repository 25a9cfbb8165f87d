"""The class in a terminal says what the report says."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from autograder.messages import Feedback
from autograder.reports.speaking import say
from autograder.reports.terminal import print_class
from autograder.tests.reports.examples import a_class, absent, typical
from autograder.tests.reports.test_statistics import of_class, scored


def printed(*entries: dict[str, object]) -> str:
    console = Console(file=io.StringIO(), width=120)
    print_class(console, "gradient-descent", 20, entries, "en")
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text


def test_the_terminal_and_the_report_have_one_median() -> None:
    entries = [scored("a", 10, 10), scored("b", 4, 0), absent("c")]
    marks = of_class(a_class(entries, max_score=20)).marks
    assert marks is not None
    assert f"Median {marks.median:g}, best 20, lowest 4." in printed(*entries)


def test_a_class_in_which_nobody_handed_in_is_printed() -> None:
    assert "Median" not in printed(absent("a"), absent("b"))


@pytest.mark.parametrize("passes", [True, False])
def test_a_misconception_is_counted_among_those_whose_file_ran(passes: bool) -> None:
    text = printed(typical("a", zero_passes=passes), absent("b"))
    assert ("1 of 1: Gradient is never reset" in text) != passes


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_path_longer_than_the_terminal_stays_in_one_piece(language: str) -> None:
    path = "/" + "long/" * 20
    console = Console(file=io.StringIO(), width=40)
    say(console, Feedback("release.made", {"path": path}).text(language), indent=2)
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert [line for line in lines if path in line]
    assert all(line.startswith("  ") for line in lines)
