"""Sentences on a page: every one in all languages, of which the page shows one at a time.

A page is switched by hiding what is in other languages, so nothing has to be loaded or
computed again, and a page without scripts still reads well in the language it was made in.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from autograder.messages import LANGUAGES, Feedback, catalogue, format_number, render
from autograder.reports.html.safe_text import feedback_shown, message_shown, shown, values_shown

RIGHT_TO_LEFT = frozenset(("he",))
# Unquoted: a class of 1,000 has two million of these, and tags and languages need no quotes.
_ELEMENT = Markup("<{} lang={}>{}</{}>")
_NAMES = {"en": "English", "he": "עברית"}


def direction(language: str) -> str:
    """Return the writing direction of a language, as HTML's `dir`."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def language_names() -> list[tuple[str, str]]:
    """Return each language with its own name for itself."""
    return [(language, _NAMES.get(language, language)) for language in LANGUAGES]


def say(sentence: str, **values: Any) -> Markup:
    """Return a sentence of the catalogue in all languages, as markup."""
    return tell(Feedback(sentence, values_shown(values)))


def tell(feedback: Feedback) -> Markup:
    """Return feedback in all languages, as markup; its values must be harmless already."""
    return _in_all(feedback, "span") if feedback.values else _fixed(feedback.id, "span")


@cache
def _fixed(sentence: str, tag: str) -> Markup:
    """Return a sentence without gaps; a class of 1,000 needs each of them thousands of times."""
    return _in_all(Feedback(sentence), tag)


def _in_all(feedback: Feedback, tag: str) -> Markup:
    texts = {language: render(feedback, language) for language in LANGUAGES}
    if len(set(texts.values())) == 1 and tag != "p":
        return escape(texts[LANGUAGES[0]])
    return Markup("").join(_ELEMENT.format(tag, language, text, tag) for language, text in texts.items())


def say_svg(sentence: str) -> Markup:
    """Return a name in all languages, for an SVG text, which holds no spans; as it is if the catalogue has none."""
    return _fixed(sentence, "tspan") if sentence in catalogue() else escape(shown(sentence))


def in_each(sentence: str, **values: Any) -> list[tuple[str, str]]:
    """Return (language, plain text) pairs, for where no markup can stand."""
    feedback = Feedback(sentence, values_shown(values))
    return [(language, render(feedback, language)) for language in LANGUAGES]


def is_known(kind: str, name: str) -> bool:
    """Whether the catalogue says what people call something."""
    return f"{kind}.{name}" in catalogue()


@cache
def naming(kind: str, name: str) -> Markup:
    """Return what people call something, or its raw name where the catalogue knows none."""
    if is_known(kind, name):
        return _fixed(f"{kind}.{name}", "span")
    return Markup('<bdi dir="ltr">{}</bdi>').format(shown(name))


@cache
def headed(word: str, kind: str, name: str) -> Markup:
    """Return a word of the catalogue in bold, and after it what people call something."""
    known = is_known(kind, name)
    parts = []
    for language in LANGUAGES:
        title = render(Feedback(f"{kind}.{name}"), language) if known else shown(name)
        head = render(Feedback(word), language)
        parts.append(_ELEMENT.format("span", language, Markup("<b>{}</b> {}").format(head, title), "span"))
    return Markup("").join(parts)


def from_results(parts: Sequence[Mapping[str, Any]], message: str, told: Container[str] = ()) -> list[Markup]:
    """Return what `results.json` says of a test, a paragraph for each of its sentences.

    Args:
        parts: the feedback as data; may be empty.
        message: the same in the one language of the run, for where the feedback cannot be used:
            it is absent, or of a catalogue that knew other sentences.
        told: ids of sentences that stand on the page already.
    """
    try:
        paragraphs = [_paragraph(part, told) for part in parts]
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        paragraphs = []
    if not paragraphs and message:
        paragraphs = [Markup('<p dir="auto">{}</p>').format(message_shown(message))]
    return paragraphs


def _paragraph(part: Mapping[str, Any], told: Container[str]) -> Markup:
    feedback = feedback_shown(Feedback.from_data(part))
    if feedback.id in told:
        feedback = _reminder(feedback)
    return _in_all(feedback, "p") if feedback.values else _fixed(feedback.id, "p")


def _reminder(feedback: Feedback) -> Feedback:
    """Return a few words for a misconception that was explained already; other sentences as they are."""
    kind, _, name = feedback.id.partition(".")
    if kind != "misconception" or not is_known("misconception-name", name):
        return feedback
    return Feedback("report.as-above", {"name": Feedback(f"misconception-name.{name}")})


def number(value: Any) -> str:
    """Return a table's cell: a number in short form, or a text. It belongs into an element with `dir="ltr"`."""
    return format_number(value) if isinstance(value, int | float) else shown(str(value))
