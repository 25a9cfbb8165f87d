"""Sentences on a page: every one in all languages, of which the page shows one at a time.

A page is switched by hiding what is in other languages, so nothing has to be loaded or
computed again, and a page without scripts still reads well in the language it was made in.

A sentence stands in an element of its own, `<e->` for English and `<h->` for Hebrew: a class of
1,000 has a million of them, and these are the shortest that HTML knows. They need no `lang`: what
is seen is in the language of the page, and nothing else is seen. A sentence of several is a `<p>`.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from markupsafe import Markup, escape

from autograder.messages import LANGUAGES, Feedback, catalogue, format_number, render
from autograder.reports.reminders import recalled
from autograder.reports.safe_text import feedback_shown, message_shown, shown, values_shown

_INLINE = {language: f"{language[0]}-" for language in LANGUAGES}
_NAMES = {"en": "English", "he": "עברית"}


def language_names() -> list[tuple[str, str]]:
    """Return each language with its own name for itself."""
    return [(language, _NAMES.get(language, language)) for language in LANGUAGES]


@lru_cache(maxsize=4096, typed=True)
def say(sentence: str, **values: Any) -> Markup:
    """Return a sentence of the catalogue in all languages, as markup; a class shares most of the values, its points."""
    return tell(Feedback(sentence, values_shown(values)))


def tell(feedback: Feedback) -> Markup:
    """Return feedback in all languages, as markup; its values must be harmless already."""
    return _in_all(feedback) if feedback.values else _fixed(feedback.id)


@cache
def _fixed(sentence: str, is_paragraph: bool = False) -> Markup:
    """Return a sentence without gaps; a class of 1,000 needs each of them thousands of times."""
    return _in_all(Feedback(sentence), is_paragraph)


def _in_all(feedback: Feedback, is_paragraph: bool = False) -> Markup:
    return in_languages({language: render(feedback, language) for language in LANGUAGES}, is_paragraph)


def in_languages(texts: Mapping[str, str | Markup], is_paragraph: bool = False) -> Markup:
    """Return texts of one meaning: language -> text."""
    if is_paragraph:
        pieces = (f"<p lang={language}>{escape(text)}</p>" for language, text in texts.items())
    elif len(set(texts.values())) == 1:
        return escape(texts[LANGUAGES[0]])
    else:
        pieces = (f"<{_INLINE[name]}>{escape(text)}</{_INLINE[name]}>" for name, text in texts.items())
    return Markup("".join(pieces))  # noqa: S704 - each text is escaped


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
        return _fixed(f"{kind}.{name}")
    return Markup('<bdi dir="ltr">{}</bdi>').format(shown(name))


@cache
def headed(word: str, kind: str, name: str) -> Markup:
    """Return a word of the catalogue in bold, and after it what people call something."""
    known = is_known(kind, name)
    return in_languages(
        {
            language: Markup("<b>{}</b> {}").format(
                render(Feedback(word), language),
                render(Feedback(f"{kind}.{name}"), language) if known else shown(name),
            )
            for language in LANGUAGES
        }
    )


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
    feedback = recalled(feedback_shown(Feedback.from_data(part)), told)
    return _in_all(feedback, True) if feedback.values else _fixed(feedback.id, True)


def number(value: Any) -> str:
    """Return a table's cell: a number in short form, or a text. It belongs into an element with `dir="ltr"`."""
    return format_number(value) if isinstance(value, int | float) else shown(str(value))
