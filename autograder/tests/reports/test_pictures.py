"""What the pictures show: which part of a curve, and which epochs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autograder.messages import LANGUAGES, catalogue
from autograder.reports.html import pictures
from autograder.reports.statistics import Bin
from autograder.tests.reports.examples import FIGURE


def data(figure: dict[str, Any]) -> dict[str, Any]:
    drawn = pictures.descents(figure)
    assert drawn is not None
    return dict(json.loads(drawn.data))


def path(figure: dict[str, Any], number: int) -> list[tuple[float, ...]]:
    flat = data(figure)["paths"][number][1]
    return [tuple(flat[place : place + 3]) for place in range(0, len(flat), 3)]


def test_the_close_up_holds_hill_and_valleys_and_names_them_in_every_language() -> None:
    drawn = data(FIGURE)
    left, right, bottom, top = drawn["windows"][1]
    assert len(drawn["marks"]) == 3
    for name, w, loss in drawn["marks"]:
        assert left < w < right
        assert bottom < loss < top
        for language in LANGUAGES:
            assert catalogue()[name][language] in pictures.words()


def test_the_whole_way_holds_every_start() -> None:
    left, right, bottom, top = data(FIGURE)["windows"][0]
    for _, points in FIGURE["paths"]:
        w, loss = points[0]
        assert left < w < right
        assert bottom < loss < top


def test_a_descent_that_blows_up_does_not_spoil_the_picture() -> None:
    wild = {**FIGURE, "paths": [*FIGURE["paths"][:2], ["w = -4", [[-4.0, 60.0], [9.9, 12000.0], [-9.9, 6000.0]]]]}
    assert data(wild)["windows"] == data(FIGURE)["windows"]


def test_epochs_that_cannot_be_told_apart_are_left_out_but_for_the_last() -> None:
    creeping = [[1.0 + number / 10_000, 0.0] for number in range(200)]
    kept = path({**FIGURE, "paths": [["w = 1", creeping]]}, 0)
    assert kept[0] == (0, 1, 0)
    assert kept[-1] == (199, 1.02, 0)
    assert len(kept) < 10


def test_an_epoch_that_jumps_keeps_its_number() -> None:
    jumping = [[0.0, 0.0], [0.0, 0.0], [1.5, 2.0], [-1.5, 2.0]]
    assert path({**FIGURE, "paths": [["w = 0", jumping]]}, 0) == [(0, 0, 0), (2, 1.5, 2), (3, -1.5, 2)]


def test_where_a_descent_ends_is_told_in_words_too() -> None:
    drawn = pictures.descents(FIGURE)
    assert drawn is not None
    assert [(ending.label, ending.end) for ending in drawn.endings] == [
        ("w = 0", 0.6),
        ("w = 2", 0.61),
        ("w = -4", -2.33),
    ]


def test_three_descents_have_three_styles() -> None:
    drawn = pictures.descents(FIGURE)
    assert drawn is not None
    assert {ending.style for ending in drawn.endings} == {0, 1, 2}


@pytest.mark.parametrize("curve", ["__import__('os')", "1/w", "log(w)", "w +"])
def test_a_curve_that_cannot_be_drawn_everywhere_is_no_crash(curve: str) -> None:
    pictures.descents({**FIGURE, "curve": curve})


def test_a_figure_without_paths_is_no_picture() -> None:
    assert pictures.descents({**FIGURE, "paths": []}) is None


def test_data_cannot_end_the_attribute_that_it_stands_in() -> None:
    drawn = pictures.descents({**FIGURE, "paths": [["'><script>", [[0.0, 0.0]]]]})
    assert drawn is not None
    assert not {"'", "<", ">", "&"} & set(drawn.data)


def test_a_column_is_named_by_its_marks() -> None:
    assert json.loads(pictures.distribution([Bin(0, 9, 1), Bin(10, 10, 2)])) == [["0–9", 1], ["10", 2]]
