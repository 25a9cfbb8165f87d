"""Checks of task 1, the loop by hand: each step shows in the history by itself.

The first loss is the forward pass, the first grad the backward pass, the first w the
update, the grads after it the zeroing. A step is judged by the student's own numbers
before it, so that one mistake costs its own step and not the ones that follow.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from autograder.lesson import probes
from autograder.lesson.descent import FLOAT32_EPSILON, ROUNDINGS, Probe, Row, descend, tolerances
from autograder.lesson.descent_report import DescentReport
from autograder.lesson.losses import analyse
from autograder.messages import Feedback
from autograder.verdicts import Remark

NAME = "gradient_descent"
W, LOSS, GRAD = range(3)


def check_forward(function: Any) -> Remark | None:
    """Check the forward pass: the first loss is the loss at the start."""
    return _check_step(function, lambda report: _first(report, LOSS, probes.AS_IN_LESSON, probes.OTHER_START))


def check_backward(function: Any) -> Remark | None:
    """Check the backward pass: the first grad is the derivative at the start."""
    return _check_step(function, lambda report: _first(report, GRAD, probes.AS_IN_LESSON))


def check_update(function: Any) -> Remark | None:
    """Check the update: w - grad * learning_rate, in every epoch."""
    return _check_step(function, _updates)


def check_zero(function: Any) -> Remark | None:
    """Check the zeroing: each grad is the derivative where the weight is, nothing added up."""
    return _check_step(function, _zeroes)


def _check_step(function: Any, check: Callable[[DescentReport], None]) -> Remark | None:
    report = DescentReport(function, NAME, probes.PUBLIC)
    _ = report.histories  # raises where there is none
    if report.is_constant:
        raise report.fail_as("history.constant", probes.OTHER_START)
    check(report)
    return row_count_note(report)


def row_count_note(report: DescentReport) -> Remark | None:
    """Return a remark where a right step hides a wrong number of rows."""
    for probe, history in report.histories.items():
        if len(history.rows) != probe.epochs:
            values = {"rows": len(history.rows), "epochs": probe.epochs}
            return Remark((Feedback("history.row-count", values),))
    return None


def _first(report: DescentReport, column: int, *calls: Probe) -> None:
    for probe in calls:
        difference = abs(report.histories[probe].rows[0][column] - descend(probe)[0][column])
        if not difference <= tolerances(probe)[0][column]:
            raise report.fail(probe, column, 0)


def _updates(report: DescentReport) -> None:
    _first(report, W, probes.AS_IN_LESSON, probes.OTHER_RATE)
    for probe in (probes.AS_IN_LESSON, probes.OTHER_RATE):
        rows = report.histories[probe].rows
        if len(rows) < 2 <= probe.epochs:
            raise report.fail_as("history.too-short", probe, rows=len(rows), epochs=probe.epochs)
        for number, (before, row) in enumerate(pairwise(rows), start=1):
            step = probe.learning_rate * row.grad
            follows = abs(row.w - (before.w - step)) < _rounding(abs(before.w) + abs(step))
            if not follows and not _as_reference(probe, rows, number, W):
                raise report.fail(probe, W, number)


def _zeroes(report: DescentReport) -> None:
    probe = probes.AS_IN_LESSON
    functions = analyse(probe.loss)
    rows = report.histories[probe].rows
    if len(rows) < 2:
        raise report.fail_as("history.too-short", probe, rows=len(rows), epochs=probe.epochs)
    for number, (before, row) in enumerate(pairwise(rows), start=1):
        at_own_weight = abs(row.grad - functions.slope(before.w)) < _rounding(functions.slope_terms(before.w))
        if not at_own_weight and not _as_reference(probe, rows, number, GRAD):
            raise report.fail(probe, GRAD, number)


def _as_reference(probe: Probe, rows: tuple[Row, ...], number: int, column: int) -> bool:
    if number >= probe.epochs:
        return True  # a row too many is another case's business
    return bool(abs(rows[number][column] - descend(probe)[number][column]) <= tolerances(probe)[number][column])


def _rounding(size: float) -> float:
    """Bound float32's rounding in one epoch on terms of this size; see `descent.tolerances`.

    The size is that of the terms which make the number, and never the number's own or its
    neighbours': whoever wrote a huge one there would be allowed any error. Compared strictly,
    an infinite one allows none that is infinite too.
    """
    return ROUNDINGS * FLOAT32_EPSILON * (size + 1)
