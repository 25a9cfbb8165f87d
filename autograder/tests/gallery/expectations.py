"""What `tests/submissions/expected/*.toml` says of each submission of the gallery."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.results import SubmissionResult

EVERYTHING = ["*"]
# Not handed in, the bonus is nothing that a pupil did wrong.
_BONUS_ABSENT = "escape.absent"


def load_expected(gallery: Path, *names: str) -> dict[str, Mapping[str, Any]]:
    """Return student -> expected outcome."""
    expected: dict[str, Mapping[str, Any]] = {}
    for name in names:
        entries = tomllib.loads((gallery / "expected" / f"{name}.toml").read_text(encoding="utf-8"))
        twice = set(entries) & set(expected)
        assert not twice, f"{twice} stand in two files"
        expected.update(entries)
    return expected


def failed_tests(result: SubmissionResult) -> set[str]:
    """Return "question.test" of what failed, an absent bonus left out."""
    nothing_ran = result.status in ("no-submission", "unreadable")
    return {
        f"{question.name}.{test.name}"
        for question in result.questions
        for test in question.tests
        if test.passed is False
        and not (question.bonus and (nothing_ran or any(part.id == _BONUS_ABSENT for part in test.feedback)))
    }


def differences(result: SubmissionResult, expected: Mapping[str, Any]) -> list[str]:
    """Return how a result differs from what the gallery says; empty where it does not."""
    found = []
    failed = failed_tests(result)
    if result.status not in (expected["status"], expected.get("or_status")):
        found.append(f"status is {result.status}, not {expected['status']}")
    if expected.get("fails") == EVERYTHING:
        if result.score or result.pending:
            found.append(f"everything should fail, but {result.score} + {result.pending} points were given")
    elif "fails" in expected and set(expected["fails"]) != failed:
        wrongly, missing = sorted(failed - set(expected["fails"])), sorted(set(expected["fails"]) - failed)
        found.append(f"failed though right: {wrongly}; passed though wrong: {missing}")
    stolen = sorted(set(expected.get("fails_at_least", ())) - failed)
    if stolen:
        found.append(f"passed though it must not: {stolen}")
    if result.score > expected.get("max_score", 1000):
        found.append(f"score {result.score} is above {expected['max_score']}")
    if "misconceptions" in expected and list(result.misconceptions) != expected["misconceptions"]:
        found.append(f"misconceptions are {list(result.misconceptions)}, not {expected['misconceptions']}")
    if expected.get("bonus") and result.score <= 90:
        found.append("the bonus was not given")
    return found
