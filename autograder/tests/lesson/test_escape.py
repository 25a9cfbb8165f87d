"""The bonus's clean run: it stops where the weight rests, and ends where all 1,000 epochs would."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from autograder.answers import OptimizerDescription
from autograder.calls import Answer, RemoteFunction, ask_clean
from autograder.lesson.escape import CLEAN_RUN, EPOCHS, EVALUATIONS, START, check_escape
from autograder.lesson.losses import EXERCISE
from autograder.verdicts import CheckFailed

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
    stopped = _end_of_run(CLEAN_RUN)(name, options, EXERCISE, START, EPOCHS, EVALUATIONS)
    whole = _end_of_run(CLEAN_RUN.replace(REST, "if False:"))(name, options, EXERCISE, START, EPOCHS, EVALUATIONS)
    assert stopped.item() == pytest.approx(whole.item(), abs=1e-4, nan_ok=True)


def test_the_usual_answer_takes_a_third_of_the_epochs() -> None:
    loss = _Counting()
    _end_of_run(CLEAN_RUN)("SGD", {"lr": 0.01, "momentum": 0.9}, loss, START, EPOCHS, EVALUATIONS)
    assert loss.calls < 400


@pytest.mark.parametrize("options", [{}, {"lr": 0.01}, {"line_search_fn": "strong_wolfe"}])
def test_the_evaluations_are_enough_for_an_optimizer_as_it_comes(options: dict[str, Any]) -> None:
    end = _end_of_run(CLEAN_RUN)("LBFGS", options, EXERCISE, START, EPOCHS, EVALUATIONS)
    assert isinstance(end.item(), float)


class _Escape(RemoteFunction):
    """A student's `escape_optimizer`: what it describes is given, the clean run is a real one."""

    def __init__(self, name: str, options: dict[str, Any]) -> None:
        super().__init__()
        self._described = OptimizerDescription(name, options)

    def ask(self, values: tuple[Any, ...], record_steps: bool) -> Answer:
        return Answer(self._described)

    def ask_ahead(self, calls: Sequence[tuple[Any, ...]], record_steps: bool) -> None:
        raise AssertionError

    def ask_clean(self, source: str, name: str, values: tuple[Any, ...]) -> Answer:
        return ask_clean(None, source, name, *values)

    def source(self) -> str:
        return ""


def _told(name: str, options: dict[str, Any]) -> str:
    with pytest.raises(CheckFailed) as failed:
        check_escape(_Escape(name, options))
    return failed.value.remark.feedback[0].id


@pytest.mark.parametrize("rate", [0.5, 10.0, 1e30])
def test_an_optimizer_that_diverges_has_not_arrived(rate: float) -> None:
    assert _told("SGD", {"lr": rate}) == "escape.blew-up"


def test_an_optimizer_that_stays_is_told_where() -> None:
    assert _told("Adam", {"lr": 0.01}) == "escape.elsewhere"


def test_an_optimizer_without_end_is_stopped_and_its_end_is_kept() -> None:
    endless = {"lr": 1e-9, "max_iter": 10**9, "max_eval": 10**12, "tolerance_grad": 0, "tolerance_change": 0}
    started = time.monotonic()
    assert _told("LBFGS", endless) == "escape.cannot-run"
    first = time.monotonic() - started
    assert _told("LBFGS", endless) == "escape.cannot-run"
    assert time.monotonic() - started < 1.2 * first
