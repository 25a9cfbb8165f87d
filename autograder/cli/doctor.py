"""`autograder doctor`: what this machine enforces, proved by trying it."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

import click

from autograder.cli.options import language_option
from autograder.messages import Feedback
from autograder.messages.locales import locale_language


@click.command(name="doctor")
@language_option
def command(language: str | None) -> None:
    """Say what this machine can confine, after trying it."""
    spoken = language or locale_language()
    values = {
        "python": platform.python_version(),
        "torch": _torch_version(),
        "system": f"{platform.system()} {platform.release()}",
        "cores": os.cpu_count() or 1,
    }
    click.echo(Feedback("doctor.versions", values).text(spoken))
    try:
        feedback = _trial()
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        click.echo(Feedback("doctor.not-confined", {"reason": f"{type(error).__name__}: {error}"}).text(spoken))
        click.echo(Feedback("doctor.what-to-do").text(spoken))
        raise SystemExit(1) from error
    click.echo(feedback.text(spoken))


def _torch_version() -> str:
    try:
        return version("torch")
    except PackageNotFoundError:
        return "-"


def _trial() -> Feedback:
    # Late: these modules need Linux.
    from autograder.grading.run import open_workplace
    from autograder.sandbox.canary import TRIALS
    from autograder.sandbox.limits import DEFAULT

    with open_workplace(DEFAULT, workers=1) as workplace:
        workplace.wait_until_ready()
        return Feedback("doctor.confined", {"abi": getattr(workplace, "abi", 0), "denied": list(TRIALS)})
