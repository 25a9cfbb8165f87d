"""`autograder check`: a pupil checks the own file on the own machine."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click
from rich.console import Console

from autograder.assignment import Assignment
from autograder.cli.options import language_option, open_assignment
from autograder.grading.one import grade_submission
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.reports.speaking import say
from autograder.reports.student_view import print_check
from autograder.results import SubmissionResult
from autograder.sandbox.early_start import EarlyStart, start_early
from autograder.sandbox.limits import OWN_MACHINE
from autograder.submissions.find import Submission
from autograder.submissions.own import own_files
from autograder.submissions.source import MAX_BYTES


@click.command(name="check")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
@click.option("--watch", "watching", is_flag=True, help="Check again on every save, until all is right.")
@click.option("--github", "on_github", is_flag=True, help="In a step of GitHub Actions: summary, annotations, outputs.")
@language_option
def command(file: Path | None, folder: Path | None, watching: bool, on_github: bool, language: str | None) -> None:
    """Check FILE with the public tests. Default: gradient_descent.py or .ipynb here or in assignment/."""
    if on_github:
        from autograder.cli.check_github import check_on_github

        raise SystemExit(check_on_github(*_opened(file, folder), language))
    spoken = language or locale_language()
    with closing(start_early()) as early:
        path, assignment = _opened(file, folder)
        console = Console()

        def show(result: SubmissionResult) -> None:
            print_check(console, result, assignment.automatic_score, assignment.given_by_teacher, spoken)

        def check() -> SubmissionResult:
            return check_file(path, assignment, early)

        if watching:
            from autograder.cli.watch import watch

            watch(path, check, show, all_right, console, spoken)
            return
        result = check()
        show(result)
        if not all_right(result):
            raise SystemExit(1)
        say(console, Feedback("check.all-done").text(spoken), "bold green")


def _opened(file: Path | None, folder: Path | None) -> tuple[Path, Assignment]:
    """Return the file to check and the assignment it belongs to.

    Raises:
        click.UsageError: there is no such file, or no assignment.
    """
    near = (file or Path.cwd()).resolve()
    root, assignment = open_assignment(folder, near if near.is_dir() else near.parent)
    path = file if file is not None else default_file(root, assignment)
    if not path.is_file():
        raise click.UsageError(f"there is no file {path}. Name the file to check.")
    return path, assignment


def check_file(path: Path, assignment: Assignment, early: EarlyStart) -> SubmissionResult:
    """Return the verdicts of the public cases on a file.

    Raises:
        click.UsageError: the file is not there.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise click.UsageError(
            f"{path} cannot be read: {error.strerror}. Name the file that you want to check."
        ) from error
    submission = Submission(path.stem, path.name, data)
    folder = path.resolve().parent
    return grade_submission(
        submission, assignment, lambda: early.channel(OWN_MACHINE, folder), OWN_MACHINE, public_only=True
    )


def all_right(result: SubmissionResult) -> bool:
    """Tell whether every public case that counts has passed; the bonus and the teacher's part do not."""
    regular = [question for question in result.questions if not question.bonus]
    return all(test.passed is not False for question in regular for test in question.tests)


def default_file(root: Path, assignment: Assignment) -> Path:
    """Return the pupil's file, here or in assignment/.

    Raises:
        click.UsageError: there is none.
    """
    found = own_files((Path.cwd(), root / "assignment"), assignment.file, assignment.handed_out)
    if found:
        return found[0]
    raise click.UsageError(
        f"there is no {assignment.file}.py here or in {root / 'assignment'}. Name the file: autograder check FILE"
    )
