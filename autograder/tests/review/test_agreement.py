"""The agreement: the known figure of a known table, and plain words where it means nothing."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.review.agreement import Agreement, agreement, kappa
from autograder.review.applying import apply_decisions
from autograder.review.decisions import Decisions
from autograder.review.items import items_of
from autograder.tests.review.examples import full, proposal, pupil
from autograder.tests.review.test_decisions import given


def test_kappa_of_a_textbook_table() -> None:
    # 20 yes-yes, 15 no-no, 5 and 10 apart, of 50: 0.7 observed, 0.5 by chance.
    pairs = [(True, True)] * 20 + [(False, False)] * 15 + [(True, False)] * 5 + [(False, True)] * 10
    assert kappa(pairs) == pytest.approx(0.4)


def test_kappa_is_1_where_both_always_agree_and_means_nothing_where_one_never_varies() -> None:
    assert kappa([(True, True), (False, False)]) == 1
    assert kappa([(True, True)] * 40) is None
    assert kappa([(True, True), (True, False)]) is None
    assert kappa([]) is None


def of_class(*marked: tuple[dict[str, Any], dict[str, Any]]) -> Agreement:
    entries, decisions = [], Decisions()
    for number, (proposed, fields) in enumerate(marked):
        entry = pupil(f"student-{number:02}", proposed)
        entries.append(entry)
        decisions = given(decisions, *items_of([entry]), **fields)
    return agreement(apply_decisions(entry, decisions) for entry in entries)


def remark(found: Agreement, name: str) -> str:
    return next(idea for idea in found.ideas if idea.id == name).remark.id


def test_few_answers_are_said_to_be_too_few() -> None:
    found = of_class((full(), {"mark": 10}), (proposal("x", 0), {"mark": 0}))
    assert {idea.remark.id for idea in found.ideas} == {"review.agreement-few"}
    assert (found.marks, found.same_mark) == (2, 2)


def test_little_agreement_is_said_to_be_too_little() -> None:
    kept, dropped = (full(), {"mark": 10}), (full(), {"mark": 9, "ideas": {"two": False}})
    added = (proposal("x", 0), {"mark": 1, "ideas": {"two": True}})
    none = (proposal("x", 0), {"mark": 0})
    found = of_class(*([kept] * 8 + [dropped] * 8 + [added] * 8 + [none] * 8))
    assert remark(found, "two") == "review.agreement-low"
    assert remark(found, "slope") == "review.agreement-fair"


def test_an_idea_that_everybody_has_is_said_to_mean_nothing() -> None:
    assert remark(of_class(*[(full(), {"mark": 10})] * 30), "two") == "review.agreement-constant"


def test_a_mark_by_number_alone_says_nothing_of_the_ideas() -> None:
    found = of_class((full(), {"mark": 4}))
    assert (found.marks, found.same_mark, found.near_mark, found.ideas) == (1, 0, 0, ())


def test_a_group_counts_once() -> None:
    entries = [pupil(student, full()) for student in ("a", "b", "c")]
    decisions = given(Decisions(), *items_of(entries), mark=10)
    found = agreement(apply_decisions(entry, decisions) for entry in entries)
    assert (found.marks, found.ideas[0].answers) == (1, 1)


def test_what_was_0_by_itself_was_no_suggestion() -> None:
    blank = {**proposal("", 0), "ideas": []}
    entry = pupil("a", blank, automatic=True)
    found = agreement([apply_decisions(entry, given(Decisions(), *items_of([entry]), mark=0))])
    assert found == Agreement(0, 0, 0, ())
