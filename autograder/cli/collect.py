"""`autograder collect`: what pupils handed in, from wherever it lies, into a folder that `grade` takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from autograder.assignment import find_assignment_folder, load_assignment
from autograder.classroom.handed_in import collected_note
from autograder.classroom.prefix import common_prefix
from autograder.classroom.roster import Roster, read_roster
from autograder.classroom.sheet import SheetBroken
from autograder.cli.class_list import say_remarks
from autograder.cli.options import language_option
from autograder.collecting.addresses import repository_name
from autograder.collecting.clones import Cloned, clone_all
from autograder.collecting.contents import handed_out
from autograder.collecting.gathering import Found, Wanted, put_together, take_clone, take_tree
from autograder.collecting.git import GitFailed, has_git, tree_of_clone
from autograder.collecting.sources import Sources, read_sources
from autograder.collecting.trees import SourceBroken
from autograder.collecting.writing import clones_folder, is_ours, others_folder, write
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.questions.otter_format import TestFolderError

_PATH = click.Path(path_type=Path)


def _moment(context: click.Context, parameter: click.Parameter, text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if text is not None else None
    except ValueError as error:
        raise click.BadParameter("write it as 2026-11-23T23:59, or with +02:00 behind it") from error
    if moment is not None and text is not None and len(text.strip()) <= len("2026-11-23"):
        moment = moment.replace(hour=23, minute=59, second=59)  # a day is meant to its end
    return moment.astimezone() if moment is not None else None


@click.command(name="collect")
@click.argument("sources", nargs=-1, required=True)
@click.option("--out", "submissions", required=True, type=_PATH, help="Where the submissions go: a folder per pupil.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="The class list.")
@click.option("--prefix", default="", help="What all repositories' names begin with. Default: found.")
@click.option("--deadline", callback=_moment, help="Later is noted as late, such as 2026-11-23T23:59.")
@click.option("--assignment", "folder", type=_PATH, help="The exercise's folder. Default: the nearest one.")
@click.option("--template", type=_PATH, help="What pupils started from. Default: the exercise's assignment/.")
@click.option("--allow-missing", is_flag=True, help="A pupil without a repository is noted, and is no failure.")
@click.option("--again", is_flag=True, help="Clone again what is cloned already, for newer work.")
@click.option("--at-a-time", "workers", type=click.IntRange(1, 32), default=8, help="Clones at a time.")
@click.option("--clone-seconds", type=click.FloatRange(1, 3600), default=120, help="Time for one clone.")
@language_option
def command(
    sources: tuple[str, ...],
    submissions: Path,
    roster: Path | None,
    prefix: str,
    deadline: datetime | None,
    folder: Path | None,
    template: Path | None,
    allow_missing: bool,
    again: bool,
    workers: int,
    clone_seconds: float,
    language: str | None,
) -> None:
    """Gather submissions from SOURCES into a folder for `autograder grade`.

    A source is a folder or a zip (Classroom 50, GitHub Classroom, Moodle, Canvas, or a folder or
    file per pupil), a text file of git addresses, or an address; {username} in an address is
    filled in from the class list.
    """
    spoken = language or locale_language()
    console = Console()
    try:
        _refuse_what_is_not_ours(submissions)
        people = read_roster(roster) if roster is not None else None
        wanted = _wanted(folder, template, prefix, deadline, people)
        read = read_sources(sources, wanted.usernames)
        _refuse_inside(read, submissions)
        found: list[Found] = []
        remarks: list[Feedback] = []
        for name, tree in read.trees:
            pieces, told = take_tree(tree, name, wanted)
            found += pieces
            remarks += told
        cloned = _clone(console, read.addresses, submissions, workers, clone_seconds, again)
        found += _from_clones(cloned, wanted, remarks)
        if not found and not cloned:
            raise click.UsageError(f"there is no submission in {', '.join(sources)}.")
        gathered = put_together(found, people)
        gone = write(gathered, submissions)
    except (SheetBroken, SourceBroken) as error:
        raise click.UsageError(f"{error}.") from error
    except OSError as error:
        raise click.ClickException(f"the submissions cannot be written: {error}.") from error
    except KeyboardInterrupt:
        raise click.ClickException("interrupted. The same command goes on from the clones that are there.") from None
    if gone:
        remarks.append(Feedback("collect.gone", {"names": gone}))
    say_remarks(console, [*remarks, *gathered.remarks, _summary(gathered.counted, submissions)], spoken)
    if gathered.others:
        say_remarks(console, [Feedback("collect.put-aside", {"folder": str(others_folder(submissions))})], spoken)
    failed = [each for each in cloned if each.folder is None]
    is_allowed = allow_missing and len(failed) < len(cloned) and all(each.is_missing for each in failed)
    if failed and not is_allowed:
        count = f"{len(failed)} of {len(cloned)}"
        raise click.ClickException(
            f"{count} repositories could not be cloned. The same command tries only these again."
        )


def _wanted(
    folder: Path | None, template: Path | None, prefix: str, deadline: datetime | None, people: Roster | None
) -> Wanted:
    if template is not None and not template.is_dir():
        raise click.UsageError(f"there is no folder {template}. Name what pupils started from with --template.")
    try:
        root = folder if folder is not None else find_assignment_folder(Path.cwd())
        stem = load_assignment(root).file
        template = template if template is not None else root / "assignment"
    except TestFolderError as error:
        if folder is not None:
            raise click.UsageError(
                f"{error}. Name the exercise's folder with --assignment, or leave it out."
            ) from error
        stem = ""  # without it all code is taken
    starters = handed_out(template) if template is not None else frozenset()
    return Wanted(prefix, deadline, starters, stem, people)


def _refuse_what_is_not_ours(submissions: Path) -> None:
    if submissions.exists() and not submissions.is_dir():
        raise click.UsageError(f"{submissions} is a file. Name a folder with --out.")
    if not is_ours(submissions):
        raise click.UsageError(f"{submissions} holds something that no collection wrote. Choose another --out.")


def _refuse_inside(read: Sources, submissions: Path) -> None:
    for name, tree in read.trees:
        if tree.place is not None and submissions.resolve().is_relative_to(tree.place.resolve()):
            raise click.UsageError(f"{submissions} lies in the source {name}. Choose a folder for --out elsewhere.")


def _clone(
    console: Console, addresses: Sequence[str], submissions: Path, workers: int, seconds: float, again: bool
) -> list[Cloned]:
    if not addresses:
        return []
    if not has_git():
        raise click.UsageError("there is no git on this machine. Install it, or give folders or zips.")
    cloned: list[Cloned] = []
    columns = (TextColumn("git"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bar = progress.add_task("git", total=len(addresses))
        for each in clone_all(addresses, clones_folder(submissions), workers, seconds, again):
            cloned.append(each)
            progress.advance(bar)
    return sorted(cloned, key=lambda each: addresses.index(each.address))


def _from_clones(cloned: Sequence[Cloned], wanted: Wanted, remarks: list[Feedback]) -> list[Found]:
    """Return what the clones hold, and tell of each that could not be made."""
    prefix = wanted.prefix or common_prefix([repository_name(each.address) for each in cloned], wanted.usernames)
    if prefix:
        remarks.append(Feedback("collect.prefix", {"prefix": prefix, "source": "git"}))
    found = []
    for each in cloned:
        if each.problem:
            values = {"address": each.address, "reason": each.problem, "tries": each.tries}
            remarks.append(Feedback("collect.not-cloned" if each.folder is None else "collect.not-renewed", values))
        if each.folder is None:
            continue
        try:
            tree, when = tree_of_clone(each.folder, repository_name(each.address))
        except GitFailed as error:
            values = {"address": each.address, "reason": str(error), "tries": each.tries}
            remarks.append(Feedback("collect.not-cloned", values))
            continue
        found.append(take_clone(tree, when, each.address, prefix, wanted))
    return found


def _summary(counted: dict[str, Found], submissions: Path) -> Feedback:
    values = {"count": len(counted), "folder": str(submissions), "table": str(collected_note(submissions))}
    return Feedback("collect.done", values)
