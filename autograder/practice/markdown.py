"""The practice score as Markdown, for a workflow's summary page and for a release's text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.messages import Feedback, format_number, isolate
from autograder.practice.score import Mark, Practice
from autograder.reports.plain_text import printable
from autograder.reports.speaking import titled
from autograder.results import SubmissionResult
from autograder.verdicts import Table

_SIGNS = {True: "✅", False: "❌", None: "…"}
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Return text as Markdown that shows it letter by letter, on one line, whatever is in it.

    Markdown lets every punctuation mark of ASCII be escaped. What follows a word joiner is
    no mention of a person.
    """
    escaped = _PUNCTUATION.sub(r"\\\1", printable(" ".join(text.split())))
    return escaped.replace("\\@", "\\@\u2060")


def page(
    result: SubmissionResult, practice: Practice, languages: Sequence[str], notices: Sequence[Feedback] = ()
) -> str:
    """Return the page, once in each language.

    Args:
        result: the verdicts.
        practice: the same as a practice score.
        languages: "he" and "en", in the order in which they are shown.
        notices: what else to say, of the machine for one.
    """
    parts = ("\n".join(_page(result, practice, language, notices)) for language in languages)
    return "\n\n---\n\n".join(parts) + "\n"


def _page(result: SubmissionResult, practice: Practice, language: str, notices: Sequence[Feedback]) -> Iterator[str]:
    def said(sentence: str, **values: object) -> str:
        return plain(Feedback(sentence, values).text(language))

    if language == "he":
        yield '<div dir="rtl" lang="he">\n'
    yield f"## {said('practice.title', score=practice.score, most=practice.most)}\n"
    yield said("practice.what-it-is") + "\n"
    yield from (f"> {plain(part.text(language))}\n" for part in (*notices, *result.errors))
    yield f"| | {said('practice.task')} | {said('practice.test')} | {said('practice.points')} |"
    yield "| :-: | --- | --- | --: |"
    for mark in (*practice.marks, *practice.bonus):
        points = f"{mark.score}/{mark.most}" if mark.most else said("practice.by-the-teacher")
        task = plain(titled(mark.question, language))
        sign = "○" if mark.is_open or (mark in practice.bonus and not mark.passed) else _SIGNS[mark.test.passed]
        yield f"| {sign} | {task} | `{mark.test.name}` | {points} |"
    yield ""
    failed = [mark for mark in (*practice.marks, *practice.bonus) if not mark.passed]
    open_names = [mark.test.name for mark in failed if mark.is_open]
    for mark in failed:
        if not mark.is_open:
            yield from _trouble(mark, language)
    if open_names:
        yield said("practice.open", names=open_names) + "\n"
    if practice.passed:
        yield said("practice.all-right") + "\n"
    if language == "he":
        yield "</div>"


def _trouble(mark: Mark, language: str) -> Iterator[str]:
    yield f"### {plain(titled(mark.question, language))} · `{mark.test.name}`\n"
    yield from (f"{plain(part.text(language))}\n" for part in mark.test.feedback)
    if mark.test.table is not None:
        yield from _table(mark.test.table, language)


def _table(table: Table, language: str) -> Iterator[str]:
    headings = (plain(Feedback(column).text(language)) for column in table.columns)
    yield f"| {' | '.join(headings)} |"
    yield "|" + " --: |" * len(table.columns)
    for number, row in enumerate(table.rows):
        cells = (_cell(cell, table.marked == (number, place), language) for place, cell in enumerate(row))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _cell(cell: Any, is_marked: bool, language: str) -> str:
    text = format_number(cell) if isinstance(cell, int | float) else str(cell)
    shown = plain(isolate(text) if language == "he" else text)
    return f"**→ {shown}**" if is_marked else shown
