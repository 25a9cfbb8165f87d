"""Verdicts as small pieces of HTML for pages of others: a row on Gradescope, a notebook's output.

No style sheet and no script come along, so each piece says its own language and direction.
"""

from __future__ import annotations

from html import escape

from autograder.messages import DIRECTIONS, Feedback, format_number
from autograder.reports.plain_text import printable
from autograder.verdicts import Table


def paragraph(feedback: Feedback, language: str) -> str:
    """Return a sentence, set in its own direction; what a student wrote in it is only text."""
    return f'<p lang="{language}" dir="{DIRECTIONS[language]}">{text(feedback, language)}</p>'


def text(feedback: Feedback, language: str) -> str:
    """Return a sentence that is safe inside an element."""
    return escape(printable(feedback.text(language)))


def comparison(table: Table, language: str) -> str:
    """Return the student's rows beside the expected ones; the first difference is bold, with an arrow."""
    headings = (f'<th dir="auto">{text(Feedback(column), language)}</th>' for column in table.columns)
    rows = ["".join(headings)]
    for number, row in enumerate(table.rows):
        rows.append("".join(_cell(cell, table.marked == (number, place)) for place, cell in enumerate(row)))
    lines = "".join(f'<tr align="right">{row}</tr>' for row in rows)
    return f'<table dir="ltr" cellpadding="4">{lines}</table>'


def _cell(value: object, is_marked: bool) -> str:
    shown = escape(printable(format_number(value) if isinstance(value, int | float) else str(value)))
    return f"<td><b>→ {shown}</b></td>" if is_marked else f"<td>{shown}</td>"
