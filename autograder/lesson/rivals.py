"""Rival descents: the history that a pupil with a known mistake would get.

Each mistake is a change to the habits of one loop; `imitate` runs a loop with any mix of
habits in float64. A history that misses the reference is compared with the rivals.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from autograder.expressions import Expression
from autograder.lesson.descent import Probe, Row
from autograder.lesson.losses import analyse

MOST_ROWS = 60


@dataclass(frozen=True)
class Habits:
    """How a pupil's loop works. The defaults are a right loop.

    Attributes:
        start, learning_rate, loss, epochs: a constant used in place of the argument; nan as
            the start and -1 as the epochs stand for another one in each call.
        extra_rows: rows too many (or, negative, too few).
        zero: when the gradient is reset: "after", "before-update" or "never".
        direction: -1 steps against the gradient, +1 with it.
        whole_gradient: the learning rate is left out of the step.
        forward: "each" epoch, or before the loop: "once" (the graph reads the moving
            weight) or "once-frozen" (it keeps the first one).
        gradient: "own", or what stands in its place: "negated" or "loss".
        moves: whether the weight is updated: "always", "never" or "once", before it is lost.
        record_w: "after" or "before" the update.
        record_grad: "used", "zero" (read after the reset), "none" (there never was one) or
            "first" (None after the first epoch, recorded as 0).
        leading: a row for the state before the first epoch, with a grad of "zero" or "slope".
        rule: the optimizer whose rule the step follows.
        momentum: of the rule "sgd".
    """

    start: float | None = None
    learning_rate: float | None = None
    loss: Expression | None = None
    epochs: int | None = None
    extra_rows: int = 0
    zero: str = "after"
    direction: int = -1
    whole_gradient: bool = False
    forward: str = "each"
    gradient: str = "own"
    moves: str = "always"
    record_w: str = "after"
    record_grad: str = "used"
    leading: str = ""
    rule: str = "sgd"
    momentum: float = 0.0


@dataclass(frozen=True)
class Deviation:
    """One mistake, as a change of habits.

    Attributes:
        id: the misconception's id.
        changes: the habits it changes, and to what.
    """

    id: str
    changes: tuple[tuple[str, Any], ...]


def deviation(misconception: str, **changes: Any) -> Deviation:
    """Return a deviation from habits given by name."""
    return Deviation(misconception, tuple(changes.items()))


# In the order in which a pupil's loop meets them.
LOOP_DEVIATIONS = (
    deviation("loss-outside-loop", forward="once"),
    deviation("loss-outside-loop", forward="once-frozen"),
    deviation("no-backward", moves="never", record_grad="none"),
    deviation("no-backward", gradient="loss"),
    deviation("zero-before-update", zero="before-update"),
    deviation("zero-before-update", zero="before-update", record_grad="zero"),
    deviation("no-step", moves="never"),
    deviation("wrong-sign", direction=1),
    deviation("wrong-sign", gradient="negated"),
    deviation("no-learning-rate", whole_gradient=True),
    *(deviation("momentum-or-other-optimizer", momentum=share) for share in (0.9, 0.5, 0.8, 0.99, 0.95, 0.1)),
    *(
        deviation("momentum-or-other-optimizer", rule=rule)
        for rule in ("nesterov", "adam", "adamw", "rmsprop", "adagrad")
    ),
    deviation("no-zero-grad", zero="never"),
    deviation("lost-leaf", moves="once"),
    deviation("lost-leaf", moves="once", record_grad="first"),
    deviation("recorded-before-update", record_w="before"),
    deviation("recorded-after-zero", record_grad="zero"),
    deviation("off-by-one-epochs", extra_rows=1),
    deviation("off-by-one-epochs", extra_rows=-1),
    deviation("off-by-one-epochs", extra_rows=1, leading="zero"),
    deviation("off-by-one-epochs", extra_rows=1, leading="slope"),
)


def combine(deviations: tuple[Deviation, ...]) -> Habits | None:
    """Return the habits of a pupil with several mistakes; None where they contradict."""
    changes: dict[str, Any] = {}
    for one in deviations:
        for habit, value in one.changes:
            other = changes.setdefault(habit, value)
            if other is not value and other != value:
                return None
    return replace(Habits(), **changes)


def imitate(habits: Habits, probe: Probe, rows: int = MOST_ROWS) -> list[Row]:
    """Return the first rows of the history that a pupil with these habits gets.

    Args:
        habits: how the pupil's loop works.
        probe: what the loop was asked for.
        rows: at most so many rows are computed; see `row_count` for how many there would be.
    """
    loop = _Loop(habits, probe)
    count = max(0, min(rows, row_count(habits, probe)))
    leading = [loop.leading_row()] if habits.leading and count else []
    return leading + [loop.epoch() for _ in range(count - len(leading))]


def row_count(habits: Habits, probe: Probe) -> int:
    """Return how many rows a pupil with these habits returns."""
    epochs = probe.epochs if habits.epochs is None else habits.epochs
    return epochs + habits.extra_rows


class _Loop:
    def __init__(self, habits: Habits, probe: Probe) -> None:
        self.habits = habits
        self.w = probe.start if habits.start is None else habits.start
        self.rate = probe.learning_rate if habits.learning_rate is None else habits.learning_rate
        self.functions = analyse(habits.loss or probe.loss)
        self.first_w = self.w
        self.gradient = 0.0
        self.count = 0
        self.memory = [0.0, 0.0]

    def epoch(self) -> Row:
        habits = self.habits
        before = self.w
        self.count += 1
        at = before if habits.forward != "once-frozen" else self.first_w
        loss = _safe(self.functions.value, before if habits.forward == "each" else self.first_w)
        self.gradient += self._slope(at, loss)
        used = 0.0 if habits.zero == "before-update" else self.gradient
        if habits.moves == "always" or (habits.moves == "once" and self.count == 1):
            self.w = before + self._step(used)
        noted = habits.record_grad == "used" or (habits.record_grad == "first" and self.count == 1)
        recorded = self.gradient if noted else 0.0
        if habits.zero != "never":
            self.gradient = 0.0
        return Row(before if habits.record_w == "before" else self.w, loss, recorded)

    def leading_row(self) -> Row:
        slope = self._slope(self.w, 0.0) if self.habits.leading == "slope" else 0.0
        return Row(self.w, _safe(self.functions.value, self.w), slope)

    def _slope(self, at: float, loss: float) -> float:
        if self.habits.gradient == "loss":
            return loss
        slope = _safe(self.functions.slope, at)
        return -slope if self.habits.gradient == "negated" else slope

    def _step(self, grad: float) -> float:
        habits = self.habits
        rate = 1.0 if habits.whole_gradient else self.rate
        try:
            if habits.rule == "sgd":
                return habits.direction * rate * self._with_momentum(grad, habits.momentum, nesterov=False)
            return habits.direction * RULES[habits.rule](self, grad, rate)
        except OverflowError:
            return math.nan

    def _with_momentum(self, grad: float, share: float, nesterov: bool) -> float:
        if share == 0:
            return grad
        # PyTorch's first buffer is the gradient itself, see torch.optim.SGD.
        self.memory[0] = grad if self.count == 1 else share * self.memory[0] + grad
        return grad + share * self.memory[0] if nesterov else self.memory[0]

    def adam(self, grad: float, rate: float, decay: float = 0.0) -> float:
        """torch.optim.Adam with its defaults: betas (0.9, 0.999), eps 1e-8."""
        self.memory[0] = 0.9 * self.memory[0] + 0.1 * grad
        self.memory[1] = 0.999 * self.memory[1] + 0.001 * grad * grad
        mean = self.memory[0] / (1 - 0.9**self.count)
        spread = math.sqrt(self.memory[1] / (1 - 0.999**self.count))
        return rate * (mean / (spread + 1e-8) + decay * self.w)

    def rmsprop(self, grad: float, rate: float) -> float:
        """torch.optim.RMSprop with its defaults: alpha 0.99, eps 1e-8."""
        self.memory[0] = 0.99 * self.memory[0] + 0.01 * grad * grad
        return rate * grad / (math.sqrt(self.memory[0]) + 1e-8)

    def adagrad(self, grad: float, rate: float) -> float:
        """torch.optim.Adagrad with its defaults: eps 1e-10."""
        self.memory[0] += grad * grad
        return rate * grad / (math.sqrt(self.memory[0]) + 1e-10)


RULES: dict[str, Callable[[_Loop, float, float], float]] = {
    "nesterov": lambda loop, grad, rate: rate * loop._with_momentum(grad, 0.9, nesterov=True),
    "adam": _Loop.adam,
    "adamw": lambda loop, grad, rate: loop.adam(grad, rate, decay=0.01),
    "rmsprop": _Loop.rmsprop,
    "adagrad": _Loop.adagrad,
}


def _safe(function: Callable[[float], float], w: float) -> float:
    try:
        return function(w)
    except (OverflowError, ValueError):
        return math.nan
