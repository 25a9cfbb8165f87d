"""`autograder release`: everything that leaves the teacher's hands, each part proved before it is put in place."""

from __future__ import annotations

import re
from pathlib import Path

import click
from rich.console import Console

from autograder.cli.options import language_option, open_assignment
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.release.classroom50 import make_classroom50
from autograder.release.errors import ReleaseError
from autograder.release.folder import release_folder
from autograder.release.gradescope import make_gradescope
from autograder.release.student import make_student
from autograder.reports.speaking import say

# Part -> what makes it; the catalogue has a sentence for each that says what comes next.
PARTS = {"student": make_student, "classroom50": make_classroom50, "gradescope": make_gradescope}


def _index(context: click.Context, parameter: click.Parameter, address: str | None) -> str | None:
    # It is written into files that pip and GitHub read: nothing but an address may get there.
    if address and not re.fullmatch(r"https?://[\w./:@%+~-]+", address):
        raise click.BadParameter("that is no address. Copy the one that pytorch.org shows after --index-url.")
    return address or None


@click.command(name="release")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where the release goes: a folder.")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(PARTS)), help="Only this part. Default: all.")
@click.option(
    "--torch-index",
    envvar="PYTORCH_CPU_INDEX",
    metavar="URL",
    callback=_index,
    help='The index that pytorch.org names for "Linux, Pip, CPU", to write into what is released.',
)
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
@language_option
def command(
    out: Path, parts: tuple[str, ...], torch_index: str | None, folder: Path | None, language: str | None
) -> None:
    """Make the pupils' repository, the Classroom 50 bundle and Gradescope's zip."""
    spoken = language or locale_language()
    root, assignment = open_assignment(folder, Path.cwd())
    chosen = parts or tuple(PARTS)
    try:
        with release_folder(out, assignment.name) as new:
            made = {part: PARTS[part](root, new, torch_index).relative_to(new) for part in chosen}
    except ReleaseError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}. Nothing was released.") from error
    console = Console()
    for part, path in made.items():
        say(console, Feedback("release.made", {"path": str(out / path)}).text(spoken), "bold")
        say(console, Feedback(f"release.next-{part}", {"path": str(out / path)}).text(spoken), indent=2)
    if not torch_index:
        say(console, Feedback("release.no-torch-index").text(spoken), "yellow")
