"""`autograder content`: makes stub, notebook and reference from the one source, and checks them."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.options import open_assignment


@click.group(name="content")
def command() -> None:
    """For whoever changes the exercise: make its files, check that they are in step."""


@command.command(name="make")
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
def make_files(folder: Path | None) -> None:
    """Make assignment/ and solutions/ from solutions/source/."""
    from autograder.content.make import write

    root, assignment = open_assignment(folder, Path.cwd())
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
    found = problems(root, assignment)
    for problem in found:
        click.echo(f"✗ {problem}")
    if found:
        raise SystemExit(1)
    click.echo("✓ source, stub, notebook and reference are in step")
