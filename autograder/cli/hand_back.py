"""`autograder hand-back`: each pupil's feedback file as a comment on their pull request."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
from rich.console import Console

from autograder.classroom.given import given_notes
from autograder.classroom.sheet import SheetBroken
from autograder.cli.class_list import say_remarks
from autograder.cli.options import language_option
from autograder.collecting.handing_back import HandedBack, feedback_files, hand_back
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.records import Records, RecordsBroken

_OUTCOMES = ("written", "changed", "same", "would-write", "no-repository", "no-request")


@click.command(name="hand-back")
@click.argument("reports", type=click.Path(path_type=Path))
@click.option("--dry-run", "dry", is_flag=True, help="Tell what would be done, and write nothing.")
@language_option
def command(reports: Path, dry: bool, language: str | None) -> None:
    """Comment on each pupil's pull request with the feedback file in REPORTS.

    It needs GitHub's command `gh`, signed in, and submissions that `autograder collect` cloned.
    Run again, it changes its own comments and repeats none.
    """
    if shutil.which("gh") is None:
        raise click.UsageError("there is no `gh` on this machine. Install GitHub's command line, and sign in with it.")
    try:
        with Records(reports) as records:
            assignment = records.head.assignment
        addresses = {student: note.source for student, note in given_notes(reports).items()}
        files = feedback_files(reports)
    except SheetBroken as error:
        raise click.UsageError(f"{error}.") from error
    except RecordsBroken as error:
        raise click.UsageError(f"{error}. Name the folder that `autograder grade --out` wrote.") from error
    except OSError as error:
        raise click.UsageError(
            f"{reports} holds no feedback files: {error.strerror}. Draw them with `grade`."
        ) from error
    if not addresses:
        raise click.UsageError(
            f"{reports} does not know the pupils' repositories. Clone them with `autograder collect`, and give "
            "its table: autograder tables REPORTS --collected SUBMISSIONS-collected.csv"
        )
    outcomes = list(hand_back(files, addresses, assignment, dry))
    say_remarks(Console(), _remarks(outcomes), language or locale_language())
    failed = [each for each in outcomes if each.outcome == "failed"]
    if failed:
        raise click.ClickException(f"{len(failed)} of {len(outcomes)} could not be handed back. Run it again later.")


def _remarks(outcomes: list[HandedBack]) -> list[Feedback]:
    remarks = []
    for outcome in _OUTCOMES:
        students = [each.student for each in outcomes if each.outcome == outcome]
        if students:
            values = {"count": len(students), "names": students}
            remarks.append(Feedback(f"hand-back.{outcome}", values))
    failed = [each for each in outcomes if each.outcome == "failed"]
    return remarks + [Feedback("hand-back.failed", {"name": each.student, "reason": each.reason}) for each in failed]
