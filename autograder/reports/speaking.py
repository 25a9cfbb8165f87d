"""Prints sentences in a terminal, Hebrew right to left."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from autograder.messages import Feedback, catalogue
from autograder.reports.direction import lay_out
from autograder.reports.plain_text import no_command


def say(console: Console, text: str, style: str = "", indent: int = 0) -> None:
    """Print text; what it says is taken as it stands, never as markup.

    Lines end between words. A word that is longer than a line, such as a path, stays in one piece.
    """
    for line in lay_out(text, console.width - 2 * indent).split("\n"):
        shown = Text(" " * indent + no_command(line), style=style)
        console.print(shown, no_wrap=True, overflow="ignore", crop=False)


def titled(question: str, language: str) -> str:
    """Return a question's name as people read it, or as it stands where the catalogue has none."""
    return _named(f"question.{question}", question, language)


def mistake(misconception: str, language: str) -> str:
    """Return a misconception in a few words, or its id where the catalogue has none."""
    return _named(f"misconception-name.{misconception}", misconception, language)


def _named(sentence: str, name: str, language: str) -> str:
    return Feedback(sentence).text(language) if sentence in catalogue() else name
