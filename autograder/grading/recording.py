"""Grades into records: only what has none yet, each stored as soon as it is graded."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator

from autograder.grading.keys import key_of
from autograder.records import Record, Records
from autograder.results import SubmissionResult, submission_to_data
from autograder.submissions.find import Submission

Grader = Callable[[Iterable[Submission]], Iterable[SubmissionResult]]


def grade_into(
    records: Records,
    submissions: Iterable[Submission],
    grade: Grader,
    done: Callable[[], None],
    fresh: bool = False,
) -> None:
    """Grade whoever has no record of this very submission under these very tests.

    Args:
        records: where results are kept.
        submissions: the class, or a part of it.
        grade: gives the verdicts on submissions, in any order; not called if there is nothing to grade.
        done: told of each submission that has its record.
        fresh: grade all of them again.

    Raises:
        RecordsBroken: a result could not be stored; the earlier ones are.
        Exception: whatever `grade` raises; what it gave before is stored.
    """
    keys: dict[str, str] = {}

    def without_record() -> Iterator[Submission]:
        for submission in submissions:
            key = key_of(submission, records.head.fingerprint)
            if not fresh and records.key_of(submission.student) == key:
                done()
            else:
                keys[submission.student] = key
                yield submission

    waiting = without_record()
    first = next(waiting, None)
    if first is None:
        return
    for result in grade(itertools.chain([first], waiting)):
        entry = submission_to_data(result, records.head.language)
        records.add(Record(keys.pop(result.student), entry, result.source))
        done()
