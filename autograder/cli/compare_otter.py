"""`autograder compare-otter`: real `otter run` beside the grader, case by case."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.cli.options import open_assignment


@click.command(name="compare-otter")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--workers", default=os.cpu_count() or 1, help="Runs at a time.")
@click.option("--plugin", is_flag=True, help="Run Otter with the zip that `autograder release` makes.")
def command(folders: tuple[Path, ...], workers: int, plugin: bool) -> None:
    """Run Otter and the grader on every submission in FOLDERS and print where they differ."""
    from autograder.benchmarks.otter_agreement import compare

    root, assignment = open_assignment(None, Path.cwd())
    same = different = 0
    for folder in folders:
        for comparison in compare(root, assignment, folder, workers, plugin):
            if comparison.difference:
                different += 1
                click.echo(f"{folder.name}/{comparison.student}: {comparison.difference}")
            else:
                same += 1
    click.echo(f"{same} agree in every case, {different} differ")
