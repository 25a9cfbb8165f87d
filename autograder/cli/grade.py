"""`autograder grade`: a folder of submissions in, a folder of reports out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.assignment import Assignment
from autograder.classroom.given import Given
from autograder.cli.class_list import check_given, class_list_options, say_remarks
from autograder.cli.options import language_option, open_assignment
from autograder.cli.report_folder import prepare_report_folder, unwritten
from autograder.grading.cluster import ClusterBroken, bundle_of, grade_on_cluster
from autograder.grading.keys import fingerprint
from autograder.grading.recording import Grader, grade_into
from autograder.grading.run import grade_class, open_workplace
from autograder.grading.shards import WHOLE, Shard
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.questions.run import CaseBroken
from autograder.records import ClassHead, Records, RecordsBroken
from autograder.reports.plain_text import printable
from autograder.reports.speaking import say
from autograder.reports.terminal import print_class
from autograder.results import SubmissionResult
from autograder.sandbox.channel import SandboxBroken, SandboxLost
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.submissions.find import Submission, list_students, read_students


def _shard(context: click.Context, parameter: click.Parameter, text: str) -> Shard:
    try:
        return Shard.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


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
@click.option("--shard", callback=_shard, default=str(WHOLE), metavar="K/N", help="Grade part K of N; then `merge`.")
@class_list_options
@click.option("--scheduler", metavar="ADDRESS", help="Grade on the workers of this Dask scheduler, tcp://HOST:8786.")
@click.option("--fresh", is_flag=True, help="Grade again what was graded before.")
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
    shard: Shard,
    given: Given,
    scheduler: str | None,
    fresh: bool,
    unsafe: bool,
) -> None:
    """Grade every submission under SUBMISSIONS and write the reports."""
    spoken = language or locale_language()
    everybody, ignored = _students(submissions)
    students = shard.of(everybody)
    if reports.resolve().is_relative_to(submissions.resolve()):
        raise click.UsageError(f"{reports} lies among the submissions. Choose a folder for --out elsewhere.")
    given = given.beside(submissions)
    limits = Limits(load_seconds=load_seconds, call_seconds=call_seconds, memory=memory * MEGABYTE)
    console = Console()
    with _failures_in_one_line(), _graders(limits, workers, unsafe, scheduler) as grader_for:
        # Half of what this command imports is for the reports: it can come while the sandbox imports PyTorch.
        from autograder.cli.drawing import RESULTS, draw_reports, entries_of

        root, assignment = open_assignment(folder, Path.cwd())
        check_given(given, assignment.name, reports)
        prepare_report_folder(reports)
        judged_by = fingerprint(root, limits, confined=not unsafe)
        head = ClassHead(assignment.name, assignment.max_score, language or "en", judged_by, str(shard))
        with Records(reports, head) as records:
            grade = grader_for(root, assignment)
            _grade(read_students(students, assignment.file), len(students), records, grade, fresh, console)
            records.keep_only(students)
            records.finish()
            given.keep(reports)
            if shard != WHOLE:
                joined = "Join all parts: autograder merge PARTS --out REPORTS"
                click.echo(f"{len(records)} graded into {reports}. {joined}")
                return
            remarks = draw_reports(reports, records).remarks
            print_class(console, head.assignment, head.max_score, entries_of(records), spoken)
    if ignored:
        say(console, printable(Feedback("class.ignored", {"names": list(ignored)}).text(spoken)))
    say_remarks(console, remarks, spoken)
    files = [str(reports / name) for name in (RESULTS, "grades.csv", "index.html")]
    say(console, Feedback("class.written", {"files": files}).text(spoken))
    say(console, Feedback("class.next", {"command": f"autograder review {reports}"}).text(spoken))


@contextmanager
def _failures_in_one_line() -> Iterator[None]:
    try:
        yield
    except ClusterBroken as error:
        raise click.ClickException(f"{error}. What is graded is kept.") from error
    except SandboxLost as error:
        message = f"{error}; memory may be short. What is graded is kept: the same command goes on from there."
        raise click.ClickException(message) from error
    except SandboxBroken as error:
        raise click.ClickException(_refusal(str(error))) from error
    except CaseBroken as error:
        raise click.ClickException(f"the tests themselves are broken, no grade was written: {error}") from error
    except (RecordsBroken, OSError) as error:
        raise unwritten(error) from error
    except KeyboardInterrupt:
        message = "interrupted. What is graded is kept: the same command goes on from there."
        raise click.ClickException(message) from None


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


@contextmanager
def _graders(
    limits: Limits, workers: int, unsafe: bool, scheduler: str | None
) -> Iterator[Callable[[Path, Assignment], Grader]]:
    """Give what makes a grader for an assignment. The warm server is on its way by then: PyTorch takes the longest.

    Raises:
        SandboxBroken: this machine cannot confine.
    """
    if scheduler is not None:
        address = scheduler
        yield lambda root, assignment: lambda found: grade_on_cluster(found, bundle_of(root, limits), address)
        return
    with open_workplace(limits, workers, unsafe) as workplace:

        def grade(assignment: Assignment, found: Iterable[Submission]) -> Iterator[SubmissionResult]:
            workplace.wait_until_ready()
            yield from grade_class(found, assignment, workplace, workers)

        yield lambda root, assignment: partial(grade, assignment)


def _grade(
    submissions: Iterable[Submission], count: int, records: Records, grade: Grader, fresh: bool, console: Console
) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bar = progress.add_task("autograder", total=count)
        grade_into(records, submissions, grade, lambda: progress.advance(bar), fresh)


def _refusal(reason: str) -> str:
    return (
        f"no sandbox on this system ({reason}). Student code would run with YOUR rights: it could read your files, the "
        "hidden tests and other students' work. Use Linux, WSL2, a container or the grading workflow; or pass "
        "--unsafe-no-sandbox if you wrote all of this code yourself."
    )
