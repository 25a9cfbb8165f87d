"""Grades the one submission that Otter was given."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading.run import grade_students, open_workplace
from autograder.messages import Feedback
from autograder.otter_plugin.settings import PROCESS, Settings
from autograder.results import SubmissionResult
from autograder.sandbox.channel import SandboxBroken
from autograder.sandbox.limits import DEFAULT, Limits


@dataclass(frozen=True)
class Outcome:
    """What came of grading.

    Attributes:
        assignment: what was asked for.
        result: the verdicts; None where nothing may be run.
        for_teacher: how it was run, or why not.
    """

    assignment: Assignment
    result: SubmissionResult | None
    for_teacher: Feedback


def judge(handed_in: Path, assignment: Assignment, settings: Settings, limits: Limits = DEFAULT) -> Outcome:
    """Grade what lies in a folder.

    Args:
        handed_in: the folder.
        assignment: what is asked for.
        settings: what to do where nothing can be confined.
        limits: what the submission may use.

    Raises:
        SandboxBroken: the sandbox worked and then failed for good.
        CaseBroken: a test is at fault.
    """
    with contextlib.ExitStack() as stack:
        try:
            # Only what is tried before any student code runs may loosen anything: a submission
            # that breaks the sandbox must not be run again without one.
            workplace = stack.enter_context(open_workplace(limits, workers=1))
            workplace.wait_until_ready()
            how = Feedback("plugin.confined", {"abi": getattr(workplace, "abi", 0)})
        except SandboxBroken as error:
            reason = {"reason": str(error)}
            if settings.unconfined != PROCESS:
                return Outcome(assignment, None, Feedback("plugin.refused", reason))
            workplace = stack.enter_context(open_workplace(limits, workers=1, unsafe=True))
            how = Feedback("plugin.unconfined", reason)
        (result,) = grade_students({handed_in.name: [handed_in]}, assignment, workplace, workers=1)
        return Outcome(assignment, result, how)
