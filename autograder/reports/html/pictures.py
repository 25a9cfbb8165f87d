"""What the page's script draws: descents on a loss curve, and a distribution of marks, as data.

The pictures are drawn by Observable Plot (with D3), which lies in `static/vendor/` and is copied
into the report once. It makes SVG, so pictures print sharp and follow the page's colours and
language; a pupil's page carries numbers only, 2 KB where finished drawings took 4. What a picture
shows stands beside it in words as well. Others were measured and left: matplotlib takes 150 ms
and 37 KB a picture, uPlot paints on a canvas, which is blurred on paper, Vega asks the page's
policy for `eval`.

This module decides what to show: which part of the curve, which epochs can be told apart.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from autograder.expressions import Expression
from autograder.messages import LANGUAGES, Feedback, catalogue, render
from autograder.reports.safe_text import shown
from autograder.reports.statistics import Bin

Point = tuple[float, float]

WORDS = ("axis-weight", "axis-loss", "axis-mark", "axis-students", "epoch", "whole-picture", "near-view")

_SAMPLES = 64
# An epoch that is nearer than this to the one before, as a share of the picture's width, cannot be told from it.
_CLOSE = 0.006


@dataclass(frozen=True)
class Ending:
    """Where a descent ends, for those who do not see the picture."""

    label: str
    style: int
    end: float


@dataclass(frozen=True)
class Descents:
    """The picture of some descents on a curve.

    Attributes:
        curve: the curve as an expression.
        data: what the script needs, as JSON that may stand in single quotes.
    """

    curve: str
    data: Markup
    endings: tuple[Ending, ...]


@dataclass(frozen=True)
class _Window:
    """What part of the plane a picture shows."""

    left: float
    right: float
    bottom: float
    top: float


def descents(figure: Mapping[str, Any]) -> Descents | None:
    """Return the picture of a figure of `results.json`; None where there is nothing to draw."""
    try:
        expression = Expression(figure["curve"])
    except ValueError:
        return None
    curve = _total(expression)
    paths = [(shown(str(label)), [(float(x), float(y)) for x, y in points]) for label, points in figure["paths"]]
    paths = [(label, points) for label, points in paths if points]
    marks = [(str(name), (float(x), curve(float(x)))) for name, x in figure["marks"]]
    if not paths:
        return None
    windows = [_whole(curve, [points for _, points in paths], [place for _, place in marks])]
    if len(marks) > 1:
        windows.append(_near(marks))
    close = _CLOSE * (windows[-1].right - windows[-1].left)
    data = {
        "windows": [[_short(edge) for edge in (view.left, view.right, view.bottom, view.top)] for view in windows],
        "curve": _heights(expression, windows[0].left, windows[0].right),
        "paths": [[label, _seen(points, close)] for label, points in paths],
        "marks": [[shown(name), _short(x), _short(y)] for name, (x, y) in marks if math.isfinite(y)],
    }
    endings = tuple(Ending(label, number % 3, points[-1][0]) for number, (label, points) in enumerate(paths))
    return Descents(shown(str(figure["curve"])), _json(data), endings)


def distribution(bins: Sequence[Bin]) -> Markup:
    """Return a distribution of marks for the script: a label and a number of students for each column."""
    return _json([[f"{bin_.low}–{bin_.high}" if bin_.high > bin_.low else f"{bin_.low}", bin_.count] for bin_ in bins])


def words() -> str:
    """Return the script that holds what pictures and places in them are called, in all languages."""
    places = [name for name in catalogue() if name.startswith("figure.")]
    ids = {**{name: f"report.{name}" for name in WORDS}, **{name: name for name in places}}
    sentences = {
        language: {name: render(Feedback(sentence), language) for name, sentence in ids.items()}
        for language in LANGUAGES
    }
    return f"const WORDS = {json.dumps(sentences, ensure_ascii=False)};\n"


def _json(data: Any) -> Markup:
    """Return data as JSON that is safe in an attribute in single quotes."""
    return htmlsafe_json_dumps(
        data, dumps=lambda value, **_: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    )


def _total(curve: Expression) -> Callable[[float], float]:
    """Return the curve as a function that is not a number where the expression has no value."""

    def value(w: float) -> float:
        try:
            result = curve(w)
            return float(result) if isinstance(result, int | float) else math.nan
        except (ArithmeticError, ValueError):
            return math.nan

    return value


def _whole(curve: Callable[[float], float], paths: Sequence[Sequence[Point]], marks: Sequence[Point]) -> _Window:
    """Return the window with all starts and marks; points not far from them widen it."""
    places = [points[0] for points in paths] + list(marks)
    low, high = min(x for x, _ in places), max(x for x, _ in places)
    # A descent that blows up would squeeze all the rest into a corner.
    reach = 0.25 * (high - low) or 1.0
    near = [x for points in paths for x, _ in points if low - reach <= x <= high + reach]
    low, high = min([low, *near]), max([high, *near])
    margin = 0.06 * (high - low) or 1.0
    heights = [*(curve(low + (high - low) * part / 40) for part in range(41)), *(y for _, y in places)]
    return _window(low - margin, high + margin, heights, 0.06)


def _near(marks: Sequence[tuple[str, Point]]) -> _Window:
    """Return the window around the marked places."""
    xs = [x for _, (x, _) in marks]
    margin = 0.35 * (max(xs) - min(xs)) or 1.0
    return _window(min(xs) - margin, max(xs) + margin, [y for _, (_, y) in marks], 0.3)


def _window(left: float, right: float, heights: Iterable[float], share: float) -> _Window:
    finite = [height for height in heights if math.isfinite(height)] or [0.0]
    margin = share * (max(finite) - min(finite)) or 1.0
    return _Window(left, right, min(finite) - margin, max(finite) + margin)


@lru_cache(maxsize=256)
def _heights(expression: Expression, left: float, right: float) -> tuple[float | None, ...]:
    """Return the curve's heights at even steps; most of a class looks at the same part of it."""
    curve = _total(expression)
    heights = [curve(left + (right - left) * number / _SAMPLES) for number in range(_SAMPLES + 1)]
    return tuple(_short(height, 2) if math.isfinite(height) else None for height in heights)


def _seen(points: Sequence[Point], close: float) -> list[float]:
    """Return epoch, w and loss of the points that can be told apart, and of the last one, in one list."""
    kept = [0]
    for number, (x, _) in enumerate(points):
        if abs(x - points[kept[-1]][0]) >= close:
            kept.append(number)
    if kept[-1] != len(points) - 1:
        kept.append(len(points) - 1)
    return [part for number in kept for part in (number, _short(points[number][0]), _short(points[number][1]))]


def _short(value: float, places: int = 3) -> float:
    """Return a number to a few places; a whole one without any: they stand in thousands of pages."""
    digits = round(value, places)
    return int(digits) if digits == int(digits) else digits
