"""What `tests/submissions/expected/*.toml` says of each submission of the gallery."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.results import SubmissionResult, submission_to_data

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


def failed_tests(entry: Mapping[str, Any]) -> set[str]:
    """Return "question.test" of what failed, an absent bonus left out."""
    nothing_ran = entry["status"] in ("no-submission", "unreadable")
    return {
        f"{question['name']}.{test['name']}"
        for question in entry["questions"]
        for test in question["tests"]
        if test["passed"] is False
        and not (
            question["bonus"] and (nothing_ran or any(part["id"] == _BONUS_ABSENT for part in test.get("feedback", ())))
        )
    }


def differences(result: SubmissionResult | Mapping[str, Any], expected: Mapping[str, Any]) -> list[str]:
    """Return how a result (or its entry of `results.json`) differs from what the gallery says; empty if it does not."""
    entry = submission_to_data(result, "en") if isinstance(result, SubmissionResult) else result
    found = []
    failed = failed_tests(entry)
    if entry["status"] not in (expected["status"], expected.get("or_status")):
        found.append(f"status is {entry['status']}, not {expected['status']}")
    if expected.get("fails") == EVERYTHING:
        if entry["score"] or entry["pending"]:
            found.append(f"everything should fail, but {entry['score']} + {entry['pending']} points were given")
    elif "fails" in expected and set(expected["fails"]) != failed:
        wrongly, missing = sorted(failed - set(expected["fails"])), sorted(set(expected["fails"]) - failed)
        found.append(f"failed though right: {wrongly}; passed though wrong: {missing}")
    stolen = sorted(set(expected.get("fails_at_least", ())) - failed)
    if stolen:
        found.append(f"passed though it must not: {stolen}")
    if entry["score"] > expected.get("max_score", 1000):
        found.append(f"score {entry['score']} is above {expected['max_score']}")
    if "misconceptions" in expected and entry["misconceptions"] != expected["misconceptions"]:
        found.append(f"misconceptions are {entry['misconceptions']}, not {expected['misconceptions']}")
    if expected.get("bonus") and entry["score"] <= 90:
        found.append("the bonus was not given")
    return found
