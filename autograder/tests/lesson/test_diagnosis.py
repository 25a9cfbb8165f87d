"""Each rival is told from each other and from the reference, and none is named wrongly."""

from __future__ import annotations

import itertools
import math

import pytest

from autograder.expressions import Expression
from autograder.lesson.descent import Probe, Row, descend
from autograder.lesson.diagnosis import diagnose
from autograder.lesson.hidden.probes import HIDDEN
from autograder.lesson.losses import LESSON
from autograder.lesson.probes import PUBLIC
from autograder.lesson.rivals import LOOP_DEVIATIONS, Deviation, Habits, combine, deviation, imitate

HARD_CODED = (
    deviation("start-hard-coded", start=0.0),
    deviation("learning-rate-hard-coded", learning_rate=0.1),
    deviation("epochs-hard-coded", epochs=100),
    deviation("loss-hard-coded", loss=LESSON),
)
ALL = (*LOOP_DEVIATIONS, *HARD_CODED)
PROBES = (*PUBLIC, *HIDDEN)
# These leave the weight where it is, and then the numbers are the same; the source or the
# optimizer's own steps tell them apart (descent_report).
STANDING_STILL = {"no-backward", "zero-before-update", "no-step"}


def observe(deviations: tuple[Deviation, ...]) -> tuple[tuple[Probe, tuple[Row, ...]], ...] | None:
    habits = combine(deviations)
    return habits and tuple((probe, tuple(imitate(habits, probe, 200))) for probe in PROBES)


def test_the_reference_is_no_rival() -> None:
    assert diagnose(tuple((probe, tuple(descend(probe))) for probe in PROBES)) == ()


@pytest.mark.parametrize("one", ALL, ids=lambda one: f"{one.id}-{one.changes}")
def test_a_single_mistake_is_named(one: Deviation) -> None:
    observations = observe((one,))
    assert observations is not None
    if dict(one.changes).get("moves") == "never" or one.id == "zero-before-update":
        assert set(diagnose(observations)) <= STANDING_STILL
        assert diagnose(observations, frozenset(STANDING_STILL - {one.id})) == (one.id,)
    else:
        assert diagnose(observations) == (one.id,)


def test_each_pair_of_rivals_differs_somewhere() -> None:
    for one, other in itertools.combinations(ALL, 2):
        if one.id == other.id or {one.id, other.id} <= STANDING_STILL:
            continue
        assert observe((one,)) != observe((other,)), (one, other)


def test_two_mistakes_at_once_are_never_misnamed() -> None:
    for pair in itertools.combinations(ALL, 2):
        observations = observe(pair)
        if observations is not None:
            assert set(diagnose(observations)) <= {one.id for one in pair}, pair


def test_a_pasted_lesson_is_named_by_all_that_it_ignores() -> None:
    observations = observe(HARD_CODED)
    assert observations is not None
    assert set(diagnose(observations)) == {one.id for one in HARD_CODED}


@pytest.mark.parametrize("rate", [0.005, 0.02, 0.25])
def test_a_hard_coded_rate_is_found_whatever_it_is(rate: float) -> None:
    observations = observe((deviation("learning-rate-hard-coded", learning_rate=rate),))
    assert observations is not None
    assert diagnose(observations) == ("learning-rate-hard-coded",)


@pytest.mark.parametrize("start", [1.0, -3.0, 0.5])
def test_a_hard_coded_start_is_found_whatever_it_is(start: float) -> None:
    observations = observe((deviation("start-hard-coded", start=start),))
    assert observations is not None
    assert diagnose(observations) == ("start-hard-coded",)


def test_numbers_that_no_mistake_explains_are_not_named() -> None:
    odd = tuple(
        (probe, tuple(Row(row.w * 1.01 + 0.1, row.loss, row.grad) for row in imitate(Habits(), probe, 9)))
        for probe in PUBLIC
    )
    assert diagnose(odd) == ()


def test_nan_everywhere_is_not_named() -> None:
    assert diagnose(tuple((probe, (Row(math.nan, math.nan, math.nan),) * probe.epochs) for probe in PUBLIC)) == ()


def test_the_hidden_losses_are_none_of_the_pupils_own() -> None:
    assert all(probe.loss not in (LESSON, Expression("w**4 + 3*w**3 - w**2 - 3*w")) for probe in HIDDEN)
