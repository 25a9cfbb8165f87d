"""`autograder check --github`: the same check in a step of GitHub Actions, confined where that is possible."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from autograder.assignment import Assignment
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.practice.commands import nothing_is_a_command
from autograder.practice.confined import grade_confined, grade_unconfined
from autograder.practice.github import NoStep, Step, tell
from autograder.practice.score import practice_of
from autograder.reports.speaking import say
from autograder.reports.student_view import print_check
from autograder.sandbox.channel import SandboxBroken
from autograder.submissions.find import read_submission
from autograder.submissions.own import is_changed, own_files

# Pupils' pages are read by classes of either language; Hebrew is the first one of this exercise.
BOTH = ("he", "en")


def check_on_github(path: Path, assignment: Assignment, language: str | None) -> int:
    """Check a file and tell the step's readers; return the step's exit code.

    Raises:
        click.UsageError: this is no step of GitHub Actions.
        click.ClickException: what the step is to leave behind cannot be written.
    """
    try:
        step = Step.here()
    except NoStep as error:
        raise click.UsageError(f"--github is for a step of GitHub Actions ({error}). Leave it out here.") from error
    notices = _other_file(path, assignment)
    submission = read_submission(path.stem, [path], assignment.file)
    try:
        result = grade_confined(submission, assignment)
    except SandboxBroken as error:
        notices.append(Feedback("practice.not-confined", {"reason": str(error)}))
        result = grade_unconfined(submission, assignment)
    practice = practice_of(result, assignment)
    spoken = language or locale_language()
    console = Console(width=100)
    with nothing_is_a_command():
        for notice in notices:
            say(console, notice.text(spoken), "yellow")
        print_check(console, result, assignment.automatic_score, assignment.given_by_teacher, spoken)
    try:
        tell(step, path, result, practice, (language,) if language else BOTH, notices)
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror}.") from error
    return 0 if practice.passed else 1


def _other_file(path: Path, assignment: Assignment) -> list[Feedback]:
    """Say so where script and notebook were both worked on."""
    files = own_files((path.parent,), assignment.file, assignment.handed_out)
    left = [file.name for file in files if file.name != path.name and is_changed(file, assignment.handed_out)]
    known = set(left) <= set(assignment.handed_out)
    return [Feedback("practice.both", {"left": left, "taken": path.name})] if left and known else []
