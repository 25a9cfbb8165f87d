"""`autograder plot`: the loss curve with the pupil's own steps on it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import click

from autograder.cli.check import default_file
from autograder.cli.options import language_option, open_assignment
from autograder.expressions import Expression
from autograder.lesson.descent import Probe
from autograder.lesson.history import Problem, history_of
from autograder.lesson.losses import EXERCISE, EXERCISE_STARTS, LESSON
from autograder.lesson.picture import picture_of
from autograder.messages.locales import locale_language
from autograder.reports.plain_text import printable

LOSSES = {"lesson": LESSON, "exercise": EXERCISE}


@click.command(name="plot")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--loss", "loss_name", type=click.Choice(list(LOSSES)), default="exercise", help="Whose curve.")
@click.option("--start", "starts", multiple=True, type=float, help="Where to start; may be given several times.")
@click.option("--learning-rate", type=float, default=0.01, show_default=True)
@click.option("--epochs", type=click.IntRange(1, 100_000), default=100, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("descent.png"), show_default=True)
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
@language_option
def command(
    file: Path | None,
    loss_name: str,
    starts: tuple[float, ...],
    learning_rate: float,
    epochs: int,
    out: Path,
    folder: Path | None,
    language: str | None,
) -> None:
    """Draw the steps that the gradient_descent in FILE takes."""
    spoken = language or locale_language()
    root, assignment = open_assignment(folder, Path.cwd())
    path = file or default_file(root, assignment)
    loss = LOSSES[loss_name]
    chosen = starts or (EXERCISE_STARTS if loss == EXERCISE else (0.0,))
    probes = [Probe(loss, float(start), learning_rate, epochs) for start in chosen]
    paths = _paths(path, probes, spoken)
    _save(loss, paths, out, spoken)
    click.echo(str(out))


def _paths(path: Path, probes: list[Probe], language: str) -> dict[str, list[float]]:
    from autograder.grading.own_file import open_own_file

    paths = {}
    if not path.is_file():
        raise click.UsageError(f"there is no file {path}. Name the file whose descent you want to see.")
    with open_own_file(path) as environment:
        function: Any = environment("gradient_descent")
        for probe in probes:
            history = history_of(function, "gradient_descent", probe)
            if isinstance(history, Problem):
                raise click.ClickException(printable(history.remark.text(language)))
            weights = [probe.start, *(row.w for row in history.rows)]
            paths[f"w = {probe.start:g}"] = [w for w in weights if math.isfinite(w)]
    return paths


def _save(loss: Expression, paths: dict[str, list[float]], out: Path, language: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    from autograder.reports.plot import draw

    figure, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    draw(picture_of(loss, paths), axes, language)
    try:
        figure.savefig(out, dpi=120)
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{out} cannot be written: {error}. Name another file with --out.") from error
    finally:
        pyplot.close(figure)
