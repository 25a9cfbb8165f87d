"""`autograder explanation-figures`: how the proposals for the explanation agree with marked answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from autograder.benchmarks.explanation_figures import Figures, Marked

_ANSWERS = Path("autograder/tests/lesson/explanation_answers.jsonl")


@click.command(name="explanation-figures")
@click.argument("answers", required=False, type=click.Path(path_type=Path, dir_okay=False))
def command(answers: Path | None) -> None:
    """Print how the proposals agree with ANSWERS, marked answers as lines of JSON.

    Without ANSWERS: those of the repository, when run in it.
    """
    from autograder.benchmarks.explanation_figures import AnswersError, is_held_out, read_answers

    file = answers or _ANSWERS
    if not file.is_file():
        raise click.UsageError(f"there is no file {file}. Name a file of marked answers, or run in the repository.")
    try:
        marked = read_answers(file)
    except (AnswersError, UnicodeDecodeError) as error:
        raise click.ClickException(str(error)) from None
    parts = {
        "Tuning part: the matcher was made beside these": [each for each in marked if not is_held_out(each.id)],
        "Held-out part": [each for each in marked if is_held_out(each.id)],
    }
    for title, part in parts.items():
        for line in _part(title, part):
            click.echo(line)
    click.echo(
        f"{len(marked)} answers are too few to mean much. The repository's were all written and marked by one "
        "author, most are translations of another, and no pupil's answer and no teacher's mark is among them."
    )


def _part(title: str, part: Sequence[Marked]) -> Iterator[str]:
    from autograder.benchmarks.explanation_figures import figures

    yield f"{title} ({len(part)} answers)"
    yield from _lines(figures(part)) if part else ("  no answer",)
    yield ""


def _lines(found: Figures) -> Iterator[str]:
    from autograder.benchmarks.explanation_figures import OVER

    yield f"  {'idea':8}{'precision':>11}{'recall':>9}{'kappa':>8}{'n':>5}"
    for idea in found.ideas:
        precision, recall, kappa = _number(idea.precision), _number(idea.recall), _number(idea.kappa)
        yield f"  {idea.id:8}{precision:>11}{recall:>9}{kappa:>8}{idea.answers:>5}"
    yield f"  proposed mark: off by {found.error:.2f} points of 10 on average, QWK {_number(found.weighted_kappa)}"
    yield f"  within 1 point {found.within[0]:.0%}, within 2 points {found.within[1]:.0%}"
    yield f"  {OVER} points too much or more: {_names(found.over)}; too little: {_names(found.under)}"
    for kind, (points, name) in sorted(found.highest.items()):
        yield f"  highest proposal for {kind}: {points} ({name})"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _names(names: Sequence[str]) -> str:
    return f"{len(names)} ({', '.join(names)})" if names else "0"
