"""A free text on a pupil's page: the words that were found in it, idea by idea, and what the teacher said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from autograder.messages import LANGUAGES, Feedback, catalogue
from autograder.reports.html import words
from autograder.reports.safe_text import feedback_shown, line_shown, shown, split_lines

_MAX_LETTERS = 8_000


@dataclass(frozen=True)
class IdeaView:
    """An idea of the rubric.

    Attributes:
        state: "found", "maybe", "missing" (not found, which is not wrong) or "conflict".
        credited: whether the teacher gave its points; None where that is not known.
        quotes: the pupil's own words for it.
        reason: why it is in that state, where the words alone do not say it.
    """

    title: Markup
    points: int
    state: str
    credited: bool | None
    quotes: tuple[str, ...]
    reason: Markup | None


@dataclass(frozen=True)
class ExplanationView:
    """A free text, ready to be read.

    Attributes:
        pieces: (text, whether an idea's quote covers it); joined they are the text.
        flags: what to look at first.
        beside: what to read beside the text, such as the pupil's own runs.
    """

    pieces: tuple[tuple[str, bool], ...]
    ideas: tuple[IdeaView, ...]
    flags: tuple[Markup, ...]
    beside: tuple[Markup, ...]


def explanation_view(test: Mapping[str, Any]) -> ExplanationView | None:
    """Return the text of a test of `results.json`; None where it has none."""
    proposal = test.get("proposal")
    if not proposal or not proposal["answer"].strip():
        return None
    credited = test.get("decision", {}).get("ideas", {})
    quotes = [quote for idea in proposal["ideas"] if idea["state"] != "missing" for quote in idea["quotes"]]
    return ExplanationView(
        pieces=tuple(_pieces(proposal["answer"][:_MAX_LETTERS].strip(), quotes)),
        ideas=tuple(_idea(idea, credited.get(idea["id"])) for idea in proposal["ideas"]),
        flags=tuple(words.say(flag) for flag in proposal["flags"] if flag in catalogue()),
        beside=tuple(_told(part) for part in proposal["beside"] if part["id"] in catalogue()),
    )


def _idea(idea: Mapping[str, Any], credited: bool | None) -> IdeaView:
    title = idea["title"]
    reason = idea["reason"]
    return IdeaView(
        title=words.in_languages({name: shown(title.get(name) or idea["id"]) for name in LANGUAGES}),
        points=idea["points"],
        state=idea["state"],
        credited=credited,
        quotes=tuple(shown(" ".join(quote.split())) for quote in idea["quotes"]),
        reason=_told(reason) if reason and reason["id"] in catalogue() else None,
    )


def _told(part: Mapping[str, Any]) -> Markup:
    return words.tell(feedback_shown(Feedback.from_data(part)))


def _pieces(answer: str, quotes: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Cut the answer where what is quoted begins and ends."""
    covered = [False] * len(answer)
    for quote in quotes:
        for start, end in _places(answer, quote):
            covered[start:end] = [True] * (end - start)
    cuts = [0, *(place for place in range(1, len(answer)) if covered[place] != covered[place - 1]), len(answer)]
    for start, end in itertools.pairwise(cuts):
        lines = split_lines(answer[start:end])
        yield "\n".join(line_shown(line) for line in lines), covered[start]


def _places(answer: str, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where a quote stands; white space in it matches any other."""
    parts = [re.escape(part) for part in quote.split()]
    match = re.search(r"\s+".join(parts), answer) if parts else None
    if match:
        yield match.span()
