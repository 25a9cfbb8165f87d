"""The bonus's clean run: it stops where the weight rests, and ends where all 1,000 epochs would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from autograder.lesson.escape import CLEAN_RUN, EPOCHS, START
from autograder.lesson.losses import EXERCISE

REST = "if resting == 50:"
OPTIMIZERS = [
    ("SGD", {"lr": 0.01}),
    ("SGD", {"lr": 0.05}),
    ("SGD", {"lr": 1e-5}),
    ("SGD", {"lr": 0.01, "momentum": 0.9}),
    ("SGD", {"lr": 0.01, "momentum": 0.95}),
    ("SGD", {"lr": 0.02, "momentum": 0.85}),
    ("SGD", {"lr": 0.003, "momentum": 0.99}),
    ("SGD", {"lr": 0.01, "momentum": 0.9, "nesterov": True}),
    ("SGD", {"lr": 0.01, "maximize": True}),
    ("Adam", {"lr": 0.1}),
    ("Adam", {"lr": 0.5}),
    ("AdamW", {"lr": 0.3}),
    ("RMSprop", {"lr": 0.1}),
    ("Adagrad", {"lr": 1.0}),
]


def _end_of_run(source: str) -> Callable[..., Any]:
    names: dict[str, Any] = {}
    exec(source, names)
    run: Callable[..., Any] = names["end_of_run"]
    return run


class _Counting:
    """The exercise's loss; counts how often it is asked for."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, w: Any) -> Any:
        self.calls += 1
        return EXERCISE(w)


@pytest.mark.parametrize(("name", "options"), OPTIMIZERS)
def test_a_run_that_stops_at_rest_ends_where_the_whole_run_does(name: str, options: dict[str, Any]) -> None:
    assert REST in CLEAN_RUN
    stopped = _end_of_run(CLEAN_RUN)(name, options, EXERCISE, START, EPOCHS)
    whole = _end_of_run(CLEAN_RUN.replace(REST, "if False:"))(name, options, EXERCISE, START, EPOCHS)
    assert stopped.item() == pytest.approx(whole.item(), abs=1e-4, nan_ok=True)


def test_the_usual_answer_takes_a_third_of_the_epochs() -> None:
    loss = _Counting()
    _end_of_run(CLEAN_RUN)("SGD", {"lr": 0.01, "momentum": 0.9}, loss, START, EPOCHS)
    assert loss.calls < 400
