"""The command `autograder`. Each command has a file of its own; none does work itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder import __version__


class _Commands(click.Group):
    """Loads a command's file when it is asked for, so that `check` does not pay for `grade`."""

    def list_commands(self, context: click.Context) -> list[str]:
        return [name for name in _FILES if _is_here(name)]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _FILES or not _is_here(name):
            return None
        from importlib import import_module

        command: click.Command = import_module(f"autograder.cli.{_FILES[name]}").command
        return command


_FILES = {
    "check": "check",
    "hint": "hint",
    "plot": "plot",
    "grade": "grade",
    "merge": "merge",
    "review": "review",
    "tables": "tables",
    "collect": "collect",
    "hand-back": "hand_back",
    "doctor": "doctor",
    "release": "release",
    "content": "content",
    "benchmark": "benchmark",
    "benchmark-report": "benchmark_report",
    "compare-otter": "compare_otter",
    "explanation-figures": "explanation_figures",
    "soak": "soak",
}


def _is_here(name: str) -> bool:
    """Tell whether a command is offered: a pupils' copy has not the teacher's."""
    return Path(__file__).with_name(f"{_FILES[name]}.py").is_file()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """Grade a class, check your own work, see what this machine can confine."""


def main() -> None:
    """Run the command; an unusable argument gives one line and exit code 2."""
    try:
        code = commands.main(standalone_mode=False, prog_name="autograder")
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"autograder: {' '.join(error.format_message().split())}", err=True)
        sys.exit(2 if isinstance(error, click.UsageError) else error.exit_code)
    except click.Abort:
        click.echo("autograder: stopped.", err=True)
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)
