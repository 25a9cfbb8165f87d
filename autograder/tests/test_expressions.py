"""Expressions: arithmetic that Python itself would give, and nothing but arithmetic."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.expressions import FUNCTIONS, Expression
from autograder.tests.properties import given, st

NOT_EXPRESSIONS = (
    "",
    "(",
    "w; w",
    "x + 1",
    "w.real",
    "w[0]",
    "[w]",
    "{w: w}",
    "'text'",
    "True",
    "None",
    "1j",
    "w < 1",
    "w and w",
    "w if w else 1",
    "w // 2",
    "w % 2",
    "w << 1",
    "~w",
    "lambda: w",
    "(w := 1)",
    "exp(x=w)",
    "exp(*w)",
    "eval('1')",
    "__import__('os')",
    "().__class__",
    "[0 for w in ()]",
)

_LEAVES = st.one_of(st.just("w"), st.integers(0, 9).map(str), st.floats(0, 9).map(lambda number: f"{number:.3f}"))


def _larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sums = st.tuples(smaller, st.sampled_from("+-*/"), smaller).map(lambda part: f"({part[0]} {part[1]} {part[2]})")
    powers = st.tuples(smaller, st.integers(0, 4)).map(lambda part: f"({part[0]})**{part[1]}")
    signs = st.tuples(st.sampled_from("+-"), smaller).map(lambda part: f"{part[0]}{part[1]}")
    calls = st.tuples(st.sampled_from(FUNCTIONS), smaller).map(lambda part: f"{part[0]}({part[1]})")
    return st.one_of(sums, powers, signs, calls)


def outcome(function: Callable[[], Any]) -> str:
    """Return a value, or the kind of error in its place, as text, in which nan equals nan."""
    try:
        return repr(function())
    except (ArithmeticError, ValueError, TypeError) as error:
        return type(error).__name__


@given(st.recursive(_LEAVES, _larger, max_leaves=6), st.floats(-10, 10))
def test_an_expression_has_the_value_that_python_gives(text: str, w: float) -> None:
    names = {name: getattr(math, name) for name in FUNCTIONS}
    assert outcome(lambda: Expression(text)(w)) == outcome(lambda: eval(text, {"w": w, **names}))


@pytest.mark.parametrize("text", NOT_EXPRESSIONS)
def test_what_is_not_arithmetic_in_one_variable_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not an expression|not allowed|unknown|no number"):
        Expression(text)


def test_a_refused_name_is_told_with_the_variable_that_is_allowed() -> None:
    with pytest.raises(ValueError, match=r"'x' is unknown.*'w'"):
        Expression("x**2")


def test_the_variable_can_have_another_name() -> None:
    assert Expression("x**2", variable="x")(3.0) == 9.0


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_takes_numpy_numbers(name: str) -> None:
    assert Expression(f"{name}(w)")(np.float64(0.5)) == pytest.approx(getattr(math, name)(0.5))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_of_a_tensor_keeps_the_graph(name: str) -> None:
    import torch

    w = torch.tensor(0.5, requires_grad=True)
    value = Expression(f"{name}(w)")(w)
    value.backward()
    assert value.item() == pytest.approx(getattr(math, name)(0.5))
    assert w.grad is not None


def test_autograd_sees_through_an_expression() -> None:
    import torch

    w = torch.tensor(3.0, requires_grad=True)
    Expression("w**2 - 4*w + 8")(w).backward()
    assert w.grad.item() == 2.0


def test_expressions_are_equal_when_text_and_variable_are() -> None:
    assert Expression("w + 1") == Expression("w + 1")
    assert len({Expression("w + 1"), Expression("w + 1"), Expression("w + 2")}) == 2
    assert Expression("1") != Expression("1", variable="x")


def test_an_expression_shows_its_text() -> None:
    assert repr(Expression("w + 1")) == "Expression('w + 1')"
