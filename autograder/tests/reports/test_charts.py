"""The geometry of the pictures."""

from __future__ import annotations

import re

import pytest

from autograder.reports.html import charts
from autograder.reports.statistics import Bin
from autograder.tests.reports.examples import FIGURE


def test_ticks_are_round_numbers_within_the_axis() -> None:
    assert charts.nice_ticks(-7.3, 61, 5) == [0, 20, 40, 60]
    assert charts.nice_ticks(0, 0.37, 4) == [0, 0.1, 0.2, 0.3]


def test_no_tick_counts_half_a_student() -> None:
    picture = charts.histogram([Bin(0, 9, 1), Bin(10, 19, 0)])
    assert [tick.label for tick in picture.ticks] == ["0", "1"]


def test_the_highest_column_reaches_the_top_and_none_goes_over_it() -> None:
    picture = charts.histogram([Bin(0, 9, 7), Bin(10, 19, 3)])
    assert min(bar.y for bar in picture.bars) == picture.top


def test_hill_and_valleys_are_named_in_the_close_up() -> None:
    drawn = charts.descents(FIGURE)
    assert drawn is not None
    whole, near = drawn.panels
    assert whole.marks == ()
    assert {mark.name: mark.above for mark in near.marks} == {
        "figure.local-minimum": False,
        "figure.global-minimum": False,
        "figure.hill": True,
    }


def test_a_descent_that_blows_up_leaves_the_picture_without_spoiling_it() -> None:
    wild = {**FIGURE, "paths": [*FIGURE["paths"][:2], ["w = -4", [[-4.0, 60.0], [9.9, 12000.0], [-9.9, 6000.0]]]]}
    drawn, calm = charts.descents(wild), charts.descents(FIGURE)
    assert drawn is not None
    assert calm is not None
    assert drawn.panels[0].trails[2].end is None
    assert drawn.panels[0].trails[2].start is not None
    assert [tick.label for tick in drawn.panels[0].y_ticks] == [tick.label for tick in calm.panels[0].y_ticks]
    numbers = [int(number) for panel in drawn.panels for number in re.findall(r"-?\d+", panel.trails[2].line)]
    assert max(map(abs, numbers)) < 5000


def test_each_of_three_descents_looks_different_without_colour() -> None:
    drawn = charts.descents(FIGURE)
    assert drawn is not None
    assert {trail.style for trail in drawn.panels[0].trails} == {0, 1, 2}


@pytest.mark.parametrize("curve", ["__import__('os')", "1/w", "log(w)", "w +"])
def test_a_curve_that_cannot_be_drawn_everywhere_is_no_crash(curve: str) -> None:
    charts.descents({**FIGURE, "curve": curve})


def test_a_figure_without_paths_is_no_picture() -> None:
    assert charts.descents({**FIGURE, "paths": []}) is None
