"""The reference descent against PyTorch's own, and the lesson's and the exercise's figures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import mpmath
import pytest
import torch

from autograder.expressions import Expression
from autograder.lesson.descent import Probe, descend, end_of_descent, tolerances
from autograder.lesson.diagnosis import matches
from autograder.lesson.hidden.hill import hill
from autograder.lesson.hidden.probes import HIDDEN
from autograder.lesson.losses import EXERCISE, LESSON, flat_places, landscape
from autograder.lesson.probes import PUBLIC


def descend_in_torch(probe: Probe, dtype: torch.dtype) -> list[tuple[float, float, float]]:
    w = torch.tensor(probe.start, dtype=dtype, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=probe.learning_rate)
    rows = []
    for _ in range(probe.epochs):
        optimizer.zero_grad()
        loss = probe.loss(w)
        loss.backward()
        assert w.grad is not None
        grad = w.grad.item()
        optimizer.step()
        rows.append((w.item(), loss.item(), grad))
    return rows


@pytest.mark.parametrize("probe", [*PUBLIC, *HIDDEN, Probe(LESSON, 0.0, 0.1, 100), Probe(EXERCISE, -4.0, 0.01, 200)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_pytorch_lies_within_the_tolerances(probe: Probe, dtype: torch.dtype) -> None:
    from autograder.lesson.descent import Row

    assert matches(probe, [Row(*row) for row in descend_in_torch(probe, dtype)])


@pytest.mark.parametrize("probe", [*PUBLIC, *HIDDEN])
def test_the_tolerances_are_far_below_what_a_mistake_makes(probe: Probe) -> None:
    assert max(number for row in tolerances(probe) for number in row) < 2e-3


def test_the_lessons_table_is_met_to_the_digit() -> None:
    rows = descend(Probe(LESSON, 0.0, 0.1, 100))
    shown = {
        epoch: (f"{rows[epoch].w:.3f}", f"{rows[epoch].loss:.3f}", f"{rows[epoch].grad:.3f}") for epoch in (0, 10, 20)
    }
    assert shown == {
        0: ("0.400", "8.000", "-4.000"),
        10: ("1.828", "4.046", "-0.429"),
        20: ("1.982", "4.001", "-0.046"),
    }


@pytest.fixture
def threads_that_take_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def test_workers_that_ask_at_once_get_the_same_digits(threads_that_take_turns: None) -> None:
    alone, precision = flat_places(EXERCISE), mpmath.mp.dps
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(flat_places, [EXERCISE] * 400))
    assert answers == [alone] * 400
    assert mpmath.mp.dps == precision


def test_the_exercise_has_its_hill_and_valleys() -> None:
    places = landscape()
    assert places.local_minimum == pytest.approx(0.607252, abs=5e-7)
    assert hill() == pytest.approx(-0.530907, abs=5e-7)
    assert places.global_minimum == pytest.approx(-2.326345, abs=5e-7)


@pytest.mark.parametrize(
    ("rate", "ends"),
    [
        (0.01, ("local", "local", "global")),
        (0.035, ("local", "local", "local")),
        (0.05, ("local", "global", "local")),
        (0.057, ("local", "global", "global")),
        (0.1, ("local", "diverges", "diverges")),
    ],
)
def test_where_descents_end_depends_on_the_rate(rate: float, ends: tuple[str, ...]) -> None:
    places = landscape()
    names = []
    for start in (0, 2, -4):
        ending = end_of_descent(EXERCISE, start, rate, 5000)
        at = "local" if ending.near(places.local_minimum) else "global" if ending.near(places.global_minimum) else "?"
        names.append("diverges" if ending.diverged else at)
    assert tuple(names) == ends


def test_a_huge_number_of_epochs_costs_no_time() -> None:
    assert end_of_descent(EXERCISE, 0, 0.01, 10**15).near(landscape().local_minimum)


def test_an_expression_is_the_same_on_numbers_and_tensors() -> None:
    loss = Expression("w**2/2 + 3*sin(w)")
    assert loss(1.5) == pytest.approx(loss(torch.tensor(1.5, dtype=torch.float64)).item())
