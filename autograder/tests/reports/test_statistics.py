"""What is said of a class as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.reports import statistics
from autograder.tests.reports.examples import a_class, a_test, absent, question, submission, typical


def of_class(data: dict[str, Any]) -> statistics.ClassStatistics:
    return statistics.of_class(data["max_score"], data["submissions"])


def scored(student: str, *scores: int | None, **more: object) -> dict[str, object]:
    tests = [a_test(f"t{number}", 10, score) for number, score in enumerate(scores)]
    return submission(student, [question("q", tests)], **more)


def test_every_status_is_counted_also_where_it_is_nobodys() -> None:
    figures = of_class(a_class([typical("a"), absent("b"), typical("c", status="stopped")]))
    assert figures.statuses == {"graded": 1, "no-submission": 1, "unreadable": 0, "stopped": 1}


def test_who_did_not_hand_in_is_no_zero_in_the_distribution() -> None:
    figures = of_class(a_class([scored("a", 10, 10), absent("b")], max_score=20))
    assert figures.marks is not None
    assert (figures.marks.count, figures.marks.mean) == (1, 20)


def test_a_class_of_nobody_has_no_marks() -> None:
    figures = of_class(a_class([]))
    assert figures.marks is None
    assert figures.items == ()


def test_each_mark_is_in_one_bin_and_a_bonus_in_the_last() -> None:
    marks = of_class(a_class([scored(str(n), n) for n in (0, 9, 10, 99, 100, 105)])).marks
    assert marks is not None
    assert [(bin_.low, bin_.high, bin_.count) for bin_ in marks.bins if bin_.count] == [
        (0, 9, 2),
        (10, 19, 1),
        (90, 105, 3),
    ]


def test_a_test_is_counted_only_over_files_that_ran() -> None:
    unreadable = scored("c", 0, status="unreadable")
    (_, item) = of_class(a_class([scored("a", 10), scored("b", 0), unreadable])).items
    assert (item.passed, item.counted, item.share) == (1, 2, 0.5)


def test_a_mark_that_waits_is_neither_passed_nor_failed() -> None:
    whole, item = of_class(a_class([scored("a", None), scored("b", 10)])).items
    assert (item.passed, item.counted, item.waiting) == (1, 1, 1)
    assert (whole.counted, whole.waiting) == (1, 1)


def test_a_test_that_goes_with_the_rest_discriminates_fully() -> None:
    entries = [scored(str(n), 10 * n, 10 * n) for n in (0, 1)]
    items = of_class(a_class(entries)).items
    assert [item.discrimination for item in items if item.test] == [pytest.approx(1.0), pytest.approx(1.0)]


def test_a_test_that_the_strong_fail_discriminates_below_zero() -> None:
    entries = [scored("a", 0, 10, 10), scored("b", 10, 0, 0), scored("c", 10, 0, 10)]
    first = of_class(a_class(entries)).items[1]
    assert first.discrimination is not None
    assert first.discrimination < 0


def test_where_all_earn_the_same_there_is_no_discrimination() -> None:
    items = of_class(a_class([scored("a", 10, 0), scored("b", 10, 10)])).items
    assert items[1].discrimination is None


def test_a_misconception_counts_a_student_once_and_the_frequent_come_first() -> None:
    entries = [typical("a", misconceptions=["x", "y", "y"]), typical("b", misconceptions=["y"])]
    found = of_class(a_class(entries)).misconceptions
    assert [(one.id, one.students) for one in found] == [("y", (0, 1)), ("x", (0,))]


def test_a_class_is_small_by_the_files_that_ran() -> None:
    many = [typical(str(number)) for number in range(statistics.SMALL_CLASS)]
    assert not of_class(a_class(many)).is_small
    assert of_class(a_class([*many[1:], absent("b")])).is_small
