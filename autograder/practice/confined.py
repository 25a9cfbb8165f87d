"""Runs a pupil's file for a practice score: confined where the machine can."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.grading.run import late_libraries, open_workplace
from autograder.results import SubmissionResult
from autograder.sandbox.limits import DEFAULT, OWN_MACHINE
from autograder.sandbox.spawned import SpawnedChannel, bare_environment, start_process
from autograder.submissions.find import Submission


def grade_confined(submission: Submission, assignment: Assignment) -> SubmissionResult:
    """Return the public verdicts on a file that runs confined.

    Raises:
        SandboxBroken: this machine cannot confine.
        CaseBroken: a test is at fault.
    """
    with open_workplace(DEFAULT, workers=1) as workplace:
        workplace.wait_until_ready()
        connect = partial(workplace.channel, 0, late_libraries(submission))
        return grade_submission(submission, assignment, connect, DEFAULT, public_only=True)


def grade_unconfined(submission: Submission, assignment: Assignment) -> SubmissionResult:
    """Return the public verdicts on a file that runs with the caller's rights, in an empty folder.

    Of the environment it gets what Python needs to start, and nothing of the workflow's.

    Raises:
        CaseBroken: a test is at fault.
    """
    with tempfile.TemporaryDirectory(prefix="autograder-") as name:
        folder, environment = Path(name), bare_environment()
        return grade_submission(
            submission,
            assignment,
            lambda: SpawnedChannel(OWN_MACHINE, folder, start_process(environment)),
            OWN_MACHINE,
            public_only=True,
        )
