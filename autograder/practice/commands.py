"""Speaks to a GitHub Actions runner, which takes lines of a step's output for commands."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import click


def annotation(level: str, message: str, properties: Mapping[str, str | int]) -> str:
    """Return the command that puts a remark on a file's line.

    Args:
        level: "error", "warning" or "notice".
        message: what to say.
        properties: "file", "line", "title".
    """
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


@contextmanager
def nothing_is_a_command() -> Iterator[None]:
    """Print what a pupil may have written: until the end of it the runner takes no line for a command.

    The word that ends it is made here, after the pupil's code has run.
    """
    word = secrets.token_hex(16)
    click.echo(f"::stop-commands::{word}")
    try:
        yield
    finally:
        click.echo(f"\n::{word}::")
