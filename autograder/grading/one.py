"""Grades one submission, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from autograder.assignment import Assignment
from autograder.grading.environment import SubmissionEnvironment
from autograder.messages import Feedback
from autograder.questions.run import fail_question, question_result, run_cases
from autograder.results import QuestionResult, SubmissionResult, TestResult
from autograder.sandbox.channel import Channel
from autograder.sandbox.limits import DEFAULT, Limits
from autograder.sandbox.session import Incident, Session
from autograder.submissions.find import Submission
from autograder.submissions.source import Cell, Source, Unreadable, read_source

Connect = Callable[[], Channel]
# Of a file that is no program, enough to see what it is.
_MOST_SHOWN = 100_000


def grade_submission(
    submission: Submission, assignment: Assignment, connect: Connect, limits: Limits, public_only: bool = False
) -> SubmissionResult:
    """Return the verdicts on one submission.

    Args:
        submission: what was handed in.
        assignment: what is asked for.
        connect: opens a channel to a fresh process.
        limits: what the submission may use.
        public_only: leave hidden cases out.

    Raises:
        SandboxBroken: the sandbox failed; nothing is known of the submission.
        CaseBroken: a test failed in a way of its own.
    """
    if submission.data is None:
        assert submission.problem is not None
        status = "unreadable" if submission.damaged else "no-submission"
        return _nothing(submission, assignment, status, submission.problem, public_only)
    try:
        source = read_source(submission.file, submission.data)
    except Unreadable as error:
        nothing = _nothing(submission, assignment, "unreadable", error.feedback, public_only)
        return replace(nothing, source=submission.data[:_MOST_SHOWN].decode("utf-8", "replace"))
    session = Session(connect, source.cells, source.file.rpartition("/")[2], limits)
    try:
        session.load()
        return _judge(submission, source, session, assignment, public_only, lambda cells: Session(
            connect, cells, "check", limits
        ))  # fmt: skip
    finally:
        session.close()


def _nothing(
    submission: Submission, assignment: Assignment, status: str, reason: Feedback, public_only: bool
) -> SubmissionResult:
    questions = tuple(
        fail_question(
            question.public() if public_only else question,
            assignment.teacher_points_of(question),
            reason,
            question.name in assignment.bonus,
        )
        for question in assignment.questions
    )
    return SubmissionResult(submission.student, submission.file, status, questions, (reason,))


def _judge(
    submission: Submission,
    source: Source,
    session: Session,
    assignment: Assignment,
    public_only: bool,
    clean: Callable[[Sequence[Cell]], Session],
) -> SubmissionResult:
    environment = SubmissionEnvironment(session, source.text, clean)
    questions = _run_questions(assignment, environment, public_only)
    notices = [submission.problem] if submission.problem is not None else []
    errors = (
        *notices,
        *source.notices,
        *_load_errors(session),
        *_slowness(session),
        *map(_incident, session.incidents),
    )
    status = "stopped" if session.incidents else "graded"
    return SubmissionResult(submission.student, submission.file, status, questions, errors, source.text)


def _run_questions(
    assignment: Assignment, environment: SubmissionEnvironment, public_only: bool
) -> tuple[QuestionResult, ...]:
    """Run all that may be shown before the first hidden case.

    A hidden call tells the student's process what hidden cases ask. Values, and exceptions
    whose text is shown, are taken before, so they cannot carry it out.
    """
    environment.fetch(name for question in assignment.questions for case in question.cases for name in case.parameters)
    tests: dict[str, dict[str, TestResult]] = {question.name: {} for question in assignment.questions}
    for hidden in (False,) if public_only else (False, True):
        for question in assignment.questions:
            points = assignment.teacher_points_of(question)
            tests[question.name].update(run_cases(question, environment, points, hidden))
    return tuple(
        question_result(question, tests[question.name], question.name in assignment.bonus)
        for question in assignment.questions
    )


def _load_errors(session: Session) -> list[Feedback]:
    errors = []
    for error in session.errors:
        values: dict[str, Any] = {
            "place": error.place,
            "line": error.line,
            "code": error.code,
            "type": error.type_name,
            "message": error.message.splitlines()[0][:200] if error.message else "",
        }
        missing = error.type_name == "ModuleNotFoundError"
        errors.append(Feedback("load.no-module" if missing else "load.raised", values))
    return errors


def _slowness(session: Session) -> list[Feedback]:
    if not session.loads_slowly:
        return []
    values = {"seconds": round(session.load_seconds), "most": round(DEFAULT.load_seconds)}
    return [Feedback("load.slow", values)]


def _incident(incident: Incident) -> Feedback:
    if incident.doing == "load":
        values = {"place": incident.place, "line": incident.line}
        known = incident.line > 0
        return Feedback(
            f"load.{incident.limit}" if known else f"load.{incident.limit}-somewhere", values if known else {}
        )
    return Feedback(f"stopped.{incident.limit}", {"name": incident.doing})
