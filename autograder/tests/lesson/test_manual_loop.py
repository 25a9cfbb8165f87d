"""A step is judged by the pupil's own numbers before it, and they excuse nothing beside them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
import torch

from autograder.lesson.manual_loop import check_backward, check_update, check_zero
from autograder.verdicts import CheckFailed


def adding_up(loss_shown: float) -> Callable[..., list[Any]]:
    """Return a descent whose gradients add up, and which shows one loss after the first epoch."""

    def gradient_descent(loss_fn: Any, start: float, learning_rate: float, epochs: int) -> list[Any]:
        w = torch.tensor(float(start), requires_grad=True)
        rows = []
        for epoch in range(epochs):
            loss = loss_fn(w)
            loss.backward()
            assert w.grad is not None
            with torch.no_grad():
                w -= learning_rate * w.grad
            rows.append((w.item(), loss_shown if epoch else loss.item(), w.grad.item()))
        return rows

    return gradient_descent


@pytest.mark.parametrize("loss_shown", [1e6, 1e30, math.inf, math.nan])
def test_a_huge_loss_excuses_no_error_in_its_row(loss_shown: float) -> None:
    with pytest.raises(CheckFailed):
        check_zero(adding_up(loss_shown))


@pytest.mark.parametrize(
    "made_up", [(0.0, 1e30, 0.0), (0.0, math.inf, 0.0), (1.0, 1.0, math.inf), (math.nan, 1.0, 1.0)]
)
def test_made_up_rows_pass_for_no_update(made_up: tuple[float, float, float]) -> None:
    def gradient_descent(loss_fn: Any, start: float, learning_rate: float, epochs: int) -> list[Any]:
        return [*adding_up(0.0)(loss_fn, start, learning_rate, 1), *[made_up] * (epochs - 1)]

    with pytest.raises(CheckFailed):
        check_update(gradient_descent)


def test_gradients_that_add_up_cost_the_zeroing_alone() -> None:
    for check in (check_backward, check_update):
        check(adding_up(1.0))
