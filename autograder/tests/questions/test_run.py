"""Running cases: a pass needs evidence, a failure says why, a broken test is nobody's mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from autograder.messages import Feedback
from autograder.questions.otter_format import Case, Question
from autograder.questions.run import CaseBroken, fail_question, run_question
from autograder.results import TestResult
from autograder.verdicts import NOT_STARTED, CheckFailed, Figure, Proposal, Remark, Table

WHY = Feedback("find.no-file")
HINT = Feedback("history.hint-any")


def case(function: Callable[..., Any], name: str = "one", points: int = 3, hidden: bool = False) -> Case:
    return Case(name, points, hidden, function, function.__code__.co_varnames[: function.__code__.co_argcount])


def question(*cases: Case) -> Question:
    return Question("q1", sum(each.points for each in cases), cases)


def failing(*feedback: Feedback, **rest: Any) -> Callable[[], None]:
    def check() -> None:
        raise CheckFailed(Remark(feedback, **rest))

    return check


def run(*cases: Case, names: dict[str, Any] | None = None, **options: Any) -> tuple[TestResult, ...]:
    return run_question(question(*cases), (names or {}).get, options.pop("teacher", {}), **options).tests


def nothing() -> None:
    """Say nothing, which is a pass."""


def test_a_case_that_returns_passes_with_all_its_points() -> None:
    (test,) = run(case(nothing))
    assert (test.passed, test.score, test.max_score) == (True, 3, 3)


def test_a_remark_of_a_passed_case_is_kept() -> None:
    (test,) = run(case(lambda: Remark((HINT,), figure=Figure("w", ()))))
    assert (test.passed, test.feedback, test.figure) == (True, (HINT,), Figure("w", ()))


def test_a_failed_check_gives_no_points_and_says_why() -> None:
    table = Table(("table.epoch",), ((1,),))
    (test,) = run(case(failing(WHY, misconceptions=("no-zero-grad",), table=table)))
    assert (test.passed, test.score, test.max_score) == (False, 0, 3)
    assert (test.feedback, test.misconceptions, test.table) == ((WHY,), ("no-zero-grad",), table)


def test_a_case_gets_what_the_student_has_under_its_parameters_names() -> None:
    seen: list[Any] = []
    run(case(lambda f, missing: seen.append((f, missing))), names={"f": "the student's"})
    assert seen == [("the student's", None)]


@pytest.mark.parametrize("error", [AssertionError("x"), TypeError("x"), KeyError("x")])
def test_an_exception_that_is_no_verdict_is_the_tests_fault(error: Exception) -> None:
    def check() -> None:
        raise error

    with pytest.raises(CaseBroken, match=rf"q1\.one: {type(error).__name__}"):
        run(case(check))


def test_the_teachers_points_wait_with_a_suggestion() -> None:
    (test,) = run(case(lambda: Remark((HINT,), proposal=Proposal("why", 7)), points=0), teacher={"one": 10})
    assert (test.passed, test.score, test.max_score, test.suggested, test.pending) == (None, None, 10, 7, 10)


def test_a_failed_case_of_the_teachers_is_decided_at_nothing() -> None:
    (test,) = run(case(failing(WHY), points=0), teacher={"one": 10})
    assert (test.passed, test.score, test.max_score, test.pending) == (False, 0, 10, 0)


def test_points_of_the_teacher_do_not_touch_other_cases() -> None:
    tests = run(case(nothing), case(nothing, "two", points=0), teacher={"two": 4})
    assert [(test.passed, test.max_score) for test in tests] == [(True, 3), (None, 4)]


def test_hidden_cases_are_left_out_where_only_public_ones_are_asked_for() -> None:
    cases = (case(nothing), case(nothing, "two", hidden=True))
    assert [test.name for test in run(*cases, public_only=True)] == ["one"]
    assert [(test.name, test.hidden) for test in run(*cases)] == [("one", False), ("two", True)]


def test_a_bonus_is_marked_as_one() -> None:
    assert run_question(question(case(nothing)), {}.get, {}, bonus=True).bonus
    assert not run_question(question(case(nothing)), {}.get, {}).bonus


def test_a_cause_is_told_once_and_then_pointed_to() -> None:
    table = Table(("table.epoch",), ((1,),))
    first, second = run(case(failing(WHY, HINT)), case(failing(WHY, table=table), "two"))
    assert first.feedback == (WHY, HINT)
    assert second.feedback == (Feedback("case.same-cause", {"case": "one"}),)
    assert second.table is None


def test_a_part_that_is_not_started_is_begun_not_mended() -> None:
    def untouched() -> None:
        raise CheckFailed(Remark((WHY,), (NOT_STARTED,)))

    _, second = run(case(untouched), case(untouched, "two"))
    assert second.feedback == (Feedback("case.comes-with", {"case": "one"}),)


def test_what_is_new_in_a_later_case_is_still_told() -> None:
    _, second = run(case(failing(WHY)), case(failing(HINT, WHY), "two"))
    assert second.feedback == (HINT, Feedback("case.same-cause", {"case": "one"}))


def test_a_later_case_keeps_its_verdict_and_misconceptions() -> None:
    _, second = run(case(failing(WHY)), case(failing(WHY, misconceptions=("wrong-sign",)), "two", points=4))
    assert (second.passed, second.score, second.max_score, second.misconceptions) == (False, 0, 4, ("wrong-sign",))


def test_the_same_sentence_with_other_numbers_is_another_cause() -> None:
    one, two = Feedback("shape.missing", {"name": "f"}), Feedback("shape.missing", {"name": "g"})
    assert [test.feedback for test in run(case(failing(one)), case(failing(two), "two"))] == [(one,), (two,)]


def test_a_question_that_cannot_be_run_fails_every_case_for_one_reason() -> None:
    made = question(case(nothing), case(nothing, "two", points=0, hidden=True))
    result = fail_question(made, {"two": 10}, WHY, bonus=True)
    assert [(test.passed, test.score, test.max_score) for test in result.tests] == [(False, 0, 3), (False, 0, 10)]
    assert [(test.hidden, test.feedback) for test in result.tests] == [(False, (WHY,)), (True, (WHY,))]
    assert (result.bonus, result.score, result.max_score, result.pending) == (True, 0, 13, 0)
