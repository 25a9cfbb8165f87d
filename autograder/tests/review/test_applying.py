"""Decisions laid over results: final marks, totals, feedback, and what a mark never touches."""

from __future__ import annotations

import copy
from typing import Any

from autograder.messages import Feedback
from autograder.results import said_in
from autograder.review.applying import apply_decisions
from autograder.review.decisions import Decisions
from autograder.review.items import items_of
from autograder.tests.review.examples import explanation, full, proposal, pupil
from autograder.tests.review.test_decisions import given


def decided(entry: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return apply_decisions(entry, given(Decisions(), *items_of([entry]), **fields))


def test_a_decided_test_is_a_test_like_any_other() -> None:
    test = explanation(decided(pupil("dana", full()), mark=10))
    assert (test["passed"], test["score"]) == (True, 10)
    assert "suggested" not in test
    assert test["proposal"] == full()


def test_part_of_the_points_is_no_pass() -> None:
    assert explanation(decided(pupil("dana", full()), mark=9))["passed"] is False


def test_the_totals_are_added_up_again() -> None:
    before = pupil("dana", full())
    after = decided(before, mark=7)
    assert (before["score"], before["pending"]) == (9, 10)
    assert (after["score"], after["pending"]) == (16, 0)
    question = after["questions"][-1]
    assert (question["score"], question["pending"], question["max_score"]) == (11, 0, 14)


def test_nothing_decided_changes_nothing() -> None:
    entry = pupil("dana", full())
    assert apply_decisions(entry, Decisions()) == entry
    assert decided(entry, comment="a remark without a mark") == entry


def test_the_graded_entry_itself_is_left_as_it_is() -> None:
    entry = pupil("dana", full())
    before = copy.deepcopy(entry)
    decided(entry, mark=3, comment="x")
    assert entry == before


def test_a_decision_on_another_text_does_not_count() -> None:
    decisions = given(Decisions(), *items_of([pupil("dana", full())]), mark=10)
    changed = pupil("dana", proposal("Something else.", 0))
    assert apply_decisions(changed, decisions) == changed


def test_a_mark_above_what_the_test_is_worth_by_now_does_not_count() -> None:
    entry = pupil("dana", full())
    decisions = given(Decisions(), *items_of([entry]), mark=10)
    explanation(entry)["max_score"] = 8
    assert explanation(apply_decisions(entry, decisions))["score"] is None


def test_an_automatic_zero_can_be_overruled_and_its_reason_goes() -> None:
    entry = pupil("dana", proposal("?", 0), automatic=True)
    assert entry["misconceptions"] == ["no-zero-grad", "stub-unchanged"]
    after = decided(entry, mark=4)
    assert (explanation(after)["score"], explanation(after)["misconception"]) == (4, None)
    assert after["misconceptions"] == ["no-zero-grad"]


def test_an_automatic_zero_that_the_teacher_confirms_keeps_its_reason() -> None:
    after = decided(pupil("dana", proposal("?", 0), automatic=True), mark=0)
    assert after["misconceptions"] == ["no-zero-grad", "stub-unchanged"]


def test_the_pupil_reads_the_comment_in_either_language() -> None:
    after = decided(pupil("dana", full()), mark=9, comment="Well seen.")
    for language in ("en", "he"):
        message = explanation(said_in(language, after))["message"]
        assert "Well seen." in message
        assert Feedback("explanation.pending").text(language) not in message


def test_a_comment_of_two_lines_is_read_as_one_sentence_after_the_other() -> None:
    after = decided(pupil("dana", full()), mark=9, comment="Good start.\nSee task 4.")
    assert "Good start. See task 4." in explanation(said_in("en", after))["message"]
    assert explanation(after)["decision"]["comment"] == "Good start.\nSee task 4."


def test_results_carry_no_date_and_no_name_of_the_teacher() -> None:
    text = str(decided(pupil("dana", full()), mark=9, comment="x"))
    assert "2026-01-02" not in text
    assert "teacher'" not in text.replace("your teacher", "")
