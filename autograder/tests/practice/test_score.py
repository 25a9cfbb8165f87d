from __future__ import annotations

import base64
import json

from hypothesis import given
from hypothesis import strategies as st

from autograder.assignment import Assignment
from autograder.practice.reporter import outputs, runner_names
from autograder.practice.score import practice_of
from autograder.results import QuestionResult, SubmissionResult, TestResult
from autograder.tests.practice.actions import reported

VERDICTS = st.randoms(use_true_random=False)


def result_of(assignment: Assignment, passes: list[bool]) -> SubmissionResult:
    """Return a result in which the public tests pass as said, one after the other."""
    said = iter(passes)
    questions = []
    for question in assignment.questions:
        teacher = assignment.teacher_points_of(question)
        tests = []
        for case in question.public().cases:
            passed = next(said)
            most = teacher.get(case.name, case.points)
            if case.name in teacher:
                verdict = (None, None) if passed else (False, 0)
            else:
                verdict = (passed, most if passed else 0)
            tests.append(TestResult(case.name, verdict[0], False, verdict[1], most))
        questions.append(QuestionResult(question.name, tuple(tests), question.name in assignment.bonus))
    return SubmissionResult("alice", "x.py", "graded", tuple(questions))


@given(st.lists(st.booleans(), min_size=16, max_size=16))
def test_table_notice_and_total_agree_whatever_passes(assignment: Assignment, passes: list[bool]) -> None:
    practice = practice_of(result_of(assignment, passes), assignment)
    decoded = {
        name: json.loads(base64.b64decode(text))
        for name, text in outputs(practice).items()
        if name not in ("score", "max-score", "passed")
    }
    assert list(decoded) == runner_names(assignment)
    table, notice, is_green = reported(decoded)
    assert table == notice == practice.score <= practice.most == 70
    assert is_green == practice.passed == all(passes[:-1]), "the bonus decides nothing"


def test_the_runners_names_differ(assignment: Assignment) -> None:
    names = runner_names(assignment)
    assert len({name.upper() for name in names}) == len(names) == 15
