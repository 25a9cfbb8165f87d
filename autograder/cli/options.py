"""What several commands share: the language, and the assignment's folder."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.assignment import Assignment, find_assignment_folder, load_assignment
from autograder.messages import LANGUAGES
from autograder.questions.otter_format import TestFolderError

language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    help="The language of the messages. Default: the locale's if it is Hebrew, else English.",
)


def open_assignment(folder: Path | None, near: Path) -> tuple[Path, Assignment]:
    """Return the assignment in a folder, or in the nearest one above `near`.

    Raises:
        click.UsageError: there is none, or it cannot be used.
    """
    try:
        root = folder if folder is not None else find_assignment_folder(near)
        return root, load_assignment(root)
    except TestFolderError as error:
        raise click.UsageError(f"{error}. Run this in the exercise's folder, or name it with --assignment.") from error
