"""`autograder check --github`: what a step of GitHub Actions leaves behind for people and for other steps."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from autograder.messages import Feedback
from autograder.practice.annotations import notes
from autograder.practice.markdown import page
from autograder.practice.reporter import as_lines, outputs
from autograder.practice.score import Practice
from autograder.results import SubmissionResult


class NoStep(ValueError):
    """This is no step of GitHub Actions; the text names the variable that is missing."""


@dataclass(frozen=True)
class Step:
    """Where a step leaves what it has to say.

    Attributes:
        summary: the file of the summary page.
        outputs: the file of the step's outputs.
        workspace: the checkout.
    """

    summary: Path
    outputs: Path
    workspace: Path

    @classmethod
    def here(cls, environment: Mapping[str, str] = os.environ) -> Step:
        """Return this step.

        Raises:
            NoStep: the runner's variables are not there.
        """
        names = ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_WORKSPACE")
        missing = [name for name in names if not environment.get(name)]
        if missing:
            raise NoStep(f"{', '.join(missing)} not set")
        return cls(*(Path(environment[name]) for name in names))

    def place_of(self, file: Path) -> str:
        """Return a file's path as GitHub knows it."""
        path, workspace = file.resolve(), self.workspace.resolve()
        return path.relative_to(workspace).as_posix() if path.is_relative_to(workspace) else file.name


def tell(
    step: Step,
    file: Path,
    result: SubmissionResult,
    practice: Practice,
    languages: Sequence[str],
    notices: Sequence[Feedback] = (),
) -> None:
    """Print the annotations; write the summary page and the outputs.

    Raises:
        OSError: a file of the step's cannot be written.
    """
    for note in notes(result, practice, languages):
        click.echo(note.command(step.place_of(file)))
    _append(step.summary, page(result, practice, languages, notices))
    _append(step.outputs, as_lines(outputs(practice).items()))


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)
