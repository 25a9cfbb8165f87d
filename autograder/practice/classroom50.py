"""A push graded for Classroom 50: `result.json`, `release-body.md` and the step's status.

The runner starts the bundle's `autograder.py` in the pupil's checkout, and that starts this.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, load_assignment
from autograder.practice.confined import grade_confined
from autograder.practice.markdown import page
from autograder.practice.reporter import as_lines
from autograder.practice.score import Mark, Practice, practice_of
from autograder.submissions.find import Submission, read_submission
from autograder.submissions.own import own_files

SCHEMA = "classroom50/result/v1"
RESULT, BODY = "result.json", "release-body.md"
_LANGUAGES = ("he", "en")
# What the runner says, by the names that the result has for it.
_IDENTITY = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "owner": "USERNAME",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
    "review": "REVIEW_URL",
}


class NoRunner(ValueError):
    """Classroom 50's variables are not there; the text names them."""


def grade_push(exercise: Path, checkout: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Grade the file in a checkout, leave there what Classroom 50 reads, and return the summary.

    Args:
        exercise: the folder with the tests and `otter_config.json`.
        checkout: the pupil's repository.
        environment: the runner's variables.

    Raises:
        NoRunner: the runner's variables are not there.
        SandboxBroken: this machine cannot confine; nothing was graded.
        CaseBroken: a test is at fault.
    """
    missing = [name for name in _IDENTITY.values() if not environment.get(name)]
    if missing:
        raise NoRunner(f"{', '.join(missing)} not set: this is for Classroom 50's runner")
    assignment = load_assignment(exercise)
    result = grade_confined(_submission(checkout, assignment, environment["USERNAME"]), assignment)
    practice = practice_of(result, assignment)
    _write(checkout / RESULT, json.dumps(result_of(practice, environment), ensure_ascii=False, indent=1) + "\n")
    _write(checkout / BODY, page(result, practice, _LANGUAGES))
    summary = _summary(practice)
    if environment.get("GITHUB_OUTPUT"):
        status = "success" if practice.passed else "failure"
        with Path(environment["GITHUB_OUTPUT"]).open("a", encoding="utf-8", newline="\n") as file:
            file.write(as_lines([("status", status), ("summary", summary)]))
    return summary


def _submission(checkout: Path, assignment: Assignment, student: str) -> Submission:
    inside = checkout.resolve()
    folders = [folder for folder in (checkout, checkout / "assignment") if folder.resolve().is_relative_to(inside)]
    found = own_files(folders, assignment.file, assignment.handed_out)
    if found:
        return read_submission(student, [found[0]], assignment.file)
    from autograder.messages import Feedback

    return Submission(student, problem=Feedback("practice.no-file", {"name": assignment.file}))


def _write(path: Path, text: str) -> None:
    # A link in the checkout would carry the text elsewhere.
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def result_of(practice: Practice, environment: Mapping[str, str]) -> dict[str, Any]:
    """Return the push's result as `classroom50/result/v1`; the points are whole, the bonus is in no total."""
    identity = {name: environment[variable] for name, variable in _IDENTITY.items()}
    earned = [mark for mark in practice.bonus if mark.passed]
    return {
        "schema": SCHEMA,
        **identity,
        "assignment_type": environment.get("ASSIGNMENT_TYPE") or "individual",
        "datetime": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "score": practice.score,
        "max-score": practice.most,
        "tests": [
            *(_row(mark) for mark in practice.marks if mark.test.passed is not None),
            *({**_row(mark), "score": 0, "max-score": 0, "bonus": mark.score} for mark in earned),
        ],
    }


def _row(mark: Mark) -> dict[str, Any]:
    told = {f"message-{language}": mark.test.message(language) for language in _LANGUAGES}
    return {
        "test-name": mark.name,
        "passed": mark.passed,
        "score": mark.score,
        "max-score": mark.most,
        "misconceptions": list(mark.test.misconceptions),
        **({} if mark.passed else told),
    }


def _summary(practice: Practice) -> str:
    passed = sum(mark.passed for mark in practice.marks)
    return f"practice score {practice.score}/{practice.most} ({passed}/{len(practice.marks)} tests passed)"
