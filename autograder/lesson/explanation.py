"""Task 5's free text: blank, the stub's and a copied question are decided, all else is proposed to the teacher.

What is proposed comes from a room that pupils do not have; without it the text just waits.
"""

from __future__ import annotations

from typing import Any

from autograder.answers import GAPS, plain
from autograder.lesson.asked import is_stub, only_repeats
from autograder.lesson.letters import plain_words
from autograder.lesson.values import fail
from autograder.messages import Feedback
from autograder.verdicts import NOT_STARTED, CheckFailed, Idea, Proposal, Remark

try:
    from autograder.lesson.hidden.explaining import propose as reader
except ModuleNotFoundError as error:  # a pupil's copy of the exercise
    if not (error.name or "").startswith("autograder.lesson.hidden"):
        raise
    reader = None  # type: ignore[assignment]


def check_explanation(explanation: Any, learning_rate: Any = None, epochs: Any = None) -> Remark:
    """Propose a mark for the text, held against the runs with the student's rate and epochs.

    Raises:
        CheckFailed: there is no text, it is the stub's, or it copies the question.
    """
    text = plain(explanation)
    if text is None:
        raise CheckFailed(Remark((Feedback("explanation.missing"),)))
    if text in GAPS:
        raise CheckFailed(Remark((Feedback("explanation.missing"),), (NOT_STARTED,)))
    if not isinstance(text, str):
        raise fail("explanation.not-a-text")
    for is_zero, sentence, names in (
        (not plain_words(text), "explanation.missing", (NOT_STARTED,)),
        (is_stub(text), "explanation.stub", (NOT_STARTED,)),
        (only_repeats(text), "explanation.copied", ()),
    ):
        if is_zero:
            proposal = None if reader is None else reader.nothing_said(text, learning_rate, epochs)
            raise CheckFailed(Remark((Feedback(sentence),), names, proposal))
    if reader is None:
        return Remark((Feedback("explanation.pending"),), proposal=Proposal(text, 0))
    proposal = reader.propose(text, learning_rate, epochs)
    found = (_quoted(idea) for idea in proposal.ideas if idea.state == "found")
    return Remark((Feedback("explanation.pending"), *found), proposal=proposal)


def _quoted(idea: Idea) -> Feedback:
    return Feedback("explanation.idea-found", {"idea": dict(idea.title), "quote": list(idea.quotes)})
