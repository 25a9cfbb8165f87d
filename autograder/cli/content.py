"""`autograder content`: makes stub, notebook and reference from the one source, and checks them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from autograder.cli.options import open_assignment


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        raise click.UsageError(f"{error}. Mend it in solutions/source/ or tests/submissions/.") from error


@click.group(name="content")
def command() -> None:
    """For whoever changes the exercise: make its files, check that they are in step."""


@command.command(name="make")
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
def make_files(folder: Path | None) -> None:
    """Make assignment/ and solutions/ from solutions/source/."""
    from autograder.content.make import write

    root, assignment = open_assignment(folder, Path.cwd())
    with _told_in_one_line():
        written = write(root, assignment.file)
    for path in written:
        click.echo(f"made {path.relative_to(root)}")
    if not written:
        click.echo("all files are in step already")


@command.command(name="check")
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
def check_files(folder: Path | None) -> None:
    """Prove that stub, notebook and reference are in step, and that the stub earns nothing."""
    from autograder.content.check import problems

    root, assignment = open_assignment(folder, Path.cwd())
    with _told_in_one_line():
        found = problems(root, assignment)
    for problem in found:
        click.echo(f"✗ {problem}")
    if found:
        raise SystemExit(1)
    click.echo("✓ source, stub, notebook and reference are in step")


@command.command(name="table")
@click.option("--check", "only_check", is_flag=True, help="Say whether it is current; write nothing.")
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
def write_table(only_check: bool, folder: Path | None) -> None:
    """Write the table of misconceptions with real messages."""
    from autograder.content.misconception_table import make_table, table_path

    root, assignment = open_assignment(folder, Path.cwd())
    with _told_in_one_line():
        path, text = table_path(root), make_table(root, assignment)
    current = path.is_file() and path.read_text(encoding="utf-8") == text
    if only_check and not current:
        raise click.ClickException(f"{path.name} is not current: run `autograder content table`")
    if not current:
        path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{path.name} is current" if current else f"wrote {path.name}")
