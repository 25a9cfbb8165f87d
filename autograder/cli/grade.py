"""`autograder grade`: a folder of submissions in, a folder of reports out."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.assignment import Assignment
from autograder.cli.options import language_option, locale_language, open_assignment
from autograder.grading.run import grade_class, open_workplace
from autograder.messages import Feedback
from autograder.questions.run import CaseBroken
from autograder.reports.html import write_html
from autograder.reports.plain_text import printable
from autograder.reports.speaking import say
from autograder.reports.table import write_csv
from autograder.reports.terminal import print_class
from autograder.results import SubmissionResult, write_lines
from autograder.sandbox.channel import SandboxBroken
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.submissions.find import list_students, read_submission
from autograder.submissions.source import Unreadable, read_source

RESULTS = "results.json"
_SECONDS = click.FloatRange(0.1, 3600.0)


@click.command(name="grade")
@click.argument("submissions", type=click.Path(path_type=Path))
@click.option("--out", "reports", required=True, type=click.Path(path_type=Path), help="Where the reports go.")
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
@language_option
@click.option("--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, help="Submissions at a time.")
@click.option(
    "--load-seconds", type=_SECONDS, default=Limits.load_seconds, help="Time for running a file from top to bottom."
)
@click.option("--call-seconds", type=_SECONDS, default=Limits.call_seconds, help="Time for one call of a function.")
@click.option(
    "--memory", type=click.IntRange(16), default=Limits.memory // MEGABYTE, help="Megabytes that a submission may add."
)
@click.option("--unsafe-no-sandbox", "unsafe", is_flag=True, help="Run the code with your own rights.")
def command(
    submissions: Path,
    reports: Path,
    folder: Path | None,
    language: str | None,
    workers: int,
    load_seconds: float,
    call_seconds: float,
    memory: int,
    unsafe: bool,
) -> None:
    """Grade every submission under SUBMISSIONS and write the reports."""
    spoken = language or locale_language()
    _, assignment = open_assignment(folder, Path.cwd())
    students, ignored = _students(submissions)
    if reports.resolve().is_relative_to(submissions.resolve()):
        raise click.UsageError(f"{reports} lies among the submissions. Choose a folder for --out elsewhere.")
    _prepare(reports)
    limits = Limits(load_seconds=load_seconds, call_seconds=call_seconds, memory=memory * MEGABYTE)
    console = Console()
    try:
        results = _grade(students, assignment, limits, min(workers, len(students)), unsafe, console)
    except SandboxBroken as error:
        raise click.ClickException(_refusal(str(error))) from error
    except CaseBroken as error:
        raise click.ClickException(f"the tests themselves are broken, no grade was written: {error}") from error
    data = _write(reports, assignment, results, language or "en", _sources(students, assignment))
    print_class(console, data, spoken)
    if ignored:
        say(console, printable(Feedback("class.ignored", {"names": list(ignored)}).text(spoken)))
    files = [str(reports / name) for name in (RESULTS, "grades.csv", "index.html")]
    say(console, Feedback("class.written", {"files": files}).text(spoken))


def _students(submissions: Path) -> tuple[dict[str, list[Path]], tuple[str, ...]]:
    if not submissions.is_dir():
        raise click.UsageError(f"there is no folder {submissions}. Name the folder that holds the submissions.")
    try:
        students, ignored = list_students(submissions)
    except OSError as error:
        raise click.UsageError(f"{submissions} cannot be read: {error.strerror}.") from error
    if not students:
        raise click.UsageError(
            f"there is no submission in {submissions}. A submission is a folder, a .py, an .ipynb or a .zip there."
        )
    return students, ignored


def _prepare(reports: Path) -> None:
    """Make the folder of reports, unless it holds something that is not ours."""
    try:
        reports.mkdir(parents=True, exist_ok=True)
        entries = list(reports.iterdir())
    except OSError as error:
        raise click.UsageError(f"{reports} cannot be used as a folder of reports: {error.strerror}.") from error
    ours = {RESULTS, f"{RESULTS}.part"}
    if entries and not ours & {entry.name for entry in entries}:
        raise click.UsageError(f"{reports} is not empty and holds no earlier report. Choose another folder for --out.")
    if not os.access(reports, os.W_OK):
        raise click.UsageError(f"{reports} cannot be written to. Choose another folder for --out.")


def _grade(
    students: dict[str, list[Path]],
    assignment: Assignment,
    limits: Limits,
    workers: int,
    unsafe: bool,
    console: Console,
) -> list[SubmissionResult]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with (
        open_workplace(limits, workers, unsafe) as workplace,
        Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress,
    ):
        bar = progress.add_task("PyTorch …", total=len(students))
        workplace.wait_until_ready()
        progress.update(bar, description="autograder")
        return grade_class(students, assignment, workplace, workers, lambda result: progress.advance(bar))


def _sources(students: dict[str, list[Path]], assignment: Assignment) -> dict[str, str]:
    sources = {}
    for student, entries in students.items():
        submission = read_submission(student, entries, assignment.file)
        if submission.data is not None:
            try:
                sources[student] = read_source(submission.file, submission.data).text
            except Unreadable:
                sources[student] = submission.data[:100_000].decode("utf-8", "replace")
    return sources


def _write(
    reports: Path,
    assignment: Assignment,
    results: list[SubmissionResult],
    language: str,
    sources: dict[str, str],
) -> dict[str, Any]:
    text = "".join(write_lines(assignment.name, assignment.max_score, results, language))
    # First beside, then in place: a reader never sees half a file.
    half = reports / f"{RESULTS}.part"
    half.write_text(text, encoding="utf-8", newline="\n")
    half.replace(reports / RESULTS)
    data: dict[str, Any] = json.loads(text)
    write_csv(reports / "grades.csv", data)
    write_html(reports, data, language, sources)
    return data


def _refusal(reason: str) -> str:
    return (
        f"no sandbox on this system ({reason}). Student code would run with YOUR rights: it could read your files, the "
        "hidden tests and other students' work. Use Linux, WSL2, a container or the grading workflow; or pass "
        "--unsafe-no-sandbox if you wrote all of this code yourself."
    )
