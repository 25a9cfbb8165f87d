"""What no file that pupils get may hold: what the hidden cases ask, and what they want to hear."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.lesson.hidden.hill import hill
from autograder.lesson.hidden.probes import HIDDEN
from autograder.lesson.losses import EXERCISE, landscape

# Lines of the reference that any program with PyTorch may hold, our sandbox for one.
COMMON_LINES = ("optimizer.step()", "optimizer.zero_grad()", "with torch.no_grad():", "for _ in range(epochs):")


def texts() -> Iterator[str]:
    """Yield the calls of the hidden cases, as code and as a message would quote them."""
    for probe in HIDDEN:
        yield probe.loss.text
        yield f"{probe.start!r}, {probe.learning_rate!r}, {probe.epochs!r}"
        yield f"start={probe.start:g}, learning_rate={probe.learning_rate:g}"


def numbers() -> Iterator[float]:
    """Yield the places of the exercise's curve and their losses."""
    for place in (hill(), *landscape().minima):
        yield place
        yield float(EXERCISE(place))
