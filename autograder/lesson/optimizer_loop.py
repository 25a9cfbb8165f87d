"""Checks of task 2, the same descent by `torch.optim.SGD`.

The history must be right and the optimizer's own `step()` must have made it: PyTorch's
step hooks tell which optimizer moved the weight, from where to where.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from autograder.calls import whole_source
from autograder.lesson import probes
from autograder.lesson.descent import FLOAT32_EPSILON, ROUNDINGS, Probe
from autograder.lesson.descent_report import DescentReport
from autograder.lesson.diagnosis import matches
from autograder.lesson.history import History
from autograder.lesson.reading import calls_step
from autograder.messages import Feedback
from autograder.steps import Step
from autograder.verdicts import CheckFailed, Remark

NAME = "gradient_descent_with_optimizer"
PUBLIC = (probes.AS_IN_LESSON, probes.OTHER_START)


def check_same_history(function: Any) -> Remark | None:
    """Check that the optimizer gives the history of the loop by hand."""
    report = DescentReport(function, NAME, PUBLIC, by_optimizer=True)
    for probe, history in report.histories.items():
        require_sgd(report, probe, history)
        if not matches(probe, history.rows):
            raise _different(report, probe, history)
    return None


def check_uses_sgd(function: Any) -> Remark | None:
    """Check that `torch.optim.SGD` itself moved the weight."""
    report = DescentReport(function, NAME, PUBLIC, by_optimizer=True)
    probe = probes.AS_IN_LESSON
    history = report.histories[probe]
    require_sgd(report, probe, history)
    return None


def _different(report: DescentReport, probe: Probe, history: History) -> CheckFailed:
    from autograder.lesson.diagnosis import first_difference

    place = first_difference(probe, history.rows)
    if place is None:
        return report.fail_as("history.row-count-wrong", probe, rows=len(history.rows), epochs=probe.epochs)
    return report.fail(probe, column=place[1], row=place[0])


def _evidence(report: DescentReport, probe: Probe, history: History) -> str:
    """Return who moved the weight: "sgd", "nothing", "hand" or "other" (another optimizer).

    The recorded steps are made in the student's process and could be forged there, so a
    source in which nothing is called `step` speaks against them.
    """
    steps = history.steps
    text = whole_source(report.function)
    sgd = [step for step in steps if step.optimizer == "SGD"]
    if steps and len(sgd) < len(steps):
        return "other"
    if not any(step.before != step.after for step in sgd):
        moved = len({row.w for row in history.rows}) > 1
        return "hand" if moved else "nothing"
    if not _chain(sgd) or (text and not calls_step(text)):
        return "hand"
    # A right history that the steps never passed through was made beside them.
    return "hand" if matches(probe, history.rows) and not _passed_through(sgd, history) else "sgd"


def _passed_through(steps: list[Step], history: History) -> bool:
    places = [step.after for step in steps]
    return all(any(abs(row.w - place) <= _rounding(place) for place in places) for row in history.rows)


def _rounding(size: float) -> float:
    return ROUNDINGS * FLOAT32_EPSILON * (abs(size) + 1)


def _chain(steps: list[Step]) -> bool:
    """Tell whether nothing but the steps moved the weight: each begins where the last one ended."""
    for before, after in pairwise(steps):
        gap = abs(after.before - before.after)
        # Numbers that have blown up say nothing.
        if math.isfinite(gap) and gap > _rounding(before.after):
            return False
    return True


def require_sgd(report: DescentReport, probe: Probe, history: History) -> None:
    """Require that `torch.optim.SGD` moved the weight in a call.

    Raises:
        CheckFailed: it did not.
    """
    evidence = _evidence(report, probe, history)
    if evidence == "sgd":
        return
    if evidence == "hand":
        names = ("hand-loop-in-optimizer-part", *report.misconceptions)
        feedback = [Feedback("optimizer.moved-by-hand", {"name": NAME})]
        feedback += [Feedback(f"misconception.{name}") for name in names]
        raise CheckFailed(Remark(tuple(feedback), names))
    if evidence == "other":
        kind = next(step.optimizer for step in history.steps if step.optimizer != "SGD")
        if not kind:
            raise CheckFailed(Remark((Feedback("optimizer.not-of-torch", {"name": NAME}),)))
        names = tuple(dict.fromkeys(("momentum-or-other-optimizer", *report.misconceptions)))
        feedback = [Feedback("optimizer.other", {"name": NAME, "kind": kind})]
        feedback += [Feedback(f"misconception.{name}") for name in names]
        raise CheckFailed(Remark(tuple(feedback), names))
    raise report.fail_as("optimizer.nothing-moved", probe)
