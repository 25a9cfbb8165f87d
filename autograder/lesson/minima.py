"""Checks of task 4: the exercise's loss, a rate that converges, and the minima found.

What is compared is what gradient descent itself gives with the student's own rate and
epochs: where a step jumps the hill, that is a true result.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from autograder.arguments import Tensor
from autograder.calls import ask, ask_ahead, is_function
from autograder.lesson import raised
from autograder.lesson.descent import ARRIVED, Ending, end_of_descent
from autograder.lesson.history import not_started
from autograder.lesson.losses import EXERCISE, EXERCISE_STARTS, analyse, landscape
from autograder.lesson.marks import marks
from autograder.lesson.picture import FARTHEST, picture_of
from autograder.lesson.values import entry, epochs, fail, positive
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Figure, Remark

# Five points settle a polynomial of degree four; these have whole and half values.
LOSS_POINTS = (-4.0, -1.5, 0.5, 1.0, 2.0)
_PATH_POINTS = 60


def check_exercise_loss(function: Any) -> Remark | None:
    """Check the exercise's loss at a few points."""
    name = "exercise_loss"
    if function is None:
        raise fail("shape.missing", name=name)
    if not is_function(function):
        raise fail("shape.not-callable", name=name)
    ask_ahead(function, [(Tensor(point),) for point in LOSS_POINTS])
    for point in LOSS_POINTS:
        answer = ask(function, Tensor(point))
        called = f"{name}(torch.tensor({point:g}))"
        if answer.limit is not None:
            raise fail(f"limit.{answer.limit}", called=called)
        if answer.error is not None:
            if answer.error.type_name == "NotImplementedError":
                raise CheckFailed(not_started(name))
            raise _raised(called, answer.error)
        value = answer.value
        if value is None:
            raise fail("loss.none", called=called)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise fail("loss.not-a-number", called=called)
        # float32 rounds the five terms; they are below 500 at these points.
        if not abs(value - EXERCISE(point)) <= 1e-3:
            wanted = float(EXERCISE(point))
            raise fail("loss.wrong", "wrong-exercise-loss", called=called, got=float(value), wanted=wanted)
    return None


def _raised(called: str, error: Any) -> CheckFailed:
    values = {"called": called, "type": error.type_name, "message": error.message[:200]}
    where = {"line": error.line, "code": error.code}
    what = Feedback("raised.at-line" if error.line else "raised.somewhere", {**values, **where})
    return CheckFailed(Remark((what, Feedback(raised.hint(error)))))


def own_descents(rate: Any, epoch_count: Any) -> dict[int, Ending]:
    """Return where gradient descent ends from each start, with the student's own values.

    Raises:
        CheckFailed: the rate or the epoch count cannot be used.
    """
    value = positive(rate, "exercise_learning_rate")
    count = epochs(epoch_count, "exercise_epochs")
    return {start: end_of_descent(EXERCISE, start, value, count) for start in EXERCISE_STARTS}


def check_converges(rate: Any, epoch_count: Any) -> Remark | None:
    """Check that the descents from all starts arrive at a minimum."""
    endings = own_descents(rate, epoch_count)
    figure = draw(float(rate_of(rate)), int(rate_of(epoch_count)))
    for misconception, is_wrong in (
        ("learning-rate-diverges", lambda ending: ending.diverged),
        ("not-converged", lambda ending: not ending.arrived(landscape())),
    ):
        wrong = {start: ending for start, ending in endings.items() if is_wrong(ending)}
        if wrong:
            sentences = tuple(_what_happened(start, ending, rate, epoch_count) for start, ending in wrong.items())
            hint = Feedback(f"misconception.{misconception}")
            raise CheckFailed(Remark((*sentences, hint), (misconception,), figure=figure))
    return Remark(tuple(_where_it_ended(start, ending) for start, ending in endings.items()), figure=figure)


def _where_it_ended(start: int, ending: Ending) -> Feedback:
    """Return in which valley a descent ended, by its side: the w and its name are for the pupil to find."""
    left, right = sorted(landscape().minima)
    side = "right" if abs(ending.w - right) < abs(ending.w - left) else "left"
    return Feedback(f"minima.arrives-{side}", {"start": start})


def rate_of(value: Any) -> float:
    """Return a number that `own_descents` has accepted."""
    return positive(value, "")


def _what_happened(start: int, ending: Ending, rate: Any, epoch_count: Any) -> Feedback:
    values: dict[str, Any] = {"start": start, "rate": rate_of(rate), "epochs": int(rate_of(epoch_count))}
    if ending.diverged:
        return Feedback("minima.blew-up", {**values, "epoch": ending.diverged_at})
    return Feedback("minima.on-the-way", {**values, "end": ending.w})


def check_minimum(start: int, minima: Any, rate: Any, epoch_count: Any, loss: Any) -> Remark | None:
    """Check the w that the student says the descent from a start ended at.

    A wrong `exercise_loss` leads to other minima; then that is the root, told once.
    """
    name = f"minima[{start}]"
    given = entry(minima, "minima", start)
    ending = own_descents(rate, epoch_count)[start]
    if ending.diverged or not ending.arrived(landscape()):
        misconception = "learning-rate-diverges" if ending.diverged else "not-converged"
        sentence = "minima.no-minimum-diverged" if ending.diverged else "minima.no-minimum-yet"
        raise fail(sentence, misconception, name=name, start=start)
    if isinstance(given, list) and len(given) == 1:
        given = given[0]
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise fail("value.not-a-number", name=name)
    if ending.near(given):
        return None
    values = {"name": name, "got": float(given), "start": start}
    if abs(given - analyse(EXERCISE).value(ending.w)) <= ARRIVED:
        raise fail("minima.is-the-loss", "loss-reported-as-minimum", **values)
    if _is_another_loss(loss):
        root = Feedback("minima.of-another-loss", values)
        raise CheckFailed(Remark((root,), ("wrong-exercise-loss",)))
    raise fail("minima.elsewhere", "minima-not-from-descent", **values)


def _is_another_loss(loss: Any) -> bool:
    try:
        check_exercise_loss(loss)
    except CheckFailed as failed:
        return "wrong-exercise-loss" in failed.remark.misconceptions
    return False


# A class chooses the same few rates.
@lru_cache(maxsize=64)
def draw(rate: float, epoch_count: int) -> Figure:
    """Return the first steps of the descents from the three starts, on the loss curve."""
    slope = analyse(EXERCISE).slope
    paths = {}
    for start in EXERCISE_STARTS:
        weights = [float(start)]
        while len(weights) <= min(epoch_count, _PATH_POINTS) and abs(weights[-1]) < FARTHEST:
            weights.append(weights[-1] - rate * slope(weights[-1]))
        paths[f"w = {start}"] = weights
    return picture_of(EXERCISE, paths, marks())
