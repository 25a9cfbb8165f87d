"""What a student's function gave back, as plain data: numbers, text, lists, dicts.

`flatten` runs where the student's code runs; `restore` checks what arrived on the
grading side. Nothing but JSON lies between them, and nothing here evaluates code.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

MAX_DEPTH = 20
MAX_ITEMS = 2_000_000
MAX_TEXT = 20_000
# A whole number beyond a machine word counts as infinite, so that each one is also a float.
LARGEST = 2**63 - 1


class NotData(ValueError):
    """What arrived is not what `flatten` makes: deeper, longer or of another kind."""


@dataclass(frozen=True)
class Opaque:
    """A value that is no data; only its type's name crosses the border."""

    type_name: str


# Stands for a name that is defined as None; a plain None means that there is no such name.
NOTHING = Opaque("NoneType")
# What a gap holds as it was handed out: None or an ellipsis.
GAPS = (NOTHING, Opaque("ellipsis"))


@dataclass(frozen=True)
class OptimizerDescription:
    """A `torch.optim` optimizer as data: its class and the options it was made with."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)


def whole_text(text: str) -> str:
    """Return text without the halves of characters that cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def flatten(value: Any, depth: int = 0) -> Any:
    """Return a student's value as JSON data.

    A tensor or NumPy array of one element becomes a number, a larger one nested
    lists. What is no data keeps only the name of its type.

    Raises:
        NotData: the value is deeper than `MAX_DEPTH` or longer than `MAX_ITEMS`.
    """
    if depth > MAX_DEPTH:
        raise NotData(f"nested more than {MAX_DEPTH} deep")
    if value is None or type(value) in (bool, float):
        return value
    if isinstance(value, bool | int):
        number = int(value)
        return number if abs(number) <= LARGEST else (math.inf if number > 0 else -math.inf)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, str):
        return whole_text(str(value)[:MAX_TEXT])
    if isinstance(value, dict):
        items = [[flatten(k, depth + 1), flatten(v, depth + 1)] for k, v in islice(value.items(), MAX_ITEMS)]
        return {"kind": "dict", "items": items}
    if _is_array(value):
        return _flatten_array(value, depth)
    optimizer = _describe_optimizer(value, depth)
    if optimizer is not None:
        return optimizer
    if isinstance(value, Iterable) and not isinstance(value, bytes | bytearray | type):
        return _flatten_sequence(value, depth)
    return {"kind": "object", "type": type(value).__name__[:100]}


def _flatten_sequence(values: Iterable[Any], depth: int) -> list[Any]:
    flat = []
    for index, item in enumerate(values):
        if index >= MAX_ITEMS:
            raise NotData(f"more than {MAX_ITEMS} items")
        flat.append(flatten(item, depth + 1))
    return flat


def _is_array(value: Any) -> bool:
    return type(value).__module__.partition(".")[0] in ("torch", "numpy") and hasattr(value, "tolist")


def _flatten_array(value: Any, depth: int) -> Any:
    count = value.numel() if hasattr(value, "numel") else value.size
    if count > MAX_ITEMS:
        raise NotData(f"more than {MAX_ITEMS} items")
    plain = value.item() if count == 1 and getattr(value, "ndim", 0) < 2 else value.tolist()
    return flatten(plain, depth + 1) if not isinstance(plain, complex) else {"kind": "object", "type": "complex"}


def _describe_optimizer(value: Any, depth: int) -> Any:
    kind = type(value)
    groups = getattr(value, "param_groups", None)
    if not kind.__module__.startswith("torch.optim.") or not isinstance(groups, list) or not groups:
        return None
    options = {key: flatten(option, depth + 1) for key, option in groups[0].items() if key != "params"}
    return {"kind": "optimizer", "name": kind.__name__, "options": options}


def restore(data: Any) -> Any:
    """Return flattened data as Python values, checked; never more than it says.

    Raises:
        NotData: this is not something that `flatten` makes.
    """
    return _Restorer().restore(data, 0)


def _machine_word(number: int) -> int:
    if abs(number) > LARGEST:
        raise NotData("a whole number larger than an answer may hold")
    return number


class _Restorer:
    def __init__(self) -> None:
        self.items = 0

    def restore(self, data: Any, depth: int) -> Any:
        self.items += 1
        if depth > MAX_DEPTH + 4 or self.items > 4 * MAX_ITEMS:
            raise NotData("deeper or longer than an answer may be")
        if data is None or type(data) in (bool, float):
            return data
        if type(data) is int:
            return _machine_word(data)
        if type(data) is str:
            if len(data) > MAX_TEXT:
                raise NotData("a text longer than an answer may hold")
            return whole_text(data)
        if type(data) is list:
            return [self.restore(item, depth + 1) for item in data]
        if type(data) is dict:
            return self._restore_tagged(data, depth)
        raise NotData(f"a {type(data).__name__}")

    def _restore_tagged(self, data: dict[str, Any], depth: int) -> Any:
        kind = data.get("kind")
        if kind == "dict" and type(data.get("items")) is list:
            pairs = (self._pair(pair, depth) for pair in data["items"])
            return {key: value for key, value in pairs if isinstance(key, str | int | float | bool | None)}
        if kind == "object" and type(data.get("type")) is str:
            return Opaque(whole_text(data["type"][:100]))
        if kind == "optimizer" and type(data.get("name")) is str and type(data.get("options")) is dict:
            options = {whole_text(key): self.restore(value, depth + 1) for key, value in data["options"].items()}
            return OptimizerDescription(whole_text(data["name"][:100]), options)
        raise NotData("a tag that no answer has")

    def _pair(self, pair: Any, depth: int) -> tuple[Any, Any]:
        if type(pair) is not list or len(pair) != 2:
            raise NotData("a dict whose items are no pairs")
        return self.restore(pair[0], depth + 1), self.restore(pair[1], depth + 1)


def plain(value: Any) -> Any:
    """Return a value of this process as it would look after crossing the border."""
    if isinstance(value, Opaque | OptimizerDescription):
        return value
    try:
        return restore(flatten(value))
    except Exception:  # a student's object may raise anything while it is read
        return Opaque(type(value).__name__)
