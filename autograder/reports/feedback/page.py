"""A feedback file as one HTML file that needs no other: both languages, no script, to read or to print."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from autograder.messages import DIRECTIONS, LANGUAGES, Feedback, catalogue
from autograder.reports.feedback.content import FeedbackFile, Said
from autograder.reports.html.words import language_names, number
from autograder.reports.safe_text import feedback_shown, message_shown, shown
from autograder.reports.sentences import in_words


def as_html(told: FeedbackFile, language: str) -> str:
    """Return the page: the class's language first, each other one folded below it."""
    others = [other for other in LANGUAGES if other != language]
    return _environment().get_template("feedback.html").render(told=told, language=language, others=others, **_style())


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("autograder.reports.feedback"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        directions=DIRECTIONS, language_names=dict(language_names()), number=number, say=_say, shown=shown, word=_word
    )
    return made


@cache
def _style() -> Mapping[str, Any]:
    """Return the style sheet and the hash by which the page's policy lets it in."""
    text = (resources.files(__package__) / "static" / "feedback.css").read_text(encoding="utf-8")
    short = re.sub(r"/\*.*?\*/|\s*\n\s*", "", text, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(short.encode()).digest()).decode()
    return {"style": Markup(short), "style_hash": f"sha256-{digest}"}  # noqa: S704 - our own file


def _say(said: Said, language: str) -> str:
    return message_shown(said) if isinstance(said, str) else in_words(feedback_shown(said), language)


@lru_cache(maxsize=4096, typed=True)
def _word(sentence: str, language: str, **values: Any) -> str:
    """Return a sentence of the catalogue, or a raw name that it does not know."""
    return in_words(Feedback(sentence, values), language) if sentence in catalogue() else shown(sentence)
