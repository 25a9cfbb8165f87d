"""Records the steps that `torch.optim` optimizers take while a function runs.

PyTorch offers hooks around every optimizer's `step()`
(`torch.optim.optimizer.register_optimizer_step_pre_hook`), so nothing is patched and a
student may import, rename or wrap the optimizer at will.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Any

from autograder.answers import whole_text

MAX_STEPS = 50_000
OPTIONS = ("lr", "momentum", "dampening", "weight_decay", "nesterov", "maximize")


@dataclass(frozen=True)
class Step:
    """One `step()` of an optimizer over one scalar parameter.

    Attributes:
        optimizer: the class of `torch.optim` whose own `step()` it was, such as "SGD"; "" for another.
        before: the parameter before the step.
        after: the parameter after it.
        plain: whether momentum, weight decay and the like are all off.
    """

    optimizer: str
    before: float
    after: float
    plain: bool


class StepRecorder:
    """A context manager whose `taken` holds the steps taken inside it."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        # Of each step that is under way: of which optimizer, and the parameter before it.
        self._running: list[tuple[int, float]] = []
        self._within: tuple[float, float] | None = None
        self._handles: list[Any] = []

    @property
    def taken(self) -> tuple[Step, ...]:
        """Return the steps recorded so far, oldest first."""
        return tuple(self._steps)

    def __enter__(self) -> StepRecorder:
        """Start to record."""
        import torch  # late: the grading side imports this module without torch
        from torch.optim import optimizer

        # PyTorch gives a class its hooks with its first object. A pupil's subclass alone would leave
        # the `step()` that it calls in SGD without them.
        if not hasattr(torch.optim.SGD.step, "hooked"):
            torch.optim.SGD([torch.zeros(1)], lr=0.1)
        self._handles = [
            optimizer.register_optimizer_step_pre_hook(self._note_before),
            optimizer.register_optimizer_step_post_hook(self._note_after),
        ]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop to record."""
        for handle in self._handles:
            handle.remove()

    def _note_before(self, optimizer: Any, args: Any, kwargs: Any) -> None:
        value = _only_parameter(optimizer)
        if value is not None:
            self._running.append((id(optimizer), value))

    def _note_after(self, optimizer: Any, args: Any, kwargs: Any) -> None:
        after = _only_parameter(optimizer)
        if after is None or not self._running or self._running[-1][0] != id(optimizer):
            self._running.clear()
            return
        _, before = self._running.pop()
        kind = _torch_class(type(optimizer))
        inherited = kind is not None and type(optimizer).step is kind.step
        # A step within the step of a subclass: it calls PyTorch's own.
        within = kind is not None and bool(self._running)
        if not (inherited or within) and self._within == (before, after):
            return  # all that this subclass's step moved, PyTorch's own has moved within it
        self._within = (before, after) if within else None
        if len(self._steps) < MAX_STEPS:
            options = optimizer.param_groups[0]
            plain = not any(options.get(key) for key in OPTIONS[1:])
            name = kind.__name__ if kind is not None and (inherited or within) else ""
            self._steps.append(Step(name, before, after, plain))


def _torch_class(kind: type) -> Any:
    """Return the optimizer of `torch.optim` that a class is or comes from, if any."""
    of_torch = (base for base in kind.__mro__ if base.__module__.startswith("torch.optim."))
    return next((base for base in of_torch if "step" in vars(base) and base.__name__ != "Optimizer"), None)


def _only_parameter(optimizer: Any) -> float | None:
    parameters = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    if len(parameters) != 1 or parameters[0].numel() != 1:
        return None
    return float(parameters[0].detach())


def to_data(steps: tuple[Step, ...]) -> list[list[Any]]:
    """Return steps as JSON data."""
    return [[step.optimizer, step.before, step.after, step.plain] for step in steps]


def from_data(data: Any) -> tuple[Step, ...]:
    """Return steps from what arrived across the border.

    Raises:
        ValueError: this is not what `to_data` makes.
    """
    if not isinstance(data, list) or len(data) > MAX_STEPS:
        raise ValueError("steps that are no list")
    return tuple(_step(row) for row in data)


def _step(row: Any) -> Step:
    if not isinstance(row, list) or [type(item) for item in row] != [str, float, float, bool]:
        raise ValueError("a step without its fields")
    return Step(whole_text(row[0][:100]), row[1], row[2], row[3])
