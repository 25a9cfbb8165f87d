"""Proves the exercise's own files: in step, the stub earns nothing, the reference everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from autograder.assignment import Assignment
from autograder.content import gaps
from autograder.content.make import make, source_path
from autograder.grading.one import grade_submission
from autograder.messages import LANGUAGES, catalogue
from autograder.results import SubmissionResult
from autograder.sandbox.limits import OWN_MACHINE
from autograder.sandbox.spawned import SpawnedChannel
from autograder.submissions.find import Submission
from autograder.verdicts import NOT_STARTED

HINTS_PER_TEST = 3


def problems(root: Path, assignment: Assignment) -> list[str]:
    """Return what is not as it should be, each with what to do next."""
    return [
        *_out_of_step(root, assignment),
        *_stub_problems(root, assignment),
        *_reference_problems(root, assignment),
        *_missing_hints(assignment),
        *_task_problems(root, assignment),
    ]


def _out_of_step(root: Path, assignment: Assignment) -> Iterator[str]:
    for path, text in make(root, assignment.file).items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"{path.relative_to(root)} is not what the source makes: run `autograder content make`"


def grade_own(path: Path, assignment: Assignment) -> SubmissionResult:
    """Return the verdicts, hidden cases included, on a file of the exercise's own."""
    submission = Submission(path.stem, path.name, path.read_bytes())
    return grade_submission(submission, assignment, lambda: SpawnedChannel(OWN_MACHINE, path.parent), OWN_MACHINE)


def _stub_problems(root: Path, assignment: Assignment) -> Iterator[str]:
    for ending in (".py", ".ipynb"):
        path = root / "assignment" / f"{assignment.file}{ending}"
        result = grade_own(path, assignment)
        if result.errors:
            yield f"{path.name} (stub) does not run through: {result.errors[0].text('en')}"
        for question in result.questions:
            for test in question.tests:
                if test.passed is not False or test.score != 0:
                    yield f"{path.name} (stub) earns points in {question.name}.{test.name}: it must be open"
                elif test.misconceptions != (NOT_STARTED,) and not question.bonus:
                    yield f"{path.name} (stub): {question.name}.{test.name} does not say that the task is open"


def _reference_problems(root: Path, assignment: Assignment) -> Iterator[str]:
    path = root / "solutions" / f"{assignment.file}.py"
    result = grade_own(path, assignment)
    for question in result.questions:
        for test in question.tests:
            if test.passed is False:
                yield f"solutions/{path.name} fails {question.name}.{test.name}: {test.message('en')}"
            if test.suggested is not None and test.suggested < test.max_score:
                yield f"solutions/{path.name}: {question.name}.{test.name} is suggested only {test.suggested} points"


def _missing_hints(assignment: Assignment) -> Iterator[str]:
    for question in assignment.questions:
        for case in question.cases:
            for number in range(1, HINTS_PER_TEST + 1):
                words = catalogue().get(f"hint.{question.name}-{case.name}-{number}", {})
                for language in LANGUAGES:
                    if not words.get(language, "").strip():
                        yield f"hint {number} of {question.name}.{case.name} has no {language}: add it to hints.toml"


def _task_problems(root: Path, assignment: Assignment) -> Iterator[str]:
    """Check that one task has one number: in the source's gaps, the tests' names and the sheets."""
    text = source_path(root, assignment.file).read_text(encoding="utf-8")
    in_gaps = {gap.task for gap in gaps.gaps(text)}
    in_tests = {int(re.sub(r"\D.*", "", question.name[1:])) for question in assignment.questions}
    if in_gaps != in_tests:
        yield f"the source has gaps for tasks {sorted(in_gaps)}, the tests are for {sorted(in_tests)}"
    for language, word in (("en", "Task"), ("he", "משימה")):
        sheet = (root / "assignment" / f"task-sheet.{language}.md").read_text(encoding="utf-8")
        missing = [task for task in sorted(in_tests) if f"{word} {task}" not in sheet]
        if missing:
            yield f"task-sheet.{language}.md does not name task {missing}: one task = one number everywhere"
