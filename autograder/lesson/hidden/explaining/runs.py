"""What the student's own runs came to: the truth that a text is held against.

With another learning rate a step may jump the hill, and "2 reached the global minimum" is
then a true report. So which starts end together, and where, is always taken from gradient
descent with the student's own rate and epochs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from autograder.lesson.descent import Ending
from autograder.lesson.hidden.hill import valley_of
from autograder.lesson.losses import landscape
from autograder.lesson.minima import own_descents, rate_of
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed

LOCAL, GLOBAL, DIVERGED = "local", "global", "diverged"
# Where the student's rate cannot be used, a text is read as if the runs were the usual ones.
_USUAL_RATE, _USUAL_EPOCHS = 0.01, 1000


@dataclass(frozen=True)
class Runs:
    """Where the descents ended.

    Attributes:
        reached: start -> "local", "global" or "diverged"; on the way, the valley it is in.
        unsure: starts whose descent ends elsewhere in single precision; either report is true of them.
        own: whether these are the student's runs; if not, nothing may be held against a text.
        beside: the runs in sentences, for the teacher.
    """

    reached: Mapping[int, str]
    unsure: frozenset[int]
    own: bool
    beside: tuple[Feedback, ...]

    @property
    def together(self) -> frozenset[int]:
        """Return the most starts that ended in the same place; the local minimum's before others."""
        groups = [self._reaching(place) for place in (LOCAL, GLOBAL, DIVERGED)]
        return max(groups, key=len)

    @property
    def apart(self) -> frozenset[int]:
        """Return the starts that ended elsewhere."""
        return frozenset(self.reached) - self.together

    def _reaching(self, place: str) -> frozenset[int]:
        return frozenset(start for start, reached in self.reached.items() if reached == place)


def runs_of(rate: Any, epoch_count: Any) -> Runs:
    """Return the runs with a student's learning rate and epoch count, or the usual ones if there are none."""
    try:
        endings = own_descents(rate, epoch_count)
    except CheckFailed:
        usual = own_descents(_USUAL_RATE, _USUAL_EPOCHS)
        return _runs(usual, own=False, beside=(Feedback("explanation.no-runs"),))
    values = {"rate": rate_of(rate), "epochs": int(rate_of(epoch_count))}
    beside = tuple(_sentence(start, ending, values) for start, ending in endings.items())
    return _runs(endings, own=True, beside=beside)


def _runs(endings: Mapping[int, Ending], own: bool, beside: tuple[Feedback, ...]) -> Runs:
    reached = {start: DIVERGED if ending.diverged else valley_of(ending.w) for start, ending in endings.items()}
    unsure = frozenset(
        start for start, ending in endings.items() if not ending.diverged and valley_of(ending.w32) != reached[start]
    )
    return Runs(reached, unsure, own, beside)


def _sentence(start: int, ending: Ending, values: Mapping[str, Any]) -> Feedback:
    if ending.diverged:
        return Feedback("explanation.run-diverged", {"start": start, **values})
    end = round(ending.w, 3)
    if not ending.arrived(landscape()):
        return Feedback("explanation.run-on-the-way", {"start": start, "end": end, **values})
    if valley_of(ending.w) == LOCAL:
        return Feedback("explanation.run-local", {"start": start, "end": end, **values})
    return Feedback("explanation.run-global", {"start": start, "end": end, **values})
