"""Grades the names of the running program, as a notebook has them: its cells need no file.

In Colab the notebook is no file on the machine that runs it, and in Jupyter the file lacks
what is not saved. What the kernel holds is what the pupil has run. As in Otter, the tests call
the functions themselves, in this process: it is the pupil's own.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

from autograder.answers import NOTHING
from autograder.assignment import Assignment
from autograder.calls import call_here
from autograder.questions.run import run_question
from autograder.results import SubmissionResult


def grade_names(names: Mapping[str, Any], assignment: Assignment, shown_as: str) -> SubmissionResult:
    """Return the verdicts of the public cases on what a program has under the names asked for.

    Args:
        names: name -> value.
        assignment: what is asked for.
        shown_as: what to call the program in the result.

    Raises:
        KeyboardInterrupt: the user stopped it.
        CaseBroken: a test is at fault.
    """
    with _noticing_interrupts() as interrupts:

        def environment(name: str) -> Any:
            # In a call an interrupt ends that call alone; before the next case it ends the check.
            if interrupts:
                raise KeyboardInterrupt
            value = names.get(name)
            if callable(value) or name not in names:
                return value
            data = call_here(lambda: value, [], record_steps=False).value
            # A name that is there but holds nothing is not the same as no such name.
            return NOTHING if data is None else data

        questions = tuple(
            run_question(
                question,
                environment,
                assignment.teacher_points_of(question),
                bonus=question.name in assignment.bonus,
                public_only=True,
            )
            for question in assignment.questions
        )
    return SubmissionResult("", shown_as, "graded", questions)


@contextmanager
def _noticing_interrupts() -> Iterator[list[int]]:
    """Note each interrupt, which otherwise only looks like an exception of the pupil's function."""
    noticed: list[int] = []

    def note(number: int, _: FrameType | None) -> NoReturn:
        noticed.append(number)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield noticed
        return
    before = signal.signal(signal.SIGINT, note)
    try:
        yield noticed
    finally:
        signal.signal(signal.SIGINT, before)
