"""The geometry of the report's pictures, which the templates draw as plain inline SVG.

Why no chart library: the libraries that are small and well kept (uPlot above all) paint on a
canvas. On paper a canvas is a blurred bitmap, a screen reader finds nothing in it, it stays
empty without scripts, and its labels would need a second drawing for each language. Two
kinds of picture are needed, bars and a curve with dots on it; as SVG they print sharp, switch
language with the page, obey the page's colours and need no script.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from autograder.expressions import Expression
from autograder.reports.statistics import Bin

Point = tuple[float, float]
# Pictures are drawn in whole units, fine enough for paper: a class of 1,000 has many of them.
Place = tuple[int, int]

_SAMPLES = 40
# Dots closer than this (in picture units) to the one before look like one dot.
_CLOSE = 8.0
# How far a line may run out of the picture: it is cut off there, and huge numbers are not drawn well.
_FAR = 1200.0


@dataclass(frozen=True)
class Tick:
    """A place on an axis and the number that stands there."""

    at: float
    label: str


@dataclass(frozen=True)
class Bar:
    """A column of a histogram."""

    x: float
    y: float
    width: float
    height: float
    count: int
    label: str


@dataclass(frozen=True)
class Histogram:
    """Columns over an axis, in a picture of 640 x 256."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    left: float = 44
    right: float = 632
    top: float = 30
    bottom: float = 190


@dataclass(frozen=True)
class Trail:
    """A descent in a panel.

    Attributes:
        style: 0, 1 or 2: each has its own colour, dash and shape of dot.
        line: a path with a vertex between two lines at each dot but the last, which has a cross.
        start: where its label goes; None if the start is outside the panel.
        end: where its last point is; None if that is outside.
    """

    label: str
    style: int
    line: str
    start: Place | None
    end: Place | None


@dataclass(frozen=True)
class Mark:
    """A place worth naming, with the id of its name.

    Attributes:
        above: whether the curve falls away on both sides, so that the name has room above it.
    """

    name: str
    x: int
    y: int
    above: bool


@dataclass(frozen=True)
class Panel:
    """A window on the curve. Coordinates are the plot's own; it is `width` x `height` large."""

    title: str
    curve: str
    trails: tuple[Trail, ...]
    marks: tuple[Mark, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    width: int
    height: int


@dataclass(frozen=True)
class Ending:
    """Where a descent ends, for those who do not see the picture."""

    label: str
    style: int
    end: float


@dataclass(frozen=True)
class Descents:
    """The picture of some descents on a curve."""

    curve: str
    panels: tuple[Panel, ...]
    endings: tuple[Ending, ...]


def nice_ticks(low: float, high: float, wanted: int) -> list[float]:
    """Return about `wanted` round numbers within [low, high]: steps of 1, 2 or 5 times a power of ten."""
    if not high > low:
        return [low]
    rough = (high - low) / max(1, wanted)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 12) + 0.0 for number in range(first, last + 1)]


def histogram(bins: Sequence[Bin]) -> Histogram:
    """Return the columns of a distribution."""
    empty = Histogram((), ())
    most = max((bin_.count for bin_ in bins), default=0)
    # Students are whole: no tick stands between two of them.
    counts = [tick for tick in nice_ticks(0, max(most, 1), 4) if tick == int(tick)]
    scale = (empty.bottom - empty.top) / max(most, 1)
    slot = (empty.right - empty.left) / max(len(bins), 1)
    bars = []
    for number, bin_ in enumerate(bins):
        height = bin_.count * scale
        x = empty.left + number * slot + slot * 0.1
        label = f"{bin_.low}–{bin_.high}" if bin_.high > bin_.low else str(bin_.low)
        bars.append(Bar(round(x, 1), round(empty.bottom - height, 1), slot * 0.8, round(height, 1), bin_.count, label))
    ticks = tuple(Tick(round(empty.bottom - tick * scale, 1), str(int(tick))) for tick in counts)
    return Histogram(tuple(bars), ticks)


