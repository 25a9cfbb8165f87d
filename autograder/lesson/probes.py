"""The calls by which a descent function is judged: few, short, and telling mistakes apart.

The epochs asked for are the tests' appetite: 12 per function. These calls take the lesson's
own loss, so that a pupil can follow them by hand.
"""

from __future__ import annotations

from autograder.lesson.descent import Probe
from autograder.lesson.losses import LESSON

# The lesson's own start and rate: the rows are those of its worked table.
AS_IN_LESSON = Probe(LESSON, 0.0, 0.1, 5)
OTHER_START = Probe(LESSON, 5.0, 0.03, 4)
OTHER_RATE = Probe(LESSON, 0.0, 0.03, 3)
PUBLIC = (AS_IN_LESSON, OTHER_START, OTHER_RATE)
