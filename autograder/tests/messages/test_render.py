"""Sentences become words in two languages, and numbers keep their direction inside Hebrew."""

from __future__ import annotations

import json
import math
import re
import string
from pathlib import Path
from typing import Any

import pytest

from autograder import messages
from autograder.messages import LANGUAGES, Feedback, catalogue, format_number, isolate
from autograder.tests.properties import given, st

LEFT, FIRST, POP = "\u2066", "\u2068", "\u2069"

VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.just(Feedback("find.no-file"))),
    max_leaves=4,
)


def reason(value: Any) -> Feedback:
    return Feedback("doctor.not-confined", {"reason": value})


def said(value: Any, language: str) -> str:
    """Return how a value is shown in a sentence."""
    before, _, after = catalogue()["doctor.not-confined"][language].partition("{reason}")
    text = reason(value).text(language)
    assert text.startswith(before)
    assert text.endswith(after)
    return text.removeprefix(before).removesuffix(after)


@pytest.mark.parametrize(
    ("value", "shown"), [(-0.25, "-0.25"), (7, "7"), (-4, "-4"), (1e-9, "1e-09"), (math.inf, "inf")]
)
def test_a_number_is_isolated_from_left_to_right_inside_hebrew(value: float, shown: str) -> None:
    assert said(value, "he") == f"{LEFT}{shown}{POP}"


def test_code_is_isolated_from_left_to_right_inside_hebrew() -> None:
    assert said("w = w - grad", "he") == f"{LEFT}w = w - grad{POP}"


def test_a_hebrew_text_keeps_its_own_direction() -> None:
    assert said("נועה.py", "he") == f"{FIRST}נועה.py{POP}"


def test_each_item_of_a_list_is_isolated_by_itself() -> None:
    assert said([1, "a", ("ב",)], "he") == f"{LEFT}1{POP}, {LEFT}a{POP}, {FIRST}ב{POP}"


def test_an_english_sentence_holds_no_direction_marks() -> None:
    assert said([-1.5, "a", "ב"], "en") == "-1.5, a, ב"


def test_a_sentence_within_a_sentence_is_said_in_the_same_language() -> None:
    inner = Feedback("find.no-file")
    for language in LANGUAGES:
        assert said(inner, language) == inner.text(language)


def fill(name: str, value: Any) -> Feedback:
    """Return a sentence with one value in all its gaps."""
    gaps = {gap for _, gap, _, _ in string.Formatter().parse(catalogue()[name]["he"]) if gap}
    return Feedback(name, dict.fromkeys(gaps, value))


def without_isolates(text: str) -> str:
    return re.sub(f"[{LEFT}{FIRST}{POP}]", "", text)


@pytest.mark.parametrize("value", [-0.5, "f(x) = [1, 2]", "נועה", ""])
def test_isolates_change_no_word_and_are_all_closed(value: Any) -> None:
    for name, words in catalogue().items():
        text = fill(name, value).text("he")
        depth = 0
        for letter in text:
            depth += (letter in (LEFT, FIRST)) - (letter == POP)
            assert depth >= 0, name
        assert depth == 0, name
        plain = words["he"].strip().format_map(fill(name, value).values)
        assert without_isolates(text) == without_isolates(plain), name


def test_a_value_keeps_its_sign_to_its_left_where_hebrew_is_laid_out() -> None:
    bidi = pytest.importorskip("bidi")
    for name in catalogue():
        text = fill(name, -0.5).text("he")
        assert bidi.get_display(text).count("-0.5") == text.count("-0.5"), name


def test_code_in_a_hebrew_sentence_is_isolated() -> None:
    assert f"{LEFT}backward(){POP}" in Feedback("misconception.no-zero-grad").text("he")


def test_a_word_in_a_hebrew_sentence_is_no_code() -> None:
    assert Feedback("status.graded").text("he") == catalogue()["status.graded"]["he"]


def test_braces_in_a_value_are_only_text() -> None:
    assert said("{0} {reason} {x!r}", "en") == "{0} {reason} {x!r}"


def test_a_gap_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="reason"):
        Feedback("doctor.not-confined").text("en")


def test_a_sentence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="no-such"):
        Feedback("find.no-such").text("en")


@given(VALUES)
def test_feedback_survives_being_written_down(value: Any) -> None:
    feedback = reason(value)
    again = Feedback.from_data(json.loads(json.dumps(feedback.to_data(), allow_nan=False)))
    assert [again.text(language) for language in LANGUAGES] == [feedback.text(language) for language in LANGUAGES]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_are_written_as_every_reader_takes_them(value: float) -> None:
    data = json.loads(json.dumps(reason([value]).to_data(), allow_nan=False))
    assert Feedback.from_data(data).text("he") == reason([value]).text("he")


def test_feedback_without_values_is_written_as_its_id_alone() -> None:
    assert Feedback("find.no-file").to_data() == {"id": "find.no-file"}


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (2.0, "2"),
        (1 / 3, "0.333333"),
        (-2.326345, "-2.32634"),
        (123456789.0, "1.23457e+08"),
        (1e-12, "1e-12"),
        (100, "100"),
        (2**40, "1099511627776"),
        (math.nan, "nan"),
        (math.inf, "inf"),
        (-math.inf, "-inf"),
    ],
)
def test_a_number_is_short_and_has_no_negative_zero(number: float, shown: str) -> None:
    assert format_number(number) == shown


@given(st.text(max_size=10))
def test_isolating_changes_nothing_but_the_direction(text: str) -> None:
    made = isolate(text)
    assert (made[0] in (LEFT, FIRST), made[1:-1], made[-1]) == (True, text, POP)


def test_a_sentence_that_stands_twice_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalogue").mkdir()
    for name in ("one.toml", "two.toml"):
        (tmp_path / "catalogue" / name).write_text("[find.twice]\nen = 'a'\nhe = 'b'\n", encoding="utf-8")
    monkeypatch.setattr(messages.resources, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match=r"find\.twice stands twice"):
        catalogue.__wrapped__()
