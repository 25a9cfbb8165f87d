"""The picture of a descent is drawn whatever its steps were."""

from __future__ import annotations

from matplotlib.figure import Figure as Canvas

from autograder.reports.plot import draw
from autograder.verdicts import Figure


def test_steps_that_are_all_too_far_to_show_leave_the_curve() -> None:
    axes = Canvas().subplots()
    draw(Figure("w**2", (("w = 100", ()),)), axes, "en")
    assert len(axes.lines) >= 1
