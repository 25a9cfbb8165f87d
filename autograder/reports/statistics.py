"""What a class's results say as a whole: counts, marks, how hard each test is, what is misunderstood.

Everything is computed from entries of `results.json`, so every kind of report may use it. They are
taken one by one: of each stay a few small numbers.
"""

from __future__ import annotations

import statistics
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.results import STATUSES

# Of these students a file ran, so that a failed test says something about the test.
RAN = ("graded", "stopped")
NOT_HANDED_IN = "no-submission"
# With fewer students, difficulty and discrimination are mostly chance.
SMALL_CLASS = 30
BINS = 10


@dataclass(frozen=True)
class Bin:
    """Marks from `low` to `high`, both included."""

    low: int
    high: int
    count: int


@dataclass(frozen=True)
class Marks:
    """The decided marks of those who handed something in.

    Attributes:
        bins: the distribution in steps of a tenth of the full mark; marks above it are in the last one.
    """

    count: int
    mean: float
    median: float
    lowest: int
    highest: int
    bins: tuple[Bin, ...]


@dataclass(frozen=True)
class Item:
    """A question (`test` is "") or a test of it, over the students whose file ran.

    Attributes:
        counted: how many students have a decided mark here.
        passed: how many of them have full points.
        waiting: how many wait for the teacher.
        share: the share of the points that was earned, 0 to 1: an easy item is near 1.
        discrimination: the correlation with the student's other points; None where nobody
            or everybody earns the same.
    """

    question: str
    test: str
    max_score: int
    hidden: bool
    bonus: bool
    counted: int
    passed: int
    waiting: int
    share: float | None
    discrimination: float | None


@dataclass(frozen=True)
class Misconception:
    """A misconception and the students behind it, as positions in the list of submissions."""

    id: str
    students: tuple[int, ...]


@dataclass(frozen=True)
class ClassStatistics:
    """A class at a glance.

    Attributes:
        statuses: status -> number of students, in the order of the specification.
        ran: how many students' files ran.
        pending: points that wait for the teacher, over all students.
        waiting: how many students have such points.
        items: each question, followed by its tests.
    """

    students: int
    statuses: Mapping[str, int]
    ran: int
    marks: Marks | None
    pending: int
    waiting: int
    items: tuple[Item, ...]
    misconceptions: tuple[Misconception, ...]

    @property
    def is_small(self) -> bool:
        """Whether there are too few students for the items' figures to mean much."""
        return self.ran < SMALL_CLASS


class Tally:
    """Counts a class, pupil by pupil.

    Args:
        max_score: the full mark.
    """

    def __init__(self, max_score: int) -> None:
        self._max_score = max_score
        self._statuses: Counter[str] = Counter()
        self._scores = array("i")
        self._pending = 0
        self._waiting = 0
        self._columns: dict[tuple[str, str], _Column] = {}
        self._misconceptions: dict[str, array[int]] = {}

    def add(self, entry: Mapping[str, Any]) -> None:
        """Count the next entry of `results.json`."""
        position = self._statuses.total()
        self._statuses[entry["status"]] += 1
        if entry["status"] != NOT_HANDED_IN:
            self._scores.append(entry["score"])
        self._pending += entry["pending"]
        self._waiting += entry["pending"] > 0
        for name in dict.fromkeys(entry["misconceptions"]):
            self._misconceptions.setdefault(name, array("i")).append(position)
        for question in entry["questions"]:
            self._add_question(question, entry["score"], entry["status"] in RAN)

    def _add_question(self, question: Mapping[str, Any], total: int, ran: bool) -> None:
        """Count a question and its tests; they are known even where nobody's file ran."""
        name, bonus = question["name"], bool(question.get("bonus", False))
        column = self._column(name, "", question["max_score"], False, bonus)
        if ran:
            # A question is decided only when all its tests are.
            column.add(question["score"] if not question["pending"] else None, total)
        for test in question["tests"]:
            column = self._column(name, test["name"], test["max_score"], test["hidden"], bonus)
            if ran:
                column.add(test["score"], total)

    def _column(self, question: str, test: str, max_score: int, hidden: bool, bonus: bool) -> _Column:
        column = self._columns.get((question, test))
        if column is None:
            column = self._columns[question, test] = _Column(question, test, max_score, hidden, bonus)
        return column

    def figures(self) -> ClassStatistics:
        """Return the statistics of all that was counted."""
        return ClassStatistics(
            students=self._statuses.total(),
            statuses={status: self._statuses[status] for status in STATUSES},
            ran=sum(self._statuses[status] for status in RAN),
            marks=_marks(self._scores, self._max_score),
            pending=self._pending,
            waiting=self._waiting,
            items=tuple(self._items()),
            misconceptions=tuple(self._most_frequent_first()),
        )

    def _items(self) -> Iterator[Item]:
        order = list(dict.fromkeys(question for question, _ in self._columns))
        for name in order:
            yield from (column.item() for (question, _), column in self._columns.items() if question == name)

    def _most_frequent_first(self) -> Iterator[Misconception]:
        for name, students in sorted(self._misconceptions.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            yield Misconception(name, tuple(students))


def of_class(max_score: int, entries: Iterable[Mapping[str, Any]]) -> ClassStatistics:
    """Return the statistics of entries of `results.json`."""
    tally = Tally(max_score)
    for entry in entries:
        tally.add(entry)
    return tally.figures()


def _marks(scores: Sequence[int], full: int) -> Marks | None:
    if not scores:
        return None
    return Marks(
        count=len(scores),
        mean=statistics.fmean(scores),
        median=statistics.median(scores),
        lowest=min(scores),
        highest=max(scores),
        bins=_bins(scores, full),
    )


def _bins(scores: Sequence[int], full: int) -> tuple[Bin, ...]:
    """Return the distribution; the last bin holds the full mark and what a bonus adds to it."""
    count = max(1, min(BINS, full))
    edges = [full * number // count for number in range(count)]
    counts = [0] * count
    for score in scores:
        counts[max(0, sum(1 for edge in edges if edge <= score) - 1)] += 1
    highs = [*(edge - 1 for edge in edges[1:]), max(full, *scores)]
    return tuple(Bin(low, high, number) for low, high, number in zip(edges, highs, counts, strict=True))


@dataclass
class _Column:
    """One item's marks while they are gathered."""

    question: str
    test: str
    max_score: int
    hidden: bool
    bonus: bool
    points: array[int] = field(default_factory=lambda: array("i"))
    rest: array[int] = field(default_factory=lambda: array("i"))
    waiting: int = 0

    def add(self, score: int | None, total: int) -> None:
        if score is None:
            self.waiting += 1
        else:
            self.points.append(score)
            self.rest.append(total - score)

    def item(self) -> Item:
        share = statistics.fmean(self.points) / self.max_score if self.points and self.max_score else None
        passed = sum(1 for points in self.points if points >= self.max_score)
        return Item(
            self.question,
            self.test,
            self.max_score,
            self.hidden,
            self.bonus,
            len(self.points),
            passed,
            self.waiting,
            share,
            _correlation(self.points, self.rest),
        )


def _correlation(points: Sequence[int], rest: Sequence[int]) -> float | None:
    # Where all are equal there is no correlation to speak of.
    if len(set(points)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(points, rest)
