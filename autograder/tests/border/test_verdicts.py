"""Whole verdicts on made-up answers: no crash, no credit, and results that can be written."""

from __future__ import annotations

import json

import pytest

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.messages import LANGUAGES
from autograder.results import SubmissionResult, said_in, submission_to_data, write_lines
from autograder.sandbox.limits import DEFAULT
from autograder.submissions.find import Submission
from autograder.tests.border.liar import Liar, LyingChannel

# With `step` in it, so that the source itself does not speak against forged steps.
SOURCE = b"x = 1\nx.step()\n"
# What may be right by chance: a rate is one number, a finding one word of three, a step forged in the right place.
BY_CHANCE = {"too_small", "good", "too_large", "converges", "finding_from_0", "finding_from_2", "finding_from_minus_4"}
# A history that is spoilt in one place is right in others.
IN_PART = {"forward", "backward", "update", "zero", "uses_sgd"}
ROUNDS = 4
SEEDS_A_ROUND = 30


def judged(assignment: Assignment, seed: int, knows_much: bool = False) -> SubmissionResult:
    liar = Liar(seed, knows_much)
    submission = Submission("liar", "liar.py", SOURCE)
    return grade_submission(submission, assignment, lambda: LyingChannel(liar), DEFAULT)


@pytest.mark.parametrize("knows_much", [False, True])
@pytest.mark.parametrize("a_round", range(ROUNDS))
def test_made_up_answers_crash_nothing_and_earn_nothing(assignment: Assignment, a_round: int, knows_much: bool) -> None:
    for seed in range(a_round * SEEDS_A_ROUND, (a_round + 1) * SEEDS_A_ROUND):
        result = judged(assignment, seed, knows_much)
        entry = submission_to_data(result, "en")
        for language in LANGUAGES:
            written = "".join(write_lines("x", 100, [said_in(language, entry)])).encode("utf-8")
            assert json.loads(written)["submissions"][0]["student"] == "liar", seed
        passed = {test.name for question in result.questions for test in question.tests if test.passed}
        assert passed <= (BY_CHANCE | IN_PART if knows_much else BY_CHANCE), seed
