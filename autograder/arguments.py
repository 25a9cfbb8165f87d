"""What a test may hand to a student's function, and how it crosses the border as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.expressions import Expression


@dataclass(frozen=True)
class Tensor:
    """Asks for `torch.tensor(value)` on the student's side; the tests import no torch."""

    value: float


@dataclass(frozen=True)
class Parameters:
    """Asks for a list of scalar tensors with `requires_grad=True`, as optimizers take them."""

    values: tuple[float, ...]


def encode(argument: Any) -> Any:
    """Return an argument as JSON data.

    Raises:
        TypeError: the argument is of a kind that cannot cross.
    """
    if isinstance(argument, Expression):
        return {"kind": "expression", "text": argument.text, "variable": argument.variable}
    if isinstance(argument, Tensor):
        return {"kind": "tensor", "value": argument.value}
    if isinstance(argument, Parameters):
        return {"kind": "parameters", "values": list(argument.values)}
    if isinstance(argument, dict):
        return {"kind": "dict", "items": [[key, encode(value)] for key, value in argument.items()]}
    if isinstance(argument, list | tuple):
        return [encode(item) for item in argument]
    if argument is None or isinstance(argument, bool | int | float | str):
        return argument
    raise TypeError(f"a {type(argument).__name__} cannot be handed to a student's function")


def decode(data: Any) -> Any:
    """Return the argument itself, made on the student's side of the border."""
    if isinstance(data, list):
        return [decode(item) for item in data]
    if not isinstance(data, dict):
        return data
    kind = data["kind"]
    if kind == "expression":
        return Expression(data["text"], data["variable"])
    if kind == "dict":
        return {key: decode(value) for key, value in data["items"]}
    import torch  # late: the grading side imports this module and needs no torch

    if kind == "tensor":
        return torch.tensor(data["value"])
    return [torch.tensor(value, requires_grad=True) for value in data["values"]]


def make(arguments: Sequence[Any]) -> list[Any]:
    """Return arguments as a function in this same process takes them."""
    return [decode(encode(argument)) for argument in arguments]
