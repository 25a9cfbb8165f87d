"""Gradient descent itself, in float64: what a right function returns.

Each step is `w = w - grad * learning_rate` (the lesson's update rule). A row holds w
after the update, loss and grad from before it (the lesson's table).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from autograder.expressions import Expression
from autograder.lesson.losses import Landscape, analyse

FLOAT32_EPSILON = 2.0**-23
# A whole evaluation of a loss and its derivative by autograd rounds some ten times.
ROUNDINGS = 16
# A result is printed with three digits in the lesson; "at the minimum" means within this.
ARRIVED = 0.01
_FAR = 1e30
_MOST_EPOCHS = 300_000


class Row(NamedTuple):
    """One epoch: w after its update, loss and grad from before it."""

    w: float
    loss: float
    grad: float


class Probe(NamedTuple):
    """One call of a descent function."""

    loss: Expression
    start: float
    learning_rate: float
    epochs: int


def descend(probe: Probe) -> list[Row]:
    """Return the history of a right descent; it ends early where numbers overflow to nan."""
    functions = analyse(probe.loss)
    rows = []
    w = float(probe.start)
    for _ in range(probe.epochs):
        try:
            loss, grad = functions.value(w), functions.slope(w)
        except OverflowError:
            loss = grad = math.nan
        w = w - grad * probe.learning_rate
        rows.append(Row(w, loss, grad))
    return rows


@lru_cache(maxsize=64)
def tolerances(probe: Probe) -> tuple[Row, ...]:
    """Return how far float32 may lie from float64, row by row, as a bound on its rounding.

    PyTorch computes in float32: every operation is off by up to half of 2^-23 of its
    size. The error of w is carried along: the next epoch multiplies it by
    |1 - rate * L''(w)| and adds the rounding of one evaluation (`ROUNDINGS` operations
    on terms as large as those of L') and of one update.
    """
    functions = analyse(probe.loss)
    bounds = []
    w, error = float(probe.start), FLOAT32_EPSILON * abs(probe.start)
    for _ in range(probe.epochs):
        try:
            loss, grad, curvature = functions.value(w), functions.slope(w), functions.curvature(w)
            size = functions.slope_terms(w)
        except OverflowError:
            bounds.append(Row(math.inf, math.inf, math.inf))
            continue
        rounding = ROUNDINGS * FLOAT32_EPSILON
        grad_error = abs(curvature) * error + rounding * (size + 1)
        loss_error = abs(grad) * error + rounding * (size * (abs(w) + 1) + abs(loss) + 1)
        step = probe.learning_rate * grad
        error = abs(1 - probe.learning_rate * curvature) * error + rounding * (
            abs(w) + abs(step) + probe.learning_rate * (size + 1)
        )
        w = w - step
        bounds.append(Row(error + rounding, loss_error, grad_error))
    return tuple(bounds)


@dataclass(frozen=True)
class Ending:
    """Where a descent ended.

    Attributes:
        w: the last w, in float64; nan or inf when it blew up.
        w32: the same in float32. Where a step jumps the hill, the two may part.
        diverged_at: the epoch (from 1) in which |w| passed 1e6, or None.
    """

    w: float
    w32: float
    diverged_at: int | None

    @property
    def diverged(self) -> bool:
        """Whether the descent blew up."""
        return self.diverged_at is not None

    def near(self, place: float, within: float = ARRIVED) -> bool:
        """Whether the descent, in either precision, ended at a place."""
        return abs(self.w - place) <= within or abs(self.w32 - place) <= within

    def arrived(self, valleys: Landscape) -> bool:
        """Whether the descent ended in one of the minima."""
        return not self.diverged and any(self.near(minimum) for minimum in valleys.minima)


@lru_cache(maxsize=256)
def end_of_descent(loss: Expression, start: float, learning_rate: float, epochs: int) -> Ending:
    """Return where gradient descent ends, for whatever rate and epoch count a student chose.

    At most 300,000 epochs are run; a descent that stands still ends at once.
    """
    w, diverged_at = _run(loss, float(start), learning_rate, epochs)
    with np.errstate(all="ignore"):  # overflow is a result here, not an accident
        w32, _ = _run(loss, np.float32(start), np.float32(learning_rate), epochs)
    return Ending(float(w), float(w32), diverged_at)


def _run(loss: Expression, start: Any, learning_rate: Any, epochs: int) -> tuple[float, int | None]:
    slope = analyse(loss).slope
    w = start
    for epoch in range(1, min(epochs, _MOST_EPOCHS) + 1):
        after = w - learning_rate * slope(w)
        if after == w:
            break
        w = after
        if not abs(w) < _FAR:
            return math.copysign(math.inf, w), epoch
    # Between 1e6 and 1e30 it is on its way out and would get there with more epochs.
    return w, (epochs if abs(w) > 1e6 else None)
