"""`autograder merge`: the graded parts of a class in, the class's reports out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from autograder.classroom.given import take_over_given
from autograder.cli.class_list import say_remarks
from autograder.cli.drawing import draw_reports, entries_of
from autograder.cli.report_folder import prepare_report_folder, unwritten
from autograder.grading.shards import WHOLE, Shard
from autograder.messages.locales import locale_language
from autograder.records import ClassHead, Records, RecordsBroken, Unfinished
from autograder.reports.terminal import print_class
from autograder.review.store import take_over_decisions


@click.command(name="merge")
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", "reports", required=True, type=click.Path(path_type=Path), help="Where the reports go.")
def command(parts: tuple[Path, ...], reports: Path) -> None:
    """Join PARTS, the folders that `grade --shard` wrote, and write the reports of the whole class."""
    try:
        opened = [Records(part) for part in parts]
        for part in opened:
            part.require_finished()
    except Unfinished as error:
        raise click.ClickException(str(error)) from error
    except RecordsBroken as error:
        raise click.UsageError(f"{error}. Name the folders that `autograder grade --shard` wrote.") from error
    console, spoken = Console(), locale_language()
    head = _common_head(parts, opened)
    _require_all_parts(opened)
    prepare_report_folder(reports)
    try:
        with Records(reports, head) as records:
            _join(records, opened)
            records.finish()
            take_over_decisions(reports, parts)
            take_over_given(reports, parts)
            remarks = draw_reports(reports, records).remarks
            print_class(console, head.assignment, head.max_score, entries_of(records), spoken)
            say_remarks(console, remarks, spoken)
    except (RecordsBroken, OSError) as error:
        raise unwritten(error) from error


def _common_head(parts: tuple[Path, ...], opened: list[Records]) -> ClassHead:
    heads = [replace(records.head, shard=str(WHOLE)) for records in opened]
    for part, head in zip(parts, heads, strict=True):
        if head != heads[0]:
            raise click.UsageError(
                f"{part} was graded with other tests, limits or another language than {parts[0]}. "
                "Grade all parts with the same version and options."
            )
    return heads[0]


def _require_all_parts(opened: list[Records]) -> None:
    shards = [Shard.parse(records.head.shard) for records in opened]
    counts = {shard.count for shard in shards}
    if len(counts) != 1:
        raise click.UsageError(
            f"the parts are of classes cut into {sorted(counts)} parts. Grade again with one number."
        )
    (count,) = counts
    missing = sorted(set(range(1, count + 1)) - {shard.number for shard in shards})
    if missing:
        raise click.UsageError(f"parts {missing} of {count} are not here: their pupils would be lost. Name them too.")


def _join(records: Records, opened: list[Records]) -> None:
    students: set[str] = set()
    for part in opened:
        for record in part:
            if record.student in students:
                raise click.ClickException(f"{record.student} stands in two parts. Grade all parts from one folder.")
            students.add(record.student)
            records.add(record)
    records.keep_only(students)
