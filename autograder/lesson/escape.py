"""Check of task 6, the bonus: an optimizer that leaves the local minimum behind.

The student's process only describes the optimizer, as its class and options. The descent
is run in a clean process, so nothing that the student's code does can move the weight.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from autograder.answers import OptimizerDescription
from autograder.arguments import Parameters
from autograder.calls import Answer, ask, ask_clean, is_function
from autograder.lesson import raised
from autograder.lesson.descent import ARRIVED
from autograder.lesson.losses import EXERCISE, landscape
from autograder.lesson.values import fail
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Remark

NAME = "escape_optimizer"
START, EPOCHS = 2.0, 1000
# L-BFGS may ask for the loss many times in an epoch, but does so only until it has arrived. Who never
# arrives is stopped here: after seconds, at the same place on every machine.
EVALUATIONS = 10 * EPOCHS
_FLOWN_OFF = 100.0

# Runs where torch is: in a process of its own, without the student's code.
CLEAN_RUN = '''
import inspect

import torch

def end_of_run(name, options, loss, start, epochs, evaluations):
    """Return where the named optimizer takes the weight; too many evaluations of the loss are an error."""
    w = torch.tensor(start, requires_grad=True)
    kind = getattr(torch.optim, name)
    taken = inspect.signature(kind).parameters
    optimizer = kind([w], **{option: value for option, value in options.items() if option in taken})

    asked = 0

    def closure():
        nonlocal asked
        asked += 1
        if asked > evaluations:
            raise RuntimeError
        optimizer.zero_grad()
        value = loss(w)
        value.backward()
        return value

    resting = 0
    for _ in range(epochs):
        before = w.item()
        optimizer.step(closure)
        # SGD that moves by rounding alone where the slope is flat has arrived; the others may set off again.
        still = name == "SGD" and abs(w.item() - before) < 2e-6 and abs(w.grad.item()) < 1e-3
        resting = resting + 1 if still else 0
        if resting == 50:
            break
    return w
'''


def check_escape(function: Any) -> Remark | None:
    """Check that the optimizer ends in the global minimum from w = 2 within 1,000 epochs."""
    if function is None:
        raise fail("escape.absent")
    if not is_function(function):
        raise fail("shape.not-callable", name=NAME)
    described = ask(function, Parameters((START,)))
    if described.limit is not None:
        raise fail(f"limit.{described.limit}", called=f"{NAME}(params)")
    if described.error is not None:
        if described.error.type_name == "NotImplementedError":
            raise fail("escape.absent")
        values = {"called": f"{NAME}(params)", "type": described.error.type_name}
        what = Feedback("raised.somewhere", {**values, "message": described.error.message[:200]})
        raise CheckFailed(Remark((what, Feedback(raised.hint(described.error)))))
    if not isinstance(described.value, OptimizerDescription):
        raise fail("escape.no-optimizer")
    end = _run(function, described.value) if _is_plain(described.value.options) else Answer()
    if not end.returned or not isinstance(end.value, float):
        raise fail("escape.cannot-run", kind=described.value.name)
    if not abs(end.value) < _FLOWN_OFF:
        raise fail("escape.blew-up", kind=described.value.name, end=end.value, epochs=EPOCHS)
    if not abs(end.value - landscape().global_minimum) <= ARRIVED:
        raise fail("escape.elsewhere", kind=described.value.name, end=end.value, epochs=EPOCHS)
    return None


# The same optimizer with the same options ends in the same place: it is run once for a whole class.
_ENDS: dict[str, Answer] = {}


def _is_plain(value: Any) -> bool:
    """Tell whether an option can be handed on: objects of the student's own cannot."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, bool | int | float | str)


def _run(function: Any, optimizer: OptimizerDescription) -> Answer:
    # Hashed, for a lying process may describe megabytes of options.
    described = json.dumps([optimizer.name, optimizer.options], sort_keys=True)
    key = hashlib.sha256(described.encode()).hexdigest()
    if key in _ENDS:
        return _ENDS[key]
    arguments = (optimizer.name, optimizer.options, EXERCISE, START, EPOCHS, EVALUATIONS)
    answer = ask_clean(function, CLEAN_RUN, "end_of_run", *arguments)
    if answer.limit is None:
        _ENDS[key] = answer
    return answer
