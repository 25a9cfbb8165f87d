"""Checks of task 3: three learning rates for the lesson's loss, from start 0, in 100 epochs.

"Reaches the minimum" means to end within 0.01 of it; "diverges" means to end farther from
it than the start was. For the lesson's quadratic a descent multiplies its distance from
the minimum by (1 - 2 * rate) in every epoch.
"""

from __future__ import annotations

import math
from typing import Any

from autograder.lesson.descent import ARRIVED, Probe, descend
from autograder.lesson.losses import LESSON
from autograder.lesson.values import fail, positive
from autograder.verdicts import CheckFailed, Remark

START, EPOCHS = 0.0, 100
MINIMUM = 2.0  # where 2w - 4 = 0


def check_too_small(rate: Any) -> Remark | None:
    """Check that the rate is too small: the minimum is not reached."""
    value, end = _trial(rate, "lr_too_small")
    if _diverges(end):
        raise _wrong("rates.small-diverges", "learning-rate-not-too-small", value, end)
    if _reaches(end):
        raise _wrong("rates.small-reaches", "learning-rate-not-too-small", value, end)
    return None


def check_good(rate: Any) -> Remark | None:
    """Check that the rate is good: the minimum is reached."""
    value, end = _trial(rate, "lr_good")
    if not _reaches(end):
        sentence = "rates.good-diverges" if _diverges(end) else "rates.good-stops-short"
        raise _wrong(sentence, "learning-rate-not-good", value, end)
    return None


def check_too_large(rate: Any) -> Remark | None:
    """Check that the rate is too large: the descent diverges."""
    value, end = _trial(rate, "lr_too_large")
    if not _diverges(end):
        sentence = "rates.large-reaches" if _reaches(end) else "rates.large-stays"
        raise _wrong(sentence, "learning-rate-not-too-large", value, end)
    return None


def _trial(rate: Any, name: str) -> tuple[float, float]:
    value = positive(rate, name)
    rows = descend(Probe(LESSON, START, value, EPOCHS))
    return value, next((row.w for row in rows if not abs(row.w) < 1e12), rows[-1].w)


def _reaches(end: float) -> bool:
    return abs(end - MINIMUM) <= ARRIVED


def _diverges(end: float) -> bool:
    return not math.isfinite(end) or abs(end - MINIMUM) > abs(START - MINIMUM)


def _wrong(sentence: str, misconception: str, rate: float, end: float) -> CheckFailed:
    return fail(sentence, misconception, rate=rate, end=end, epochs=EPOCHS)
