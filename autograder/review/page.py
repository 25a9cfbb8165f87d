"""What the page is told: the answers in their order, ready to be shown, in both languages.

All of it is data; the page puts it on the screen as text and never as markup. What would hide
or reorder something in a pupil's text is made visible here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from autograder.messages import LANGUAGES, Feedback, catalogue, render
from autograder.reports.safe_text import feedback_shown, message_shown, shown, split_lines
from autograder.review.agreement import Agreement
from autograder.review.decisions import Decision, Decisions
from autograder.review.grouping import Group
from autograder.review.items import Item
from autograder.review.queue import category_of
from autograder.review.quotes import pieces_of

_TAB = frozenset("\t")
_SECTION = "review."

Texts = dict[str, str]


def words() -> dict[str, Texts]:
    """Return language -> the page's own sentences by their short names, gaps unfilled."""
    own = {name.removeprefix(_SECTION): texts for name, texts in catalogue().items() if name.startswith(_SECTION)}
    return {language: {name: texts[language].strip() for name, texts in own.items()} for language in LANGUAGES}


def cards(groups: Sequence[Group], decisions: Decisions) -> list[dict[str, Any]]:
    """Return the groups as data, in the order given."""
    return [_card(group, decisions) for group in groups]


def _card(group: Group, decisions: Decisions) -> dict[str, Any]:
    first = group.items[0]
    ideas = first.proposal["ideas"]
    return {
        "category": category_of(group),
        "kind": group.kind,
        "question": _titled(first.question),
        "suggested": first.suggested,
        "full": first.max_score,
        "ideas": [_idea(idea) for idea in ideas],
        "flags": [_said({"id": name}) for name in dict.fromkeys(_flags(group))],
        "near": [shown(student) for student in group.near],
        "members": [_member(item, first if group.kind == "copies" else item, decisions) for item in group.items],
    }


def _flags(group: Group) -> list[str]:
    return [name for item in group.items for name in item.proposal["flags"]]


def _idea(idea: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": idea["id"],
        "title": {language: _title(idea["title"][language]) for language in LANGUAGES},
        "points": idea["points"],
        "state": idea["state"],
        "reason": _said(idea["reason"]) if idea.get("reason") else None,
        "quoted": bool(idea["quotes"]),
    }


def _member(item: Item, compared_with: Item, decisions: Decisions) -> dict[str, Any]:
    ideas = [
        {"quotes": [_text_shown(quote) for quote in idea["quotes"]]} for idea in item.proposal["ideas"]
    ]  # fmt: skip
    other = None if compared_with is item else _text_shown(compared_with.answer)
    return {
        "student": item.student,
        "name": shown(item.student) or "?",
        "place": item.place,
        "text": item.text_id,
        "automatic": item.automatic,
        "pieces": [
            {"text": piece.text, "ideas": list(piece.ideas), "differs": piece.differs}
            for piece in pieces_of(_text_shown(item.answer), ideas, other)
        ],
        "words": len(item.answer.split()),
        "beside": [_said(part) for part in item.proposal["beside"]],
        # Of a text that was given nothing by itself: why.
        "said": [_said(part) for part in item.feedback] if item.automatic else [],
        "earlier": [_earlier(decision) for decision in decisions.on_other_texts(item.key, item.text_id)],
    }


def _earlier(decision: Decision) -> dict[str, Any]:
    return {"mark": decision.mark, "comment": decision.comment, "answer": _text_shown(decision.answer)}


def standing(items: Sequence[Item], decisions: Decisions) -> list[dict[str, Any]]:
    """Return what is decided or noted on the texts as they are now, for the page to lay over its cards."""
    found = []
    for item in items:
        decision = decisions.on(item.key, item.text_id)
        if decision is not None:
            found.append(
                {
                    "student": item.student,
                    "place": item.place,
                    "mark": decision.mark,
                    "ideas": dict(decision.ideas),
                    "comment": decision.comment,
                    "apart": decision.apart,
                }
            )
    return found


def agreement_shown(found: Agreement) -> dict[str, Any]:
    """Return the agreement as data."""
    return {
        "marks": found.marks,
        "same": found.same_mark,
        "near": found.near_mark,
        "ideas": [
            {
                "title": {language: _title(idea.title[language]) for language in LANGUAGES},
                "answers": idea.answers,
                "same": idea.same,
                "kappa": None if idea.kappa is None else f"{idea.kappa:.2f}",
                "remark": _said(idea.remark.to_data()),
            }
            for idea in found.ideas
        ],
    }


def _said(data: Mapping[str, Any]) -> Texts:
    """Return a sentence in all languages; its id where this catalogue does not know it."""
    feedback = feedback_shown(Feedback.from_data(data))
    try:
        return {language: message_shown(render(feedback, language)) for language in LANGUAGES}
    except KeyError:
        return dict.fromkeys(LANGUAGES, shown(feedback.id))


@cache
def _title(text: str) -> str:
    return message_shown(text)


def _titled(question: str) -> Texts:
    name = f"question.{question}"
    return dict(catalogue()[name]) if name in catalogue() else dict.fromkeys(LANGUAGES, shown(question))


def _text_shown(text: str) -> str:
    return "\n".join(shown(line, _TAB) for line in split_lines(text))
