"""From whatever a descent function gave back to a history, or to the first thing wrong with it.

The ladder: missing, not callable, ended by a limit, raised, None, a bare number, not rows,
rows of another width, not numbers. Wrong numbers come after it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.answers import Opaque
from autograder.calls import Answer, RemoteFunction, ask, ask_ahead, is_function, source_of
from autograder.lesson import raised, reading
from autograder.lesson.descent import Probe, Row
from autograder.messages import Feedback
from autograder.steps import Step
from autograder.verdicts import NOT_STARTED, Remark


@dataclass(frozen=True)
class History:
    """A readable history.

    Attributes:
        rows: one per epoch that the student recorded.
        steps: the optimizer steps taken meanwhile.
        grad_missing: whether grads were None; they are 0.0 in `rows` then.
    """

    rows: tuple[Row, ...]
    steps: tuple[Step, ...] = ()
    grad_missing: bool = False


@dataclass(frozen=True)
class Problem:
    """Why there is no history to judge."""

    remark: Remark


def call_text(name: str, probe: Probe) -> str:
    """Return a call as a pupil would write it."""
    numbers = f"start={probe.start:g}, learning_rate={probe.learning_rate:g}, epochs={probe.epochs}"
    return f"{name}({loss_text(probe)}, {numbers})"


def loss_text(probe: Probe) -> str:
    """Return the loss of a call as a pupil knows it."""
    from autograder.lesson.losses import LESSON

    return "lesson_loss" if probe.loss == LESSON else f"lambda w: {probe.loss.text}"


def history_of(function: Any, name: str, probe: Probe, record_steps: bool = False) -> History | Problem:
    """Call a descent function and read what it returns; a remote one's answers are read once."""
    known = function.known if isinstance(function, RemoteFunction) else {}
    key = (history_of, name, probe, record_steps)
    if key not in known:
        known[key] = _history_of(function, name, probe, record_steps)
    read: History | Problem = known[key]
    return read


def announce(function: Any, probes: Sequence[Probe], record_steps: bool) -> None:
    """Tell which histories will be asked for next."""
    ask_ahead(function, [_arguments(probe) for probe in probes], record_steps)


def _arguments(probe: Probe) -> tuple[Any, ...]:
    return probe.loss, probe.start, probe.learning_rate, probe.epochs


def _history_of(function: Any, name: str, probe: Probe, record_steps: bool) -> History | Problem:
    if function is None:
        return _problem("shape.missing", name=name)
    if not is_function(function):
        return _problem("shape.not-callable", name=name)
    answer = ask(function, *_arguments(probe), record_steps=record_steps)
    called = call_text(name, probe)
    if answer.limit is not None:
        return _problem(f"limit.{answer.limit}", called=called)
    if answer.error is not None:
        return Problem(_raised(function, name, probe, answer, by_optimizer=record_steps))
    return _read(answer, called, reading.Function(source_of(function), name))


def _problem(sentence: str, *misconceptions: str, **values: Any) -> Problem:
    return Problem(Remark((Feedback(sentence, values),), misconceptions))


def _raised(function: Any, name: str, probe: Probe, answer: Answer, by_optimizer: bool) -> Remark:
    error = answer.error
    assert error is not None
    if error.type_name == "NotImplementedError":
        return not_started(name)
    once = ask(function, probe.loss, probe.start, probe.learning_rate, 1)
    source = reading.Function(source_of(function), name)
    misconception = raised.diagnose(error, source, works_once=once.returned)
    values = {
        "called": call_text(name, probe),
        "type": error.type_name,
        "message": error.message.splitlines()[0][:200] if error.message else "",
        "line": error.line,
        "code": error.code,
    }
    what = Feedback("raised.at-line" if error.line else "raised.somewhere", values)
    if misconception is None:
        return Remark((what, Feedback(raised.hint(error))))
    names = [misconception]
    if by_optimizer and source.calls_step is False:
        names.append("hand-loop-in-optimizer-part")
    return Remark((what, *(Feedback(f"misconception.{each}") for each in names)), tuple(names))


def not_started(name: str) -> Remark:
    """Return the remark for a part that is as it was handed out."""
    return Remark((Feedback("shape.not-started", {"name": name}),), (NOT_STARTED,))


def _read(answer: Answer, called: str, source: reading.Function) -> History | Problem:
    value = answer.value
    if value is None:
        sentence = "shape.none-but-prints" if source.prints and not source.returns_value else "shape.none"
        return _problem(sentence, "missing-return", called=called)
    if isinstance(value, bool | int | float):
        return _problem("shape.number", "missing-return", called=called, value=float(value))
    if isinstance(value, Opaque):
        return _problem("shape.opaque", called=called, type=value.type_name)
    if not isinstance(value, list):
        return _problem("shape.not-a-list", called=called, type=type(value).__name__)
    if not value:
        return _problem("shape.empty", called=called)
    return _read_rows(value, answer.steps, called)


def _read_rows(value: list[Any], steps: tuple[Step, ...], called: str) -> History | Problem:
    if all(_is_number(item) for item in value):
        # No public call asks for fewer than three epochs: this is a last row, or a part of one.
        if len(value) <= 3:
            return _problem("shape.one-row", "missing-return", called=called)
        return _problem("shape.flat", called=called, count=len(value))
    rows = []
    missing = False
    for number, row in enumerate(value):
        if not isinstance(row, list):
            kind = row.type_name if isinstance(row, Opaque) else type(row).__name__
            return _problem("shape.row-not-a-sequence", called=called, row=number, type=kind)
        if len(row) != 3:
            return _problem("shape.row-width", called=called, row=number, width=len(row))
        missing = missing or row[2] is None
        filled = [0.0 if index == 2 and item is None else _number(item) for index, item in enumerate(row)]
        if any(item is None for item in filled):
            return _problem("shape.row-not-numbers", called=called, row=number)
        rows.append(Row(*(float(item) for item in filled if item is not None)))
    return History(tuple(rows), steps, missing)


def _is_number(item: Any) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool)


def _number(item: Any) -> float | None:
    """Return a number, also from a tensor of one element that kept its brackets."""
    while isinstance(item, list) and len(item) == 1:
        item = item[0]
    return float(item) if _is_number(item) else None


def finite(rows: tuple[Row, ...]) -> bool:
    """Tell whether a history holds neither nan nor inf."""
    return all(math.isfinite(number) for row in rows for number in row)
