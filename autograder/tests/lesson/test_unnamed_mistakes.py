"""Mistakes that have no name of their own still get a question that leads on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

from autograder.lesson.manual_loop import check_backward, check_forward, check_update
from autograder.verdicts import CheckFailed

Check = Callable[[Any], Any]
MakeRow = Callable[[float, float, float, float], Any]


def descent(make_row: MakeRow) -> Callable[..., list[Any]]:
    """Return a right descent whose rows are made of w, loss, grad and the loss after the update."""

    def gradient_descent(loss_fn: Any, start: float, learning_rate: float, epochs: int) -> list[Any]:
        w = torch.tensor(float(start), requires_grad=True)
        rows = []
        for _ in range(epochs):
            loss = loss_fn(w)
            (grad,) = torch.autograd.grad(loss, w)
            w = (w - learning_rate * grad).detach().requires_grad_()
            rows.append(make_row(w.item(), loss.item(), grad.item(), loss_fn(w).item()))
        return rows

    return gradient_descent


def sentences(check: Check, make_row: MakeRow) -> list[str]:
    with pytest.raises(CheckFailed) as failed:
        check(descent(make_row))
    return [feedback.id for feedback in failed.value.remark.feedback]


def test_a_loss_taken_after_the_update_is_recognised() -> None:
    assert "history.hint-loss-after" in sentences(check_forward, lambda w, loss, grad, after: (w, after, grad))


@pytest.mark.parametrize("check", [check_forward, check_update])
def test_right_numbers_in_another_order_are_recognised_in_float32(check: Check) -> None:
    assert "history.hint-columns" in sentences(check, lambda w, loss, grad, after: (loss, w, grad))


def test_rounded_numbers_are_recognised() -> None:
    told = sentences(check_update, lambda w, loss, grad, after: (round(w, 1), round(loss, 1), round(grad, 1)))
    assert "history.hint-rounded" in told


@pytest.mark.parametrize("row", [{"w": 1, "loss": 2, "grad": 3}, 0.5, None, object()])
def test_a_row_that_is_no_sequence_is_told_by_its_type(row: Any) -> None:
    rows = iter([(1.0, 2.0, 3.0)])
    assert sentences(check_backward, lambda *_: next(rows, row)) == ["shape.row-not-a-sequence"]
