"""What a teacher should look at first: signs that a text is not what it seems. They change no mark."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.lesson.hidden.explaining.ideas import Judged
from autograder.lesson.hidden.explaining.sentences import Sentence
from autograder.lesson.hidden.explaining.told import FOUND, MAYBE

WORD_LIST = "flag.word-list"
GRADER = "flag.addressed-to-the-grader"
_SHORT = 6
_FEWEST_WORDS_PER_IDEA = 2.5
# Pieces of a list are short, and say nothing of anything.
_LIST_PIECE = 3
_FEWEST_PIECES = 4
_MOSTLY = 0.6
# The terms of the subject; what is said of them takes other words.
_TERMS = frozenset(
    (
        *("derivative", "descent", "zero", "flat", "minimum", "hill", "local", "global"),
        *("start", "start-number", "side", "near", "two", "several", "places"),
    )
)
_MOSTLY_TERMS = 0.75
_FEWEST_TERMS = 6


def flags(sentences: Sequence[Sentence], judged: Judged) -> tuple[str, ...]:
    """Return the flags of a text."""
    words = [word for sentence in sentences for word in sentence.words]
    found = [idea for idea in judged.ideas if idea.state in (FOUND, MAYBE)]
    signs = {
        GRADER: any(speaks_to_grader(sentence) for sentence in sentences),
        WORD_LIST: is_word_list(sentences) or len(words) < _FEWEST_WORDS_PER_IDEA * len(found),
        "flag.contradicts-itself": judged.contradicts,
        "flag.sign-guessed": any(word.guessed for word in words),
        "flag.near-miss": bool(judged.near),
        "flag.very-short": len(words) < _SHORT,
    }
    return tuple(flag for flag, holds in signs.items() if holds)


def speaks_to_grader(sentence: Sentence) -> bool:
    """Tell whether a sentence is meant for whoever marks it."""
    return "grader" in sentence.groups


def is_word_list(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a text is a row of terms that says nothing of them."""
    pieces: list[list[bool]] = []
    terms = []
    for sentence in sentences:
        clauses: dict[int, list[bool]] = {}
        for word in sentence.words:
            is_term = not _TERMS.isdisjoint(word.groups)
            if "arrow" not in sentence.groups:  # an arrow says something: "0, 2 -> local"
                terms.append(is_term)
            clauses.setdefault(word.clause, []).append(is_term)
        pieces += clauses.values()
    listed = [piece for piece in pieces if len(piece) <= _LIST_PIECE and sum(piece) * 2 >= len(piece)]
    if len(pieces) >= _FEWEST_PIECES and len(listed) >= _MOSTLY * len(pieces):
        return True
    return len(terms) >= _FEWEST_TERMS and sum(terms) >= _MOSTLY_TERMS * len(terms)
