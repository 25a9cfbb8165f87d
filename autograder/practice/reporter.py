"""Results as the classic classroom's reporter reads them: base64 of JSON, in a step's outputs.

One runner for each test: the reporter's table shares a runner's points out evenly among its
tests, and its notice adds up what each test says of itself, so only then do both agree.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable

from autograder.assignment import Assignment
from autograder.practice.score import Mark, Practice

_VERSION = 1


def runner_name(question: str, test: str) -> str:
    """Return a test's name as the reporter takes it: letters and digits alone."""
    return "".join(letter for letter in f"{question.partition('_')[0]}{test}" if letter.isalnum())


def runner_names(assignment: Assignment) -> list[str]:
    """Return the names of all runners of an assignment's public tests; the bonus has none."""
    return [
        runner_name(question.name, case.name)
        for question in assignment.questions
        for case in question.cases
        if question.name not in assignment.bonus and not case.hidden
    ]


def outputs(practice: Practice) -> dict[str, str]:
    """Return output -> value: the totals, and one runner's result for each test that counts."""
    totals = {
        "score": str(practice.score),
        "max-score": str(practice.most),
        "passed": "true" if practice.passed else "false",
    }
    return totals | {runner_name(mark.question, mark.test.name): _encoded(mark) for mark in practice.marks}


def _encoded(mark: Mark) -> str:
    status = "pass" if mark.passed else "fail"
    test = {"name": mark.name, "status": status, "score": mark.score, "message": "", "test_code": "", "line_no": 0}
    result = {"version": _VERSION, "status": status, "max_score": mark.most, "tests": [test]}
    return base64.b64encode(json.dumps(result).encode()).decode("ascii")


def as_lines(values: Iterable[tuple[str, str]]) -> str:
    """Return outputs as the runner reads them from its file."""
    return "".join(f"{name}={value}\n" for name, value in values)
