"""Which thought is behind an exception: autograd's classic errors, in a pupil's terms."""

from __future__ import annotations

from autograder.failures import StudentError
from autograder.lesson.reading import Function

_IN_PLACE = "leaf Variable that requires grad"
_SECOND_BACKWARD = "backward through the graph a second time"
_GRAPH_CHANGED = "modified by an inplace operation"
_NO_GRAPH = "does not require grad and does not have a grad_fn"


def diagnose(error: StudentError, source: Function, works_once: bool) -> str | None:
    """Return the misconception behind an exception of a descent function, or None.

    Args:
        error: what was raised.
        source: the function, read from its text.
        works_once: whether the same call with one epoch returns.
    """
    text = error.message
    if _IN_PLACE in text:
        return "update-tracked-by-autograd"
    if _SECOND_BACKWARD in text or _GRAPH_CHANGED in text:
        return None if source.forward_in_loop else "loss-outside-loop"
    if _NO_GRAPH in text:
        return "lost-leaf" if works_once or source.rebinds_weight else None
    if "NoneType" in text:
        return _grad_is_none(error, source, works_once)
    return None


def _grad_is_none(error: StudentError, source: Function, works_once: bool) -> str | None:
    if source.calls_backward is False:
        return "no-backward"
    if source.rebinds_weight:
        return "lost-leaf"
    order = source.order
    backward, zero, update = (order.get(step, 0) for step in ("backward", "zero", "update"))
    if zero and update and backward and backward < zero < update:
        return "zero-before-update"
    if zero and backward < zero and zero <= error.line and (not update or update < zero):
        return "recorded-after-zero"
    # backward() ran and yet there is no grad: the weight that is read is not the leaf any more.
    return "lost-leaf" if works_once or (backward and error.line > backward) else None


def hint(error: StudentError) -> str:
    """Return the id of a sentence that leads on where no misconception is known."""
    text = error.message
    if _NO_GRAPH in text:
        return "raised.hint-no-graph"
    if "NoneType" in text:
        return "raised.hint-none"
    by_type = {
        "NameError": "raised.hint-name",
        "UnboundLocalError": "raised.hint-name",
        "TypeError": "raised.hint-type",
        "RecursionError": "raised.hint-recursion",
        "SystemExit": "raised.hint-exit",
        "EOFError": "raised.hint-input",
        "MemoryError": "limit.memory-hint",
    }
    return by_type.get(error.type_name, "raised.hint-any")
