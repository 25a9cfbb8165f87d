"""Verdicts as small pieces of HTML for pages of others: a row on Gradescope, a notebook's output.

No style sheet and no script come along, so each piece says its own language and direction.
"""

from __future__ import annotations

from markupsafe import Markup

from autograder.messages import Feedback
from autograder.reports.html.safe_text import feedback_shown, message_shown
from autograder.reports.html.words import direction, number
from autograder.verdicts import Table

_CELL = Markup("<td>{}</td>")
_ROW = Markup('<tr align="right">{}</tr>')


def paragraph(feedback: Feedback, language: str) -> Markup:
    """Return a sentence, set in its own direction; what a student wrote in it is only text."""
    return told(feedback_shown(feedback).text(language), language)


def told(text: str, language: str) -> Markup:
    """Return a finished text as a paragraph, set in the direction of its language."""
    return Markup('<p lang="{}" dir="{}">{}</p>').format(language, direction(language), message_shown(text))


def comparison(table: Table, language: str) -> Markup:
    """Return the student's rows beside the expected ones; the first difference is bold, in arrows."""
    headings = (Markup('<th dir="auto">{}</th>').format(Feedback(column).text(language)) for column in table.columns)
    rows = [Markup("").join(headings)]
    for place, row in enumerate(table.rows):
        cells = (_cell(cell, table.marked == (place, column)) for column, cell in enumerate(row))
        rows.append(Markup("").join(cells))
    lines = Markup("").join(_ROW.format(row) for row in rows)
    return Markup('<table dir="ltr" cellpadding="4">{}</table>').format(lines)


def _cell(value: object, is_marked: bool) -> Markup:
    text = number(value)
    return _CELL.format(Markup("<b>→ {}</b>").format(text) if is_marked else text)