@dataclass(frozen=True)
class _Window:
    """What part of the plane a panel shows, and how large."""

    left: float
    right: float
    bottom: float
    top: float
    width: int = 720
    height: int = 480

    def place(self, point: Point) -> Place:
        x = (point[0] - self.left) / (self.right - self.left) * self.width
        y = self.height - (point[1] - self.bottom) / (self.top - self.bottom) * self.height
        return round(_held(x, self.width)), round(_held(y, self.height))

    @property
    def step(self) -> float:
        """Return how far two samples of the curve are apart."""
        return (self.right - self.left) / _SAMPLES

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top


def _held(value: float, size: float) -> float:
    return min(max(value, -_FAR), size + _FAR)


def descents(figure: Mapping[str, Any]) -> Descents | None:
    """Return the picture of a figure of `results.json`; None where there is nothing to draw."""
    try:
        expression = Expression(figure["curve"])
    except ValueError:
        return None
    curve = _total(expression)
    paths = [(str(label), [(float(x), float(y)) for x, y in points]) for label, points in figure["paths"]]
    paths = [(label, points) for label, points in paths if points]
    marks = [(str(name), (float(x), curve(float(x)))) for name, x in figure["marks"]]
    if not paths:
        return None
    window = _whole(curve, [points for _, points in paths], [place for _, place in marks])
    panels = [_panel("report.whole-picture", window, expression, paths, [])]
    if len(marks) > 1:
        panels.append(_panel("report.near-view", _near(marks), expression, paths, marks))
    endings = tuple(Ending(label, number % 3, points[-1][0]) for number, (label, points) in enumerate(paths))
    return Descents(str(figure["curve"]), tuple(panels), endings)


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


def _panel(
    title: str,
    window: _Window,
    expression: Expression,
    paths: Sequence[tuple[str, Sequence[Point]]],
    marks: Sequence[tuple[str, Point]],
) -> Panel:
    curve, step = _total(expression), window.step
    trails = tuple(_trail(label, number % 3, points, window) for number, (label, points) in enumerate(paths))
    named = tuple(
        Mark(name, *window.place(point), above=_is_top(curve, point[0], step))
        for name, point in marks
        if math.isfinite(point[1])
    )
    x_ticks = nice_ticks(window.left, window.right, 6)
    y_ticks = nice_ticks(window.bottom, window.top, 5)
    return Panel(
        title,
        _curve_line(expression, window),
        trails,
        named,
        tuple(Tick(window.place((tick, 0))[0], f"{tick:g}") for tick in x_ticks),
        tuple(Tick(window.place((0, tick))[1], f"{tick:g}") for tick in y_ticks),
        window.width,
        window.height,
    )


@lru_cache(maxsize=256)
def _curve_line(expression: Expression, window: _Window) -> str:
    """Return the curve as a path; most of a class looks at it through the same window."""
    curve = _total(expression)
    samples = [(x, curve(x)) for x in (window.left + window.step * number for number in range(_SAMPLES + 1))]
    return _line([window.place(point) for point in samples if math.isfinite(point[1])])


def _is_top(curve: Callable[[float], float], x: float, step: float) -> bool:
    return curve(x) >= (curve(x - step) + curve(x + step)) / 2


def _trail(label: str, style: int, points: Sequence[Point], window: _Window) -> Trail:
    placed = [window.place(point) for point in points]
    drawn = placed[:1]
    for place in placed[1:]:
        if math.dist(place, drawn[-1]) >= _CLOSE:
            drawn.append(place)
    return Trail(
        label,
        style,
        _line([drawn[0], *drawn]),
        placed[0] if window.holds(points[0]) else None,
        placed[-1] if window.holds(points[-1]) else None,
    )


def _line(places: Sequence[Place]) -> str:
    """Return an SVG path; steps from place to place take less room than the places."""
    if not places:
        return ""
    steps = ((x - before[0], y - before[1]) for before, (x, y) in itertools.pairwise(places))
    return f"M{places[0][0]} {places[0][1]}" + "".join(f"l{dx} {dy}" for dx, dy in steps).replace(" -", "-")
