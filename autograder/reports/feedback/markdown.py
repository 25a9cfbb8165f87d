"""A feedback file as Markdown, in one language: reads well as it is, and in any viewer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from autograder.messages import DIRECTIONS, Feedback, catalogue, format_number
from autograder.reports.feedback.content import FeedbackFile, QuestionTold, Said, TestTold
from autograder.reports.safe_text import message_shown, shown
from autograder.reports.sentences import in_words

_SIGNS = {"passed": "✓", "failed": "✗", "partly": "~", "waiting": "…"}
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~&#:@]|(?<=www)\.", re.IGNORECASE)
# What these gaps hold is prose; what others hold is code, a name in code, or a number.
_PROSE = frozenset(("comment", "idea", "names", "quote", "reason"))


def as_markdown(told: FeedbackFile, language: str) -> str:
    """Return the file's text; whatever comes from a pupil is shown and does nothing."""
    return "\n".join(_lines(told, language)) + "\n"


def prose(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, no link, no HTML."""
    return _ACTIVE.sub(r"\\\g<0>", message_shown(" ".join(text.split())))


def code(text: str) -> str:
    """Return text as code."""
    plain = shown(" ".join(text.split()))
    # In a table and in a heading too: GitHub ends a cell at a bar even inside code.
    plain = plain.replace("|", "¦")
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") or not plain.strip() else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def _lines(told: FeedbackFile, language: str) -> Iterator[str]:
    yield f'<div dir="{DIRECTIONS[language]}">'
    yield ""
    yield f"# {prose(told.name)}"
    yield ""
    yield f"{prose(told.assignment)} · {code(told.file) if told.file else _say(Feedback('report.no-file'), language)}"
    yield ""
    yield f"**{_say(Feedback('feedback.mark', {'score': told.score, 'full': told.max_score}), language)}**"
    if told.pending:
        yield ""
        yield _say(Feedback("feedback.pending", {"points": told.pending}), language)
    for sentence in told.said:
        yield ""
        yield f"> {_say(sentence, language)}"
    yield ""
    for question in told.questions:
        yield from _question(question, language)
    if told.hints:
        yield f"## {_say(Feedback('feedback.hints'), language)}"
        yield ""
        yield from (f"- {code(command)}" for command in told.hints)
        yield ""
    yield "</div>"


def _question(question: QuestionTold, language: str) -> Iterator[str]:
    bonus = f" ({_say(Feedback('report.bonus'), language)})" if question.bonus else ""
    yield f"## {_say(question.title, language)}{bonus} · {question.score}/{question.max_score}"
    yield ""
    if question.plain:
        titles = (f"{_say(test.title, language)} ({test.score}/{test.max_score})" for test in question.plain)
        yield f"- {_verdict('passed', language)}: {' · '.join(titles)}"
    for test in question.telling:
        yield from _test(test, language)
    yield ""


def _test(test: TestTold, language: str) -> Iterator[str]:
    score = "–" if test.score is None else test.score
    yield f"- {_verdict(test.outcome, language)}: {_say(test.title, language)} ({score}/{test.max_score})"
    for sentence in test.said:
        yield ""
        yield f"  {_say(sentence, language)}"
    if test.table:
        yield ""
        yield from (f"  {line}" for line in _table(test.table, language))


def _verdict(outcome: str, language: str) -> str:
    return f"{_SIGNS[outcome]} **{_say(Feedback(f'report.{outcome}'), language)}**"


def _table(table: Mapping[str, Any], language: str) -> Iterator[str]:
    headings = [_say(Feedback(column) if column in catalogue() else column, language) for column in table["columns"]]
    marked = tuple(table["marked"]) if table.get("marked") else None
    yield f"| {' | '.join(headings)} |"
    yield f"|{' ---: |' * len(headings)}"
    for place, row in enumerate(table["rows"]):
        cells = [_cell(value, marked == (place, column)) for column, value in enumerate(row)]
        yield f"| {' | '.join(cells)} |"


def _cell(value: Any, is_marked: bool) -> str:
    text = format_number(value) if isinstance(value, int | float) else prose(str(value))
    return f"**{text}** ◆" if is_marked else text


def _say(said: Said, language: str) -> str:
    if isinstance(said, str):
        return prose(said)
    return in_words(_escaped(said), language).replace("\n", " ")


def _escaped(feedback: Feedback) -> Feedback:
    """Return feedback whose values cannot be taken for Markdown; the catalogue's own words hold none."""
    if not feedback.values:
        return feedback
    return Feedback(feedback.id, {name: _escaped_value(name, value) for name, value in feedback.values.items()})


def _escaped_value(name: str, value: Any) -> Any:
    if isinstance(value, Feedback):
        return _escaped(value)
    if isinstance(value, Mapping):
        return {language: prose(str(words)) for language, words in value.items()}
    if isinstance(value, list | tuple):
        return [_escaped_value(name, item) for item in value]
    if not isinstance(value, str):
        return value
    return prose(value) if name in _PROSE else code(value)
