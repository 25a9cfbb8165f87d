"""The folder that reports are written into: made, checked, and never somebody else's."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.cli.drawing import RESULTS
from autograder.records import RECORDS
from autograder.review.store import REVIEW


def prepare_report_folder(reports: Path) -> None:
    """Make the folder of reports, unless it holds something that is not ours.

    Raises:
        click.UsageError: it cannot be used; the text says what to do.
    """
    try:
        reports.mkdir(parents=True, exist_ok=True)
        entries = {entry.name for entry in reports.iterdir()}
    except OSError as error:
        raise click.UsageError(f"{reports} cannot be used as a folder of reports: {error.strerror}.") from error
    if entries and not entries & {RESULTS, RECORDS, REVIEW}:
        raise click.UsageError(f"{reports} is not empty and holds no earlier report. Choose another folder for --out.")
    if not os.access(reports, os.W_OK):
        raise click.UsageError(f"{reports} cannot be written to. Choose another folder for --out.")


def unwritten(error: Exception) -> click.ClickException:
    """Return what to say when records or reports cannot be written."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return click.ClickException(
        f"the reports cannot be written: {reason}. What is graded is kept: the same command goes on from there."
    )
