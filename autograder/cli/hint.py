"""`autograder hint q1 zero`: one hint at a time, from a nudge to nearly telling."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from autograder.cli.options import language_option, open_assignment
from autograder.messages import Feedback, catalogue
from autograder.messages.locales import locale_language
from autograder.questions.otter_format import Question
from autograder.reports.speaking import say, titled


@click.command(name="hint")
@click.argument("question")
@click.argument("test", required=False)
@click.argument("number", type=click.IntRange(1), default=1)
@click.option("--assignment", "folder", type=click.Path(path_type=Path), help="The exercise's folder.")
@language_option
def command(question: str, test: str | None, number: int, folder: Path | None, language: str | None) -> None:
    """Show hint NUMBER (1, 2, 3) for a TEST of a QUESTION, as in: autograder hint q1 zero 2."""
    spoken = language or locale_language()
    _, assignment = open_assignment(folder, Path.cwd())
    console = Console()
    asked = _question(assignment.questions, question)
    name = _test(asked, test)
    sentence = f"hint.{asked.name}-{name}-{number}"
    if sentence not in catalogue():
        raise click.UsageError(f"there are {_count(asked, name)} hints for {asked.name} {name}.")
    say(console, f"{titled(asked.name, spoken)} · {name} · {number}/{_count(asked, name)}")
    say(console, Feedback(sentence).text(spoken))
    if number < _count(asked, name):
        next_one = f"autograder hint {asked.name.partition('_')[0]} {name} {number + 1}"
        say(console, Feedback("hint-command.next", {"command": next_one}).text(spoken))


def _question(questions: tuple[Question, ...], name: str) -> Question:
    found = [question for question in questions if question.name == name or question.name.startswith(f"{name}_")]
    if len(found) != 1:
        names = ", ".join(question.name.partition("_")[0] for question in questions)
        raise click.UsageError(f"there is no question {name}. The questions are {names}.")
    return found[0]


def _test(question: Question, name: str | None) -> str:
    """Return the test's name. Hidden ones have hints too, also where the case itself is not at hand."""
    prefix = f"hint.{question.name}-"
    names = dict.fromkeys(
        sentence.removeprefix(prefix).rpartition("-")[0] for sentence in catalogue() if sentence.startswith(prefix)
    )
    if name is None or name not in names:
        raise click.UsageError(f"name one of the tests of {question.name}: {', '.join(names)}.")
    return name


def _count(question: Question, test: str) -> int:
    return sum(1 for sentence in catalogue() if sentence.startswith(f"hint.{question.name}-{test}-"))
