"""Draws a `Figure` (a curve, paths of steps on it, marked places) with matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bidi import get_display

from autograder.expressions import Expression
from autograder.messages import Feedback
from autograder.verdicts import Figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CURVE_POINTS = 400
_MARGIN = 0.15
_AROUND_ZERO = (-4.0, 4.0)


def label(sentence: str, language: str) -> str:
    """Return a sentence as matplotlib must get it.

    Before 3.11 it draws letters from left to right, so Hebrew must come turned around.
    """
    import matplotlib

    text = Feedback(sentence).text(language)
    orders_letters_itself = matplotlib.__version_info__[:2] >= (3, 11)
    return text if orders_letters_itself else str(get_display(text))


def draw(figure: Figure, axes: Axes, language: str) -> None:
    """Draw a figure; the axes show where the steps went, and what of the curve lies around."""
    curve = Expression(figure.curve)
    places = [x for _, points in figure.paths for x, _ in points] + [x for _, x in figure.marks]
    # Steps that all went far away leave nothing to go by.
    left, right = (min(places), max(places)) if places else _AROUND_ZERO
    margin = _MARGIN * (right - left or 1.0)
    step = (right - left + 2 * margin) / CURVE_POINTS
    xs = [left - margin + step * number for number in range(CURVE_POINTS + 1)]
    axes.plot(xs, [curve(x) for x in xs], color="0.6", linewidth=1.5)
    for number, (name, points) in enumerate(figure.paths):
        _draw_path(axes, name, points, number)
    for sentence, x in figure.marks:
        axes.annotate(label(sentence, language), (x, curve(x)), (0, -14), textcoords="offset points", ha="center")
    seen = [y for _, points in figure.paths for _, y in points] or [curve(x) for x in xs]
    lowest = min(curve(x) for x in xs)
    room = 0.12 * (max(seen) - lowest or 1.0)
    # The sides of the curve are steep: what lies far above the steps is cut off.
    axes.set_ylim(lowest - room, max(seen) + room)
    axes.set_xlabel(label("figure.weight", language))
    axes.set_ylabel(label("figure.loss", language))
    axes.legend()


def _draw_path(axes: Axes, name: str, points: tuple[tuple[float, float], ...], number: int) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    # Told apart by marker as well as by colour.
    style: dict[str, Any] = {"marker": "osD^"[number % 4], "color": f"C{number}", "markersize": 4}
    axes.plot(xs, ys, linewidth=0.8, label=name, **style)
    if points:
        axes.plot(xs[-1:], ys[-1:], linestyle="", **{**style, "markersize": 9})
