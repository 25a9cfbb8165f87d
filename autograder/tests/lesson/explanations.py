"""Asks the case `explanation` as a grading run does."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.lesson.explanation import check_explanation
from autograder.verdicts import CheckFailed, Proposal, Remark

RATE, EPOCHS = 0.01, 500


def propose(text: str, rate: Any = RATE, epochs: Any = EPOCHS) -> Proposal:
    """Return what is proposed for a text."""
    proposal = check_explanation(text, rate, epochs).proposal
    assert proposal is not None
    return proposal


def states(text: str, rate: Any = RATE) -> dict[str, str]:
    """Return idea -> its state in a text."""
    return {idea.id: idea.state for idea in propose(text, rate).ideas}


def zero(value: Any) -> Remark:
    """Return the remark on a text that is zero at once."""
    with pytest.raises(CheckFailed) as failed:
        check_explanation(value, RATE, EPOCHS)
    return failed.value.remark
