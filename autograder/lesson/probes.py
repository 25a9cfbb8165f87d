"""The calls by which a descent function is judged: few, short, and telling mistakes apart.

The epochs asked for are the tests' appetite: 12 in public, 15 in the hidden case, per
function. Public calls take the lesson's own loss, so that a pupil can follow them by hand.
"""

from __future__ import annotations

from autograder.expressions import Expression
from autograder.lesson.descent import Probe
from autograder.lesson.losses import LESSON

# The lesson's own start and rate: the rows are those of its worked table.
AS_IN_LESSON = Probe(LESSON, 0.0, 0.1, 5)
OTHER_START = Probe(LESSON, 5.0, 0.03, 4)
OTHER_RATE = Probe(LESSON, 0.0, 0.03, 3)
PUBLIC = (AS_IN_LESSON, OTHER_START, OTHER_RATE)

# Other losses, starts, rates and epoch counts; their minima differ, so a constant answer
# is right in one of them at most. hidden: not to be shown to students.
HIDDEN = (
    Probe(Expression("3*w**2 + 6*w + 1"), -2.5, 0.07, 6),
    Probe(Expression("w**4 - 2*w**2 + w"), 1.5, 0.02, 7),
    Probe(Expression("w**2/2 + 3*sin(w)"), 1.0, 0.3, 2),
)
