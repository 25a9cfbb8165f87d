"""Whole answers: those written for these tests, and the marked ones that the figures are made from."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from autograder.benchmarks.explanation_figures import OVER, figures, is_held_out, read_answers
from autograder.tests.lesson.explanations import propose

FOLDER = Path(__file__).parent
OWN: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / "own_answers.toml").read_text(encoding="utf-8"))
MARKED = read_answers(FOLDER / "explanation_answers.jsonl")
MOST_FOR_NO_ANSWER = 3


@pytest.mark.parametrize("name", OWN)
def test_an_answer_is_proposed_what_it_deserves(name: str) -> None:
    answer = OWN[name]
    points = propose(answer["text"], answer.get("rate", 0.01)).points
    assert answer.get("least", 0) <= points <= answer.get("most", 10)


@pytest.mark.parametrize("answer", [answer for answer in MARKED if answer.kind], ids=lambda answer: answer.id)
def test_no_wrong_stuffed_contradicting_copied_empty_or_off_topic_answer_is_proposed_more_than_three(
    answer: Any,
) -> None:
    assert answer.proposal.points <= MOST_FOR_NO_ANSWER


def test_every_kind_of_bad_answer_is_among_the_marked_ones() -> None:
    kinds = {answer.kind for answer in MARKED} - {""}
    assert kinds == {"copy", "empty", "stuffed", "contradicting", "wrong", "off-topic"}


def test_a_text_and_its_translation_are_on_the_same_side() -> None:
    assert is_held_out("e20") == is_held_out("h20")
    assert is_held_out("fe13") == is_held_out("fh13")
    assert {is_held_out(answer.id) for answer in MARKED} == {True, False}


def test_the_proposals_agree_on_the_held_out_part_as_well_as_when_they_were_first_measured() -> None:
    found = figures([answer for answer in MARKED if is_held_out(answer.id)])
    assert len(found.over) <= 1, f"{OVER} points too much: {found.over}"
    assert found.error <= 1.1
    assert found.within[1] >= 0.9
