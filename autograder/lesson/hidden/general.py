"""Checks of tasks 1 and 2 on whole histories, with calls that no pupil has seen."""

from __future__ import annotations

from typing import Any

from autograder.lesson import manual_loop, optimizer_loop, probes
from autograder.lesson.descent import tolerances
from autograder.lesson.descent_report import DescentReport
from autograder.lesson.diagnosis import matches, right_rows
from autograder.lesson.hidden.hill import hill
from autograder.lesson.hidden.probes import HIDDEN
from autograder.lesson.losses import landscape
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Remark

# The algebra is done here, while PyTorch is still on its way elsewhere, and not while the first submission waits.
for _probe in (*probes.PUBLIC, *HIDDEN):
    right_rows(_probe)
    tolerances(_probe)
landscape()
hill()


def check_manual_loop(function: Any) -> None:
    """Check the loop by hand with other losses, starts, rates and epoch counts."""
    _ = DescentReport(function, manual_loop.NAME, probes.PUBLIC).histories  # what fails in public is reported as there
    report = DescentReport(function, manual_loop.NAME, (*probes.PUBLIC, *HIDDEN))
    try:
        _ = report.histories
    except CheckFailed as failed:
        raise _silent(failed, manual_loop.NAME) from None
    _require_right(report)


def check_optimizer_loop(function: Any) -> None:
    """Check the loop with the optimizer in the same way; `torch.optim.SGD` must move the weight there too."""
    name, public = optimizer_loop.NAME, optimizer_loop.PUBLIC
    _ = DescentReport(function, name, public, by_optimizer=True).histories
    report = DescentReport(function, name, (*public, *HIDDEN), by_optimizer=True)
    try:
        for probe, history in report.histories.items():
            optimizer_loop.require_sgd(report, probe, history)
    except CheckFailed as failed:
        raise _silent(failed, name) from None
    _require_right(report)


def _require_right(report: DescentReport) -> None:
    if not all(matches(probe, history.rows) for probe, history in report.histories.items()):
        raise report.fail_hidden()


def _silent(failed: CheckFailed, name: str) -> CheckFailed:
    """Return a failure without the call that led to it."""
    misconceptions = failed.remark.misconceptions
    hints = [Feedback(f"misconception.{each}") for each in misconceptions] or [Feedback("history.hidden-raised")]
    return CheckFailed(Remark((Feedback("history.hidden", {"name": name}), *hints), misconceptions))
