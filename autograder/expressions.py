"""A function of one variable as text: callable on floats, NumPy numbers and tensors.

A test hands a loss to a function that runs in another process. Code cannot cross
that border, text can: both sides make the callable from the text.
"""

from __future__ import annotations

import ast
import math
from functools import lru_cache
from types import CodeType
from typing import Any

FUNCTIONS = ("exp", "log", "sin", "cos", "tanh", "sqrt")

_ALLOWED_NODES = (
    ast.Expression,
    ast.BinOp,
    ast.UnaryOp,
    ast.Call,
    ast.Name,
    ast.Load,
    ast.Constant,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.Pow,
    ast.USub,
    ast.UAdd,
)


def _either(name: str) -> Any:
    """Return `math.name` for numbers and the method of that name for tensors."""
    on_numbers = getattr(math, name)

    def function(value: Any) -> Any:
        method = getattr(value, name, None)
        return method() if method is not None else on_numbers(value)

    return function


_NAMESPACE = {"__builtins__": {}, **{name: _either(name) for name in FUNCTIONS}}


@lru_cache(maxsize=512)
def _compiled(text: str, variable: str) -> CodeType:
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise ValueError(f"not an expression: {text!r}") from error
    for node in ast.walk(tree):
        if not isinstance(node, _ALLOWED_NODES):
            raise ValueError(f"{type(node).__name__} is not allowed in {text!r}")
        if isinstance(node, ast.Name) and node.id not in (variable, *FUNCTIONS):
            raise ValueError(f"{node.id!r} is unknown in {text!r}; its variable is {variable!r}")
        if isinstance(node, ast.Constant) and type(node.value) not in (int, float):
            raise ValueError(f"{node.value!r} is no number in {text!r}")
    return compile(tree, "<expression>", "eval")


class Expression:
    """A function of one variable, such as `w**2 - 4*w + 8`.

    Args:
        text: Python arithmetic in one variable, with the functions of `FUNCTIONS`.
        variable: the variable's name.

    Raises:
        ValueError: the text is no such expression.
    """

    __slots__ = ("_code", "text", "variable")

    def __init__(self, text: str, variable: str = "w") -> None:
        self.text = text
        self.variable = variable
        self._code = _compiled(text, variable)

    def __call__(self, value: Any) -> Any:
        """Return the function's value; a tensor in gives a tensor out, with its graph."""
        return eval(self._code, _NAMESPACE, {self.variable: value})  # noqa: S307 - checked above

    def __repr__(self) -> str:
        return f"Expression({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and (self.text, self.variable) == (other.text, other.variable)

    def __hash__(self) -> int:
        return hash((self.text, self.variable))
