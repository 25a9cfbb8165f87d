"""`autograder benchmark-report`: what the reports of a large class cost."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.records import RecordsBroken


@click.command(name="benchmark-report")
@click.argument("reports", type=click.Path(path_type=Path))
@click.option("--pupils", type=click.IntRange(1, 100_000), default=1000, show_default=True, help="How large a class.")
def command(reports: Path, pupils: int) -> None:
    """Write the reports of a class made of the one graded in REPORTS, over and over; print time, size and memory."""
    from autograder.benchmarks.report_size import measure

    try:
        measure(reports, pupils)
    except RecordsBroken as error:
        raise click.UsageError(f"{error}. Name a folder that `autograder grade` wrote.") from error
