"""`autograder review`: the teacher marks the free texts in a local web page."""

from __future__ import annotations

import getpass
import signal
import webbrowser
from pathlib import Path
from types import FrameType

import click
from rich.console import Console

from autograder.cli.drawing import draw_reports
from autograder.cli.options import language_option
from autograder.messages import Feedback
from autograder.messages.locales import locale_language
from autograder.records import Records, RecordsBroken, Unfinished
from autograder.reports.speaking import say
from autograder.review.server import ReviewServer
from autograder.review.session import Review
from autograder.review.store import ReviewBroken


@click.command(name="review")
@click.argument("reports", type=click.Path(path_type=Path))
@language_option
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port. Default: one that is free.")
@click.option("--by", help="Who decides, for review.json. Default: your name on this machine.")
def command(reports: Path, language: str | None, no_browser: bool, port: int, by: str | None) -> None:
    """Mark the explanations of the class in REPORTS, in a web page on this machine only."""
    spoken = language or locale_language()
    console = Console()
    try:
        with Records(reports) as records:
            records.require_finished()
            review = Review(reports, records, lambda: draw_reports(reports, records), by or _own_name())
            _serve(console, review, spoken, port, not no_browser)
            _tell_end(console, review, reports, spoken)
    except ReviewBroken as error:
        raise click.ClickException(f"{error}.") from error
    except Unfinished as error:
        raise click.ClickException(str(error)) from error
    except RecordsBroken as error:
        raise click.ClickException(f"{error}. `autograder grade SUBMISSIONS --out {reports}` makes reports.") from error
    except OSError as error:
        raise click.ClickException(f"the review cannot go on: {error.strerror or error}.") from error


def _serve(console: Console, review: Review, language: str, port: int, show: bool) -> None:
    """Serve until Ctrl-C, or until the system asks to end."""
    server = ReviewServer(review, language, port)
    signal.signal(signal.SIGTERM, _as_interrupt)
    try:
        say(console, Feedback("review.open", {"waiting": review.waiting()}).text(language))
        # Alone on its line and unwrapped, to be clicked or copied.
        click.echo(server.address)
        say(console, Feedback("review.how-to-end").text(language))
        if show:
            webbrowser.open(server.address)
        server.serve()
    except KeyboardInterrupt:
        click.echo()
    finally:
        server.close()


def _tell_end(console: Console, review: Review, reports: Path, language: str) -> None:
    review.write_reports_if_older()
    values = {"waiting": review.waiting(), "folder": str(reports)}
    say(console, Feedback("review.ended", values).text(language))


def _as_interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
