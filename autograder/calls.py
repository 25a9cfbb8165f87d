"""How a test calls a student's function, wherever that function lives.

In the grader the function is a proxy, and the call crosses into the confined process.
In Otter and pytest it is the function itself. The test sees the same `Answer`.
"""

from __future__ import annotations

import contextlib
import io
import linecache
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from autograder import arguments
from autograder.answers import NotData, Opaque, flatten, restore
from autograder.failures import StudentError, describe
from autograder.steps import Step, StepRecorder


@dataclass(frozen=True)
class Answer:
    """What came of one call.

    Attributes:
        value: the returned value as data (see `answers`); None also when it failed.
        error: the exception that the student's code raised, if any.
        limit: which limit ended the call: "time", "memory", "output", "died" or
            "protocol"; None when it came back by itself.
        steps: the optimizer steps taken during the call, if they were asked for.
    """

    value: Any = None
    error: StudentError | None = None
    limit: str | None = None
    steps: tuple[Step, ...] = ()

    @property
    def returned(self) -> bool:
        """Whether the call came back with a value (which may be None)."""
        return self.error is None and self.limit is None


class RemoteFunction(ABC):
    """A student's function on the other side of a border.

    Attributes:
        known: what checks have made of its answers, by a key of their own; several cases ask the
            same calls, and what was read once need not be read again.
    """

    def __init__(self) -> None:
        self.known: dict[Any, Any] = {}

    @abstractmethod
    def ask(self, values: tuple[Any, ...], record_steps: bool) -> Answer:
        """Call it there."""

    @abstractmethod
    def ask_ahead(self, calls: Sequence[tuple[Any, ...]], record_steps: bool) -> None:
        """Take note of calls that `ask` will be asked for next; they may be made at once."""

    @abstractmethod
    def ask_clean(self, source: str, name: str, values: tuple[Any, ...]) -> Answer:
        """Call a function of *our* source in a fresh process without the student's code."""

    @abstractmethod
    def source(self) -> str:
        """Return the text of the submission that the function stands in."""


def is_function(value: Any) -> bool:
    """Tell whether a test was given something that can be called."""
    return isinstance(value, RemoteFunction) or callable(value)


def ask(function: Any, *values: Any, record_steps: bool = False) -> Answer:
    """Call a student's function with arguments that are data, expressions or tensors."""
    if isinstance(function, RemoteFunction):
        return function.ask(values, record_steps)
    return call_here(function, arguments.make(values), record_steps)


def ask_ahead(function: Any, calls: Sequence[tuple[Any, ...]], record_steps: bool = False) -> None:
    """Tell which calls of a student's function come next: where it is far away, they travel together."""
    if isinstance(function, RemoteFunction):
        function.ask_ahead(calls, record_steps)


def ask_clean(function: Any, source: str, name: str, *values: Any) -> Answer:
    """Call `name` of our own `source` where the student's code cannot touch the result."""
    if isinstance(function, RemoteFunction):
        return function.ask_clean(source, name, values)
    return call_here(_function_of(source, name), arguments.make(values), record_steps=False)


@lru_cache(maxsize=8)
def _function_of(source: str, name: str) -> Any:
    namespace: dict[str, Any] = {}
    exec(compile(source, "<autograder>", "exec"), namespace)  # noqa: S102 - our own source
    return namespace[name]


def source_of(function: Any) -> str:
    """Return source text in which the function is defined; "" when it cannot be had."""
    if isinstance(function, RemoteFunction):
        return function.source()
    code = getattr(function, "__code__", None)
    return "".join(linecache.getlines(code.co_filename)) if code is not None else ""


def whole_source(function: Any) -> str:
    """Return the text of the whole submission; "" where only a part of it can be seen.

    In Otter a notebook's function shows its own cell and not the others.
    """
    return function.source() if isinstance(function, RemoteFunction) else ""


def call_here(function: Any, values: list[Any], record_steps: bool, flat: bool = False) -> Answer:
    """Call a function of this process and turn all that can come of it into data.

    Args:
        function: what to call.
        values: its arguments, ready-made.
        record_steps: whether to record optimizer steps during the call.
        flat: leave the value as `flatten` made it, for sending it on.
    """
    steps = StepRecorder()
    try:
        # In Otter and pytest a pupil's prints would drown the verdicts.
        prints = contextlib.nullcontext() if flat else contextlib.redirect_stdout(io.StringIO())
        with prints, steps if record_steps else contextlib.nullcontext():
            value = flatten(function(*values))
            value = value if flat else restore(value)
    except NotData:
        return Answer({"kind": "object", "type": "too much data"} if flat else Opaque("too much data"))
    except BaseException as error:
        return Answer(error=describe(error), steps=steps.taken)
    return Answer(value, steps=steps.taken)
