"""Which mistakes explain a set of histories: the fewest that reproduce all of them.

A candidate is a mix of loop mistakes and hard-coded arguments. It must reproduce every
row of every call. When several smallest candidates do, only what they have in common is
named: naming the wrong mistake is worse than naming none.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from autograder.expressions import Expression
from autograder.lesson.descent import Probe, Row, tolerances
from autograder.lesson.losses import EXERCISE, LESSON
from autograder.lesson.rivals import (
    LOOP_DEVIATIONS,
    MOST_ROWS,
    Deviation,
    Habits,
    combine,
    deviation,
    imitate,
    row_count,
)

# At most two mistakes in the loop itself.
MOST_LOOP_MISTAKES = 2
# More mistakes together are told apart only where all of them are ignored arguments.
MOST_MISTAKES = 3
_COMMON_RATES = (0.1, 0.01, 0.001)
# float32 noise of a wrong descent; it grows as that of the right one does, and a bit more.
_RELATIVE, _ABSOLUTE = 2e-4, 2e-5

W, LOSS, GRAD = range(3)

Observation = tuple[Probe, tuple[Row, ...]]


class _Seen(NamedTuple):
    """What is looked at of a history: its first rows, and how many there are."""

    probe: Probe
    rows: tuple[Row, ...]
    total: int


def diagnose(observations: tuple[Observation, ...], excluded: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the misconceptions behind histories, in the order a loop meets them.

    Empty when the histories are right, or when no known mix of mistakes explains them.

    Args:
        observations: calls and the histories that they gave.
        excluded: ids that other evidence contradicts, where numbers alone leave a choice.
    """
    return _diagnose(tuple(_Seen(probe, rows[:MOST_ROWS], len(rows)) for probe, rows in observations), excluded)


@lru_cache(maxsize=256)
def _diagnose(observations: tuple[_Seen, ...], excluded: frozenset[str]) -> tuple[str, ...]:
    for candidates in _candidates_by_size(observations):
        possible = (mistakes for mistakes in candidates if not any(one.id in excluded for one in mistakes))
        matching = [mistakes for mistakes in possible if _explains(mistakes, observations)]
        if matching:
            return _in_common(matching)
    return ()


def _in_common(matching: list[tuple[Deviation, ...]]) -> tuple[str, ...]:
    ids = [[one.id for one in mistakes] for mistakes in matching]
    return tuple(dict.fromkeys(name for name in ids[0] if all(name in other for other in ids)))


def _candidates_by_size(observations: tuple[_Seen, ...]) -> Iterator[list[tuple[Deviation, ...]]]:
    ignored = _ignored_arguments(observations)
    for size in range(max(MOST_MISTAKES, len(ignored)) + 1):
        found = []
        for loop_size in range(min(size, MOST_LOOP_MISTAKES) + 1 if size <= MOST_MISTAKES else 1):
            for loop in itertools.combinations(LOOP_DEVIATIONS, loop_size):
                found += [(*constants, *loop) for constants in _choices(ignored, size - loop_size)]
        yield found


def _choices(ignored: list[list[Deviation]], size: int) -> Iterable[tuple[Deviation, ...]]:
    """Return all ways to ignore `size` different arguments."""
    for arguments in itertools.combinations(ignored, size):
        yield from itertools.product(*arguments)


def _ignored_arguments(observations: tuple[_Seen, ...]) -> list[list[Deviation]]:
    """Return, per argument that the histories may ignore, the constants that could stand in its place."""
    chosen: list[list[Deviation]] = []
    first_losses_right = all(_close_to_start(probe, rows) for probe, rows, _ in observations)
    if not first_losses_right:
        chosen += _starts_and_losses(observations)
    rates = _rates(observations)
    chosen.append([deviation("learning-rate-hard-coded", learning_rate=rate) for rate in rates])
    counts = {seen.total for seen in observations}
    surplus = {seen.total - seen.probe.epochs for seen in observations}
    if surplus not in ({0}, {1}, {-1}) and len(observations) > 1:
        chosen.append([deviation("epochs-hard-coded", epochs=counts.pop() if len(counts) == 1 else -1)])
    return [constants for constants in chosen if constants]


