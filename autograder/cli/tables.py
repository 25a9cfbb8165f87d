"""`autograder tables`: the tables that other programs import, from a folder of reports alone."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from autograder.classroom.given import Given
from autograder.cli.class_list import check_given, class_list_options, say_remarks
from autograder.cli.drawing import draw_reports
from autograder.cli.options import language_option
from autograder.cli.report_folder import unwritten
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.records import Records, RecordsBroken, Unfinished
from autograder.reports.speaking import say


@click.command(name="tables")
@click.argument("reports", type=click.Path(path_type=Path))
@class_list_options
@language_option
def command(reports: Path, given: Given, language: str | None) -> None:
    """Draw the reports in REPORTS again, with a class list or a sheet to fill in.

    What is given here is kept in REPORTS/given and used again whenever the reports are drawn.
    """
    spoken = language or locale_language()
    console = Console()
    try:
        with Records(reports) as records:
            records.require_finished()
            check_given(given, records.head.assignment, reports)
            given.keep(reports)
            drawn = draw_reports(reports, records)
    except Unfinished as error:
        raise click.ClickException(str(error)) from error
    except RecordsBroken as error:
        raise click.UsageError(f"{error}. Name the folder that `autograder grade --out` wrote.") from error
    except OSError as error:
        raise unwritten(error) from error
    say_remarks(console, drawn.remarks, spoken)
    say(console, Feedback("tables.written", {"files": [str(path) for path in drawn.files]}).text(spoken))
