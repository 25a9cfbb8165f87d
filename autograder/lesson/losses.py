"""The lesson's losses, their exact derivatives, and the exercise's valleys.

L = w^2 - 4w + 8 is the lesson's worked example, L = w^4 + 3w^3 - w^2 - 3w its exercise.
Nothing about them is typed in but their text: SymPy derives the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from threading import Lock

import sympy

from autograder.expressions import Expression

LESSON = Expression("w**2 - 4*w + 8")
EXERCISE = Expression("w**4 + 3*w**3 - w**2 - 3*w")
EXERCISE_STARTS = (0, 2, -4)

Function = Callable[[float], float]
# SymPy finds roots with a precision that all threads share: two at a time differ in the last digit.
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Analysis:
    """A loss as numeric functions of w, in float64.

    Attributes:
        value: the loss.
        slope: its derivative.
        curvature: its second derivative.
        slope_terms: the sum of the magnitudes of the derivative's terms, which bounds how
            much rounding one evaluation suffers.
        derivative: the derivative as a formula.
    """

    value: Function
    slope: Function
    curvature: Function
    slope_terms: Function
    derivative: sympy.Expr


@cache
def analyse(loss: Expression) -> Analysis:
    """Return a loss with its exact derivatives."""
    w = sympy.Symbol(loss.variable, real=True)
    formula = sympy.sympify(loss.text, locals={loss.variable: w})
    slope = sympy.diff(formula, w)
    terms = sum(sympy.Abs(term) for term in sympy.Add.make_args(sympy.expand(slope)))
    value, slope_at, curvature, size = (_numeric(w, part) for part in (formula, slope, sympy.diff(slope, w), terms))
    return Analysis(value, slope_at, curvature, size, slope)


def _numeric(w: sympy.Symbol, formula: sympy.Expr) -> Function:
    function: Function = sympy.lambdify(w, formula, "math")
    return function


def flat_places(loss: Expression) -> list[float]:
    """Return where the derivative of a polynomial loss is 0, in ascending order."""
    derivative = sympy.Poly(analyse(loss).derivative)
    with _one_at_a_time:
        return [float(root) for root in derivative.nroots() if root.is_real]


@dataclass(frozen=True)
class Landscape:
    """Where a loss with two valleys has them.

    Attributes:
        local_minimum: the w of the higher valley.
        global_minimum: the w of the lower one.
    """

    local_minimum: float
    global_minimum: float

    @property
    def minima(self) -> tuple[float, float]:
        """Return both valleys, the local one first."""
        return self.local_minimum, self.global_minimum


@cache
def landscape(loss: Expression = EXERCISE) -> Landscape:
    """Return the valleys of a polynomial loss that has two."""
    analysis = analyse(loss)
    deep, shallow = sorted((place for place in flat_places(loss) if analysis.curvature(place) > 0), key=analysis.value)
    return Landscape(local_minimum=shallow, global_minimum=deep)
