"""Task 5's free text: blank, the stub's and a copied question are decided, all else is proposed.

The mark is the teacher's. What is proposed can be quoted: an idea counts as found when
one of the rubric's phrases stands in one sentence of the text. What is not found may
still be there, in words that nobody thought of, and is never called wrong.
"""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from autograder.answers import GAPS, plain
from autograder.lesson.values import fail
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Proposal, Remark

QUESTIONS = (
    "Write here: why are the results different, and what do they mean?",
    "Explain why you got different results. What do the results mean?",
    "Why do different starts give different minima? What does it mean?",
    "כתבו כאן: מדוע התוצאות שונות, ומה משמעותן?",
    "הסבירו מדוע קיבלתם תוצאות שונות. מה משמעות התוצאות שקיבלתם?",
    "הסבר מדוע קיבלת תוצאות שונות. מה משמעות התוצאות שקיבלת?",
)
_COPY = 0.9
# A text of single words lists ideas without saying anything about them.
_FEWEST_WORDS_PER_IDEA = 3
_HEBREW_PREFIXES = "ושהכלבמ"


@dataclass(frozen=True)
class Idea:
    """An idea of the rubric: see `rubric.toml`."""

    id: str
    points: int
    phrases: tuple[tuple[tuple[str, ...], ...], ...]


@cache
def rubric() -> tuple[Idea, ...]:
    """Return the ideas of a full explanation."""
    text = (resources.files(__package__) / "rubric.toml").read_text(encoding="utf-8")
    return tuple(
        Idea(
            entry["id"],
            entry["points"],
            tuple(tuple(tuple(word.split("|")) for word in phrase) for phrase in entry["phrases"]),
        )
        for entry in tomllib.loads(text)["idea"]
    )


def check_explanation(explanation: Any) -> Remark:
    """Propose a mark for the text.

    Raises:
        CheckFailed: there is no text, it is the stub's, or it copies the question.
    """
    text = plain(explanation)
    if text is None:
        raise CheckFailed(Remark((Feedback("explanation.missing"),)))
    if text in GAPS:
        raise CheckFailed(Remark((Feedback("explanation.missing"),), ("stub-unchanged",)))
    if not isinstance(text, str):
        raise fail("explanation.not-a-text")
    words = normalise(text)
    if not words:
        raise CheckFailed(Remark((Feedback("explanation.missing"),), ("stub-unchanged",)))
    for number, question in enumerate(QUESTIONS):
        if difflib.SequenceMatcher(None, words, normalise(question)).ratio() >= _COPY:
            stub = number in (0, 3)
            names = ("stub-unchanged",) if stub else ()
            sentence = "explanation.stub" if stub else "explanation.copied"
            raise CheckFailed(Remark((Feedback(sentence),), names))
    found = found_ideas(text)
    points = sum(idea.points for idea in rubric() if idea.id in found)
    if len(words.split()) < _FEWEST_WORDS_PER_IDEA * len(found):
        points = min(points, 3)
    quotes = tuple(
        Feedback("explanation.idea-found", {"idea": Feedback(f"idea.{name}"), "quote": quote})
        for name, quote in found.items()
    )
    return Remark((Feedback("explanation.pending"), *quotes), proposal=Proposal(text, points))


def found_ideas(text: str) -> dict[str, str]:
    """Return idea -> the sentence that holds it, in the rubric's order."""
    sentences = [part.strip() for part in re.split(r"(?<=[.!?;])\s+|\n\s*\n", text) if part.strip()]
    found = {}
    for idea in rubric():
        quote = next((sentence for sentence in sentences if _says(normalise(sentence), idea)), None)
        if quote is not None:
            found[idea.id] = " ".join(quote.split())[:200]
    return found


def _says(sentence: str, idea: Idea) -> bool:
    words = sentence.split()
    return any(all(_holds(words, choices) for choices in phrase) for phrase in idea.phrases)


def _holds(words: list[str], choices: tuple[str, ...]) -> bool:
    return any(_is_word(word, choice) for word in words for choice in choices)


def _is_word(word: str, choice: str) -> bool:
    if choice.lstrip("-").replace(".", "").isdigit():
        return word == choice
    if word.startswith(choice):
        return True
    stripped = word
    while len(stripped) > 2 and stripped[0] in _HEBREW_PREFIXES:
        stripped = stripped[1:]
        if stripped.startswith(choice):
            return True
    return False


def normalise(text: str) -> str:
    """Return a text's words in plain form: no niqqud, no marks, one kind of minus.

    "מ-4", "4-" and "−4" become "-4": in Hebrew the hyphen after a prefix hides a sign, and
    of the starts only -4 is a four.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub(r"[\u2212\u2013\u2014\u05be]", "-", text)
    text = re.sub(r"(?<![\d.])-?\b4\b-?(?![.\d])|מינוס 4|minus 4|minus four|מינוס ארבע", " -4 ", text)
    text = re.sub(r"[א-ת]+-(?=-?\d)", " ", text)
    numbers_and_words = re.findall(r"-?\d+(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)?", text)
    return " ".join(numbers_and_words)
