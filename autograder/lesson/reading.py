"""What a function's source shows. It may support a verdict, never make one against numbers."""

from __future__ import annotations

import ast
from functools import cached_property, lru_cache


class Function:
    """A function of a submission, read from its syntax tree; unknown parts read as None.

    Args:
        source: source text in which it is defined.
        name: its name.
    """

    def __init__(self, source: str, name: str) -> None:
        self._definition = _definition(source, name)

    @cached_property
    def _loop(self) -> ast.AST | None:
        if self._definition is None:
            return None
        return next((node for node in ast.walk(self._definition) if isinstance(node, ast.For | ast.While)), None)

    @property
    def calls_backward(self) -> bool | None:
        """Whether `backward()` or `autograd.grad` is called in it."""
        if self._definition is None:
            return None
        return bool(self._lines_of_calls("backward", "grad"))

    @property
    def calls_step(self) -> bool | None:
        """Whether an optimizer's `step()` is called in it."""
        return None if self._definition is None else bool(self._lines_of_calls("step"))

    @property
    def prints(self) -> bool:
        """Whether it prints."""
        return bool(self._definition is not None and self._lines_of_calls("print"))

    @property
    def returns_value(self) -> bool:
        """Whether some `return` in it gives a value."""
        nodes = ast.walk(self._definition) if self._definition is not None else ()
        return any(isinstance(node, ast.Return) and node.value is not None for node in nodes)

    @property
    def forward_in_loop(self) -> bool | None:
        """Whether the loss function (the first parameter) is called inside the loop."""
        if self._definition is None or self._loop is None or not self._definition.args.args:
            return None
        loss = self._definition.args.args[0].arg
        calls = (node for node in ast.walk(self._loop) if isinstance(node, ast.Call))
        return any(isinstance(call.func, ast.Name) and call.func.id == loss for call in calls)

    @cached_property
    def _weights(self) -> set[str]:
        """Names whose `.grad` is read or that a loss function is called with."""
        nodes = ast.walk(self._definition) if self._definition is not None else ()
        return {
            node.value.id
            for node in nodes
            if isinstance(node, ast.Attribute) and node.attr == "grad" and isinstance(node.value, ast.Name)
        }

    @property
    def rebinds_weight(self) -> bool:
        """Whether the loop has `W = W - ...`, also by way of another name, that makes no new leaf."""
        made_from: dict[str, set[str]] = {}
        for node in ast.walk(self._loop) if self._loop is not None else ():
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                parts = list(ast.walk(node.value))
                attributes = {part.attr for part in parts if isinstance(part, ast.Attribute)}
                keywords = {part.arg for part in parts if isinstance(part, ast.keyword)}
                if not {"requires_grad_", "requires_grad"} & (attributes | keywords):
                    names = {part.id for part in parts if isinstance(part, ast.Name)}
                    made_from.setdefault(node.targets[0].id, set()).update(names)
        for weight in self._weights & set(made_from):
            sources = made_from[weight]
            if weight in sources or any(weight in made_from.get(name, ()) for name in sources):
                return True
        return False

    @property
    def moves_weight(self) -> bool | None:
        """Whether the loop has anything that could move the weight."""
        return None if self._loop is None else bool(self._update_lines())

    @property
    def order(self) -> dict[str, int]:
        """Return the first lines in the loop of "backward", "zero", "update" and "record"."""
        lines = {
            "backward": self._lines_of_calls("backward", "grad"),
            "zero": self._zero_lines(),
            "update": self._update_lines(),
            "record": self._lines_of_calls("append"),
        }
        return {step: min(found) for step, found in lines.items() if found}

    def _lines_of_calls(self, *names: str) -> list[int]:
        within = self._loop if self._loop is not None else self._definition
        calls = (node for node in ast.walk(within) if isinstance(node, ast.Call)) if within is not None else ()
        return [call.lineno for call in calls if _called(call) in names]

    def _zero_lines(self) -> list[int]:
        lines = self._lines_of_calls("zero_grad", "zero_", "fill_")
        for node in ast.walk(self._loop) if self._loop is not None else ():
            if isinstance(node, ast.Assign) and _ends_with(node.targets[0], "grad"):
                lines.append(node.lineno)
        return lines

    def _update_lines(self) -> list[int]:
        lines = self._lines_of_calls("step", "sub_", "add_", "copy_", "set_")
        for node in ast.walk(self._loop) if self._loop is not None else ():
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            if isinstance(node, ast.Assign | ast.AugAssign) and not _ends_with(targets[0], "grad"):
                attributes = {part.attr for part in ast.walk(node.value) if isinstance(part, ast.Attribute)}
                names = {part.id for part in ast.walk(node.value) if isinstance(part, ast.Name)}
                by_gradient = "grad" in attributes | names and not isinstance(node.value, ast.Call)
                if isinstance(node, ast.AugAssign) or by_gradient:
                    lines.append(node.lineno)
        return lines


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _ends_with(node: ast.AST | None, attribute: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == attribute


@lru_cache(maxsize=64)
def calls_step(source: str) -> bool:
    """Tell whether a method called `step` is mentioned anywhere in a source that can be read."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    named = any(isinstance(node, ast.Attribute) and node.attr == "step" for node in nodes)
    return named or any(isinstance(node, ast.Constant) and node.value == "step" for node in nodes)


@lru_cache(maxsize=64)
def _definition(source: str, name: str) -> ast.FunctionDef | None:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found = None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            found = node  # the last definition is the one that counts
    return found
