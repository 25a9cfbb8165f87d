"""Explains a misconception once; after that a few words recall it."""

from __future__ import annotations

from collections.abc import Container

from autograder.messages import Feedback, catalogue


def recalled(feedback: Feedback, told: Container[str]) -> Feedback:
    """Return a sentence as it is; or, for a misconception that was explained already, a reminder.

    Args:
        feedback: the sentence.
        told: ids of the sentences that were said so far.
    """
    kind, _, name = feedback.id.partition(".")
    if feedback.id not in told or kind != "misconception" or f"misconception-name.{name}" not in catalogue():
        return feedback
    return Feedback("report.as-above", {"name": Feedback(f"misconception-name.{name}")})
