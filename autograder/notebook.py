"""For the pupil's notebook: `plot_descent(gradient_descent, exercise_loss, start=2, ...)`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from autograder.cli.options import locale_language
from autograder.expressions import Expression
from autograder.lesson.losses import EXERCISE, LESSON
from autograder.lesson.picture import picture_of
from autograder.reports.plot import draw

LOSSES = {"exercise": EXERCISE, "lesson": LESSON}


def plot_descent(
    descent: Callable[..., Any],
    loss: str = "exercise",
    start: float = 0.0,
    learning_rate: float = 0.01,
    epochs: int = 100,
    language: str | None = None,
) -> None:
    """Draw the loss curve with the steps that a descent function takes on it.

    Args:
        descent: the pupil's `gradient_descent`, or the one with the optimizer.
        loss: "exercise" or "lesson": whose curve.
        start: where the descent starts.
        learning_rate: the factor of the gradient.
        epochs: how many steps.
        language: "he" or "en"; by default the locale's.

    Raises:
        KeyError: there is no such loss.
    """
    from matplotlib import pyplot

    curve: Expression = LOSSES[loss]
    weights = [float(start), *(float(row[0]) for row in descent(curve, float(start), learning_rate, epochs))]
    _, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    draw(picture_of(curve, {f"w = {start:g}": weights}), axes, language or locale_language())
    pyplot.show()
