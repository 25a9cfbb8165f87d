"""`autograder benchmark`: the grader's speed beside Otter's, as ratios from one run."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.cli.options import open_assignment


@click.command(name="benchmark")
@click.option("--submission", type=click.Path(path_type=Path, exists=True), help="Default: the reference.")
@click.option("--count", default=200, help="How many copies of it are graded; 0 leaves this part out.")
@click.option("--workers", default=os.cpu_count() or 1, help="Submissions at a time.")
@click.option(
    "--otter-runs",
    default=3,
    help="How often `otter run` is timed, as many at a time as there are workers; 0 leaves it out.",
)
@click.option("--growth", multiple=True, type=int, help="Also grade whole classes of this size; may be repeated.")
@click.option("--check", "checks", is_flag=True, help="Also time a pupil's check beside `import torch`.")
def command(
    submission: Path | None, count: int, workers: int, otter_runs: int, growth: tuple[int, ...], checks: bool
) -> None:
    """Measure submissions per second, beside `otter run` and the same calls in one process."""
    from autograder.benchmarks.growth import measure_check, measure_growth
    from autograder.benchmarks.speed import measure

    root, assignment = open_assignment(None, Path.cwd())
    file = submission or root / "solutions" / f"{assignment.file}.py"
    if not file.is_file():
        raise click.UsageError(f"there is no file {file}. Name one with --submission.")
    if count:
        measure(root, assignment, file, count, workers, otter_runs)
    if growth:
        measure_growth(root, file, growth, workers)
    if checks:
        measure_check(root, file)