def _starts_and_losses(observations: tuple[_Seen, ...]) -> Iterator[list[Deviation]]:
    """Yield the constant starts and losses that give the first losses, alone or together.

    No habit of a loop changes its first loss: a constant that misses it explains nothing.
    """
    guesses = _starts(observations)
    explaining = [
        (start, loss)
        for start in (None, *guesses)
        for loss in (None, LESSON, EXERCISE)
        if all(rows and _gives_first_loss(start, loss, probe, rows[0]) for probe, rows, _ in observations)
    ]
    starts = [start for start in guesses if any(start == other for other, _ in explaining)]
    yield [deviation("start-hard-coded", start=start) for start in (*starts, math.nan)]
    yield [
        deviation("loss-hard-coded", loss=loss) for loss in (LESSON, EXERCISE) if any(loss is o for _, o in explaining)
    ]


def _gives_first_loss(start: float | None, loss: Expression | None, probe: Probe, row: Row) -> bool:
    try:
        return _close(row.loss, (loss or probe.loss)(probe.start if start is None else start))
    except (OverflowError, ValueError):
        return False


def _close_to_start(probe: Probe, rows: Sequence[Row]) -> bool:
    return bool(rows) and _close(rows[0].loss, probe.loss(probe.start))


def _starts(observations: Iterable[_Seen]) -> list[float]:
    """Guess the constant start: 0, the exercise's starts, or what the first rows lead back to."""
    guesses = [0.0, 1.0, 2.0, -4.0]
    for probe, rows, _ in observations:
        if rows:
            guesses += [rows[0].w + probe.learning_rate * rows[0].grad, rows[0].w]
    return _rounded(guesses)[:8]


def _rates(observations: Iterable[_Seen]) -> list[float]:
    """Guess the constant rate from how far two rows lie apart."""
    guesses = list(_COMMON_RATES)
    for _, rows, _ in observations:
        for before, row in itertools.pairwise(rows[:3]):
            if row.grad and math.isfinite(row.grad) and math.isfinite(before.w - row.w):
                guesses.append(abs((before.w - row.w) / row.grad))
    return [rate for rate in _rounded(guesses) if rate not in (0.0, 1.0)][:6]


def _rounded(guesses: Iterable[float]) -> list[float]:
    """Round to the few digits that a pupil would type, each once."""
    finite = (guess for guess in guesses if math.isfinite(guess))
    return list(dict.fromkeys(float(f"{guess:.3g}") + 0.0 for guess in finite))


def _explains(mistakes: tuple[Deviation, ...], observations: tuple[_Seen, ...]) -> bool:
    habits = combine(mistakes)
    return habits is not None and all(_reproduces(habits, seen) for seen in observations)


def _reproduces(habits: Habits, seen: _Seen) -> bool:
    probe, rows, count = seen
    if habits.epochs == -1:
        habits = replace(habits, epochs=count - habits.extra_rows)
    if habits.start is not None and math.isnan(habits.start):
        # Another start in each call, a random one perhaps: the first row leads back to it.
        rate = probe.learning_rate if habits.learning_rate is None else habits.learning_rate
        start = rows[0].w + rate * rows[0].grad if rows else math.nan
        if not math.isfinite(start):
            return False
        habits = replace(habits, start=start)
    if row_count(habits, probe) != count:
        return False
    # Most candidates miss the first row; the others are computed in full.
    for length in (1, len(rows)):
        if not all(alike(row, right) for row, right in zip(rows, imitate(habits, probe, length), strict=False)):
            return False
    return True


def alike(numbers: Sequence[float], expected: Sequence[float]) -> bool:
    """Tell whether numbers are the expected ones, one by one, within what float32 rounds."""
    return all(_close(given, wanted) for given, wanted in zip(numbers, expected, strict=True))


def _close(given: float, wanted: float) -> bool:
    if not math.isfinite(wanted) or abs(wanted) > 1e12:
        return not abs(given) < 1e9  # both blew up; where exactly is float32's business
    return abs(given - wanted) <= _ABSOLUTE + _RELATIVE * abs(wanted)


def matches(probe: Probe, rows: Sequence[Row]) -> bool:
    """Tell whether a history is the right one, within float32's rounding."""
    return first_difference(probe, rows) is None and len(rows) == probe.epochs


@lru_cache(maxsize=64)
def right_rows(probe: Probe) -> tuple[Row, ...]:
    """Return the whole history of a right descent."""
    return tuple(imitate(Habits(), probe, probe.epochs))


def first_difference(probe: Probe, rows: Sequence[Row]) -> tuple[int, int] | None:
    """Return (row, column) of the first number that is not the reference's, or None.

    First as the loop meets it: in an epoch the loss comes before the grad, and w last.
    """
    for number, (row, right, bound) in enumerate(zip(rows, right_rows(probe), tolerances(probe), strict=False)):
        for column in (LOSS, GRAD, W):
            if not abs(row[column] - right[column]) <= bound[column]:
                return number, column
    return None
