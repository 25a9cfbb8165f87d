"""The options that give a class list and sheets to fill in; `grade` and `tables` share them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from autograder.classroom.given import Given
from autograder.classroom.sheet import SheetBroken
from autograder.messages import Feedback
from autograder.reports.plain_text import printable
from autograder.reports.speaking import say

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_OPTIONS = (
    click.option("--roster", type=_FILE, help="The class list: real names, who is missing, who is unknown."),
    click.option("--moodle", type=_FILE, help="Moodle's grading worksheet, to be filled in."),
    click.option("--canvas", type=_FILE, help="Canvas's exported gradebook, to be filled in."),
    click.option("--canvas-column", help="The gradebook's column, where the assignment's name does not tell it."),
    click.option(
        "--with-pending/--without-pending",
        default=None,
        help="Write marks while points still wait for the teacher. Default: leave their cells empty.",
    ),
    click.option("--collected", type=_FILE, help="What `autograder collect` noted. `grade` finds it by itself."),
)


def class_list_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options to a command, which gets them as one argument, `given`."""

    @functools.wraps(command)
    def with_given(
        *arguments: Any,
        roster: Path | None,
        moodle: Path | None,
        canvas: Path | None,
        canvas_column: str | None,
        with_pending: bool | None,
        collected: Path | None,
        **options: Any,
    ) -> Any:
        files = {"roster": roster, "moodle": moodle, "canvas": canvas, "collected": collected}
        choices = {"canvas_column": canvas_column, "with_pending": with_pending}
        given = Given(
            {what: path for what, path in files.items() if path is not None},
            {what: choice for what, choice in choices.items() if choice is not None},
        )
        return command(*arguments, given=given, **options)

    for option in reversed(_OPTIONS):
        with_given = option(with_given)
    return with_given


def check_given(given: Given, assignment: str, reports: Path) -> None:
    """Read what was given before any work is done.

    Raises:
        click.UsageError: a file cannot be used.
    """
    try:
        given.check(assignment, reports)
    except SheetBroken as error:
        raise click.UsageError(f"{error}.") from error


def say_remarks(console: Any, remarks: list[Feedback], language: str) -> None:
    """Print what a teacher should know of the list and the tables."""
    for remark in remarks:
        say(console, printable(remark.text(language)))
