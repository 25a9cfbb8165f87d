"""Runs the cases of questions on an environment: name -> proxy, function or value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from autograder.messages import Feedback
from autograder.questions.otter_format import Case, Question
from autograder.results import QuestionResult, TestResult
from autograder.verdicts import NOT_STARTED, CheckFailed, Remark

Environment = Callable[[str], Any]


class CaseBroken(RuntimeError):
    """A case raised something that is no verdict: the tests are at fault, not the student."""


def run_question(
    question: Question,
    environment: Environment,
    teacher_points: Mapping[str, int],
    bonus: bool = False,
    public_only: bool = False,
) -> QuestionResult:
    """Return the verdicts of a question's cases.

    Args:
        question: what to run.
        environment: gives the student's value for a name, None where there is none.
        teacher_points: case -> points that the teacher gives.
        bonus: whether its points come on top of the total.
        public_only: leave hidden cases out.

    Raises:
        CaseBroken: a case failed in a way of its own.
    """
    tests = run_cases(question, environment, teacher_points, hidden=False)
    if not public_only:
        tests.update(run_cases(question, environment, teacher_points, hidden=True))
    return question_result(question, tests, bonus)


def run_cases(
    question: Question, environment: Environment, teacher_points: Mapping[str, int], hidden: bool
) -> dict[str, TestResult]:
    """Return the verdicts of a question's public cases, or of its hidden ones.

    Raises:
        CaseBroken: a case failed in a way of its own.
    """
    cases = [case for case in question.cases if case.hidden == hidden]
    return {case.name: _run_case(question, case, environment, teacher_points.get(case.name)) for case in cases}


def question_result(question: Question, tests: Mapping[str, TestResult], bonus: bool) -> QuestionResult:
    """Return verdicts in the order of the question's cases, each cause told once."""
    ordered = [tests[case.name] for case in question.cases if case.name in tests]
    return QuestionResult(question.name, tuple(_say_each_cause_once(ordered)), bonus)


def _say_each_cause_once(tests: list[TestResult]) -> Iterator[TestResult]:
    """Let a later case point to the first one with the same cause, instead of repeating it."""
    said: dict[str, str] = {}
    for test in tests:
        old = [part for part in test.feedback if str(part) in said]
        if not old or test.passed:
            said.update({str(part): test.name for part in test.feedback if str(part) not in said})
            yield test
            continue
        new = [part for part in test.feedback if str(part) not in said]
        sentence = "case.comes-with" if NOT_STARTED in test.misconceptions else "case.same-cause"
        pointer = Feedback(sentence, {"case": said[str(old[0])]})
        yield replace(test, feedback=(*new, pointer), table=None)


def _run_case(question: Question, case: Case, environment: Environment, teacher: int | None) -> TestResult:
    most = case.points if teacher is None else teacher
    try:
        remark = case.function(**{name: environment(name) for name in case.parameters})
    except CheckFailed as failed:
        return _result(case, False, 0, most, failed.remark)
    except Exception as error:
        raise CaseBroken(f"{question.name}.{case.name}: {type(error).__name__}: {error}") from error
    remark = remark if isinstance(remark, Remark) else Remark()
    if teacher is not None:
        return _result(case, None, None, most, remark)
    return _result(case, True, most, most, remark)


def _result(case: Case, passed: bool | None, score: int | None, most: int, remark: Remark) -> TestResult:
    return TestResult(
        name=case.name,
        passed=passed,
        hidden=case.hidden,
        score=score,
        max_score=most,
        feedback=remark.feedback,
        misconceptions=remark.misconceptions,
        proposal=remark.proposal,
        table=remark.table,
        figure=remark.figure,
    )


def fail_question(
    question: Question, teacher_points: Mapping[str, int], reason: Feedback, bonus: bool = False
) -> QuestionResult:
    """Return a question whose cases all fail for one reason, without running them."""
    tests = tuple(
        _result(case, False, 0, teacher_points.get(case.name, case.points), Remark((reason,)))
        for case in question.cases
    )
    return QuestionResult(question.name, tests, bonus)
