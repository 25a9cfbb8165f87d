"""What to show of descents: their steps on the loss curve, as far as the curve is worth seeing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from autograder.expressions import Expression
from autograder.verdicts import Figure

# Beyond this a descent has blown up; the steps that led there are what is worth seeing.
FARTHEST = 8.0
MOST_POINTS = 200


def picture_of(
    loss: Expression, paths: Mapping[str, Sequence[float]], marks: tuple[tuple[str, float], ...] = ()
) -> Figure:
    """Return a figure of w's on a loss curve.

    Args:
        loss: the curve.
        paths: name -> the w's of a descent, its start first.
        marks: (label, w) of places to name.
    """
    drawn = []
    for name, weights in paths.items():
        shown = [w for w in list(weights)[:MOST_POINTS] if abs(w) <= FARTHEST]
        drawn.append((name, tuple((round(w, 4), round(float(loss(w)), 4)) for w in shown)))
    return Figure(loss.text, tuple(drawn), marks)
