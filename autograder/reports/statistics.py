"""What a class's results say as a whole: counts, marks, how hard each test is, what is misunderstood.

Everything is computed from the data of `results.json`, so every kind of report may use it.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.results import STATUSES

# Of these students a file ran, so that a failed test says something about the test.
RAN = ("graded", "stopped")
NOT_HANDED_IN = "no-submission"
# With fewer students, difficulty and discrimination are mostly chance.
SMALL_CLASS = 30
BINS = 10

Submission = Mapping[str, Any]


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


def of_class(data: Mapping[str, Any]) -> ClassStatistics:
    """Return the statistics of the data of `results.json`."""
    submissions: Sequence[Submission] = data["submissions"]
    ran = [entry for entry in submissions if entry["status"] in RAN]
    statuses = Counter(entry["status"] for entry in submissions)
    handed_in = [entry for entry in submissions if entry["status"] != NOT_HANDED_IN]
    return ClassStatistics(
        students=len(submissions),
        statuses={status: statuses[status] for status in STATUSES},
        ran=len(ran),
        marks=_marks([entry["score"] for entry in handed_in], data["max_score"]),
        pending=sum(entry["pending"] for entry in submissions),
        waiting=sum(1 for entry in submissions if entry["pending"]),
        items=tuple(_items(ran, submissions)),
        misconceptions=_misconceptions(submissions),
    )


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
    points: list[int]
    rest: list[int]
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


def _items(ran: Iterable[Submission], everybody: Iterable[Submission]) -> Iterable[Item]:
    columns: dict[tuple[str, str], _Column] = {}
    # The questions are known even where nobody's file ran.
    for entry in everybody:
        for question in entry["questions"]:
            name, bonus = question["name"], bool(question.get("bonus", False))
            columns.setdefault((name, ""), _Column(name, "", question["max_score"], False, bonus, [], []))
            for test in question["tests"]:
                column = _Column(name, test["name"], test["max_score"], test["hidden"], bonus, [], [])
                columns.setdefault((name, test["name"]), column)
    for entry in ran:
        for question in entry["questions"]:
            # A question is decided only when all its tests are.
            decided = question["score"] if not question["pending"] else None
            columns[question["name"], ""].add(decided, entry["score"])
            for test in question["tests"]:
                columns[question["name"], test["name"]].add(test["score"], entry["score"])
    order = list(dict.fromkeys(question for question, _ in columns))
    for question_name in order:
        yield from (column.item() for (name, _), column in columns.items() if name == question_name)


def _correlation(points: Sequence[int], rest: Sequence[int]) -> float | None:
    # Where all are equal there is no correlation to speak of.
    if len(set(points)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(points, rest)


def _misconceptions(submissions: Iterable[Submission]) -> tuple[Misconception, ...]:
    behind: dict[str, list[int]] = {}
    for position, entry in enumerate(submissions):
        for name in dict.fromkeys(entry["misconceptions"]):
            behind.setdefault(name, []).append(position)
    most_frequent_first = sorted(behind.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Misconception(name, tuple(students)) for name, students in most_frequent_first)
