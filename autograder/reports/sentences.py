"""Sentences without gaps, put into words once: a large class needs each of them thousands of times."""

from __future__ import annotations

from functools import cache

from autograder.messages import Feedback, render


def in_words(feedback: Feedback, language: str) -> str:
    """Return a sentence in a language, as `render` does."""
    return render(feedback, language) if feedback.values else _fixed(feedback.id, language)


@cache
def _fixed(sentence: str, language: str) -> str:
    return render(Feedback(sentence), language)
