"""The calls of the hidden cases: other losses, starts, rates and epoch counts.

Their minima differ, so a constant answer is right in one of them at most. They ask for 15
epochs per function.
"""

from __future__ import annotations

from autograder.expressions import Expression
from autograder.lesson.descent import Probe

HIDDEN = (
    Probe(Expression("3*w**2 + 6*w + 1"), -2.5, 0.07, 6),
    Probe(Expression("w**4 - 2*w**2 + w"), 1.5, 0.02, 7),
    Probe(Expression("w**2/2 + 3*sin(w)"), 1.0, 0.3, 2),
)
