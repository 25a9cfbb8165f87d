"""Checks of task 3: three learning rates for the lesson's loss, from start 0, in 100 epochs.

"Reaches the minimum" means to end within 0.01 of it; "diverges" means to end farther from
it than the start was. For the lesson's quadratic a descent multiplies its distance from
the minimum by (1 - 2 * rate) in every epoch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from autograder.lesson.descent import ARRIVED, Probe, descend
from autograder.lesson.losses import LESSON
from autograder.lesson.values import positive
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Remark

START, EPOCHS = 0.0, 100
MINIMUM = 2.0  # where 2w - 4 = 0


@dataclass(frozen=True)
class Trial:
    """What a rate did.

    Attributes:
        rate: the rate.
        end: the last w, or the first one beyond 1e12.
        far_at: the epoch (from 1) in which |w| passed 1e6, or None.
    """

    rate: float
    end: float
    far_at: int | None

    @property
    def reaches(self) -> bool:
        """Whether the descent ended at the minimum."""
        return abs(self.end - MINIMUM) <= ARRIVED

    @property
    def diverges(self) -> bool:
        """Whether the descent moved away from the minimum."""
        return not math.isfinite(self.end) or abs(self.end - MINIMUM) > abs(START - MINIMUM)

    def story(self, name: str) -> Feedback:
        """Return a sentence that says what the rate did."""
        values = {"name": name, "rate": self.rate, "end": self.end, "epochs": EPOCHS}
        if self.far_at is not None:
            return Feedback("rates.blew-up", {"name": name, "rate": self.rate, "epoch": self.far_at})
        if self.diverges:
            return Feedback("rates.moved-away", values)
        return Feedback("rates.reached" if self.reaches else "rates.stopped-short", values)


def check_too_small(rate: Any) -> Remark:
    """Check that the rate is too small: the minimum is not reached."""
    name = "lr_too_small"
    trial = _try(rate, name)
    return _verdict(trial, name, "learning-rate-not-too-small", not trial.reaches and not trial.diverges)


def check_good(rate: Any) -> Remark:
    """Check that the rate is good: the minimum is reached."""
    name = "lr_good"
    trial = _try(rate, name)
    return _verdict(trial, name, "learning-rate-not-good", trial.reaches)


def check_too_large(rate: Any) -> Remark:
    """Check that the rate is too large: the descent diverges."""
    name = "lr_too_large"
    trial = _try(rate, name)
    return _verdict(trial, name, "learning-rate-not-too-large", trial.diverges)


def _try(rate: Any, name: str) -> Trial:
    return _trial(positive(rate, name))


# A class chooses the same few rates.
@lru_cache(maxsize=256)
def _trial(value: float) -> Trial:
    rows = descend(Probe(LESSON, START, value, EPOCHS))
    end = next((row.w for row in rows if not abs(row.w) < 1e12), rows[-1].w)
    far_at = next((epoch for epoch, row in enumerate(rows, start=1) if not abs(row.w) < 1e6), None)
    return Trial(value, end, far_at)


def _verdict(trial: Trial, name: str, misconception: str, is_right: bool) -> Remark:
    story = trial.story(name)
    if is_right:
        return Remark((story,))
    raise CheckFailed(Remark((story, Feedback(f"misconception.{misconception}")), (misconception,)))
