"""Calls: a test sees the same `Answer` wherever the student's function lives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from autograder import answers, calls
from autograder.answers import Opaque
from autograder.arguments import Tensor
from autograder.calls import Answer, RemoteFunction, ask, ask_ahead, ask_clean, call_here, is_function, source_of
from autograder.expressions import Expression
from autograder.failures import StudentError
from autograder.steps import Step


class Remote(RemoteFunction):
    """A function behind a border that notes what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Any] = []

    def ask(self, values: tuple[Any, ...], record_steps: bool) -> Answer:
        """Note a call."""
        self.asked.append((values, record_steps))
        return Answer("there")

    def ask_ahead(self, calls: Sequence[tuple[Any, ...]], record_steps: bool) -> None:
        """Note what comes next."""
        self.asked.append(("next", list(calls), record_steps))

    def ask_clean(self, source: str, name: str, values: tuple[Any, ...]) -> Answer:
        """Note a check of our own source."""
        self.asked.append((source, name, values))
        return Answer("clean")

    def source(self) -> str:
        """Return something to recognise."""
        return "the submission"


def test_a_function_of_this_process_is_called_with_arguments_made_for_it() -> None:
    answer = ask(lambda loss, w: loss(w), Expression("w**2"), 3.0)
    assert answer == Answer(9.0)
    assert answer.returned


def test_a_returned_value_arrives_as_data() -> None:
    assert ask(lambda: (1, 2)).value == [1, 2]
    assert ask(object).value == Opaque("object")


def test_a_remote_function_is_asked_and_not_called() -> None:
    remote = Remote()
    assert ask(remote, 1, Tensor(2.0), record_steps=True) == Answer("there")
    assert remote.asked == [((1, Tensor(2.0)), True)]


def test_a_remote_function_is_told_what_comes_next_and_one_of_this_process_is_not_called() -> None:
    remote = Remote()
    ask_ahead(remote, [(1,), (2,)], record_steps=True)
    assert remote.asked == [("next", [(1,), (2,)], True)]
    ask_ahead(remote.asked.append, [(1,), (2,)])
    assert len(remote.asked) == 1


def test_a_check_of_our_own_source_is_handed_to_the_remote_side() -> None:
    remote = Remote()
    assert ask_clean(remote, "def f(): ...", "f", 5) == Answer("clean")
    assert remote.asked == [("def f(): ...", "f", (5,))]


def test_a_check_of_our_own_source_runs_here_beside_a_function_of_this_process() -> None:
    assert ask_clean(len, "def twice(x):\n    return 2 * x\n", "twice", 21) == Answer(42)


def test_an_exception_of_the_student_is_an_answer() -> None:
    answer = ask(lambda: 1 / 0)
    assert answer.error == StudentError("ZeroDivisionError", "division by zero")
    assert not answer.returned


@pytest.mark.parametrize("error", [SystemExit(0), KeyboardInterrupt(), GeneratorExit()])
def test_leaving_the_program_is_an_answer_too(error: BaseException) -> None:
    def leave() -> None:
        raise error

    assert ask(leave).error == StudentError(type(error).__name__, str(error))


def test_a_call_with_too_few_parameters_is_the_students_error() -> None:
    answer = ask(lambda: None, 1, 2)
    assert answer.error is not None
    assert answer.error.type_name == "TypeError"


def test_a_call_that_was_ended_by_a_limit_has_not_returned() -> None:
    assert not Answer(limit="time").returned


def test_returning_none_is_returning() -> None:
    assert ask(lambda: None) == Answer(None)
    assert ask(lambda: None).returned


def test_a_pupils_prints_do_not_drown_the_verdicts(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(print, "epoch= 0") == Answer(None)
    assert capsys.readouterr().out == ""


def test_too_much_data_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MAX_ITEMS", 3)
    assert ask(lambda: [0] * 10).value == Opaque("too much data")


def test_a_flat_answer_is_ready_to_be_sent_on() -> None:
    assert call_here(lambda: {0: 1}, [], record_steps=False, flat=True).value == {"kind": "dict", "items": [[0, 1]]}


def test_steps_are_recorded_only_when_they_are_asked_for() -> None:
    import torch

    def descend() -> None:
        w = torch.tensor(1.0, requires_grad=True)
        optimizer = torch.optim.SGD([w], lr=0.5)
        (w**2).backward()
        optimizer.step()

    assert ask(descend, record_steps=True).steps == (Step("SGD", 1.0, 0.0, True),)
    assert ask(descend).steps == ()


def test_steps_before_an_exception_are_kept() -> None:
    import torch

    def fail() -> None:
        optimizer = torch.optim.SGD([torch.tensor(1.0, requires_grad=True)], lr=0.5)
        optimizer.step()
        raise ValueError

    answer = ask(fail, record_steps=True)
    assert answer.error is not None
    assert len(answer.steps) == 1


def test_what_can_be_called_is_a_function() -> None:
    assert is_function(len)
    assert is_function(Remote())
    assert not is_function(5)
    assert not is_function(None)


def test_the_source_of_a_remote_function_is_the_submissions() -> None:
    assert source_of(Remote()) == "the submission"


def test_the_source_of_a_function_of_this_process_is_its_modules() -> None:
    assert "def source_of(" in source_of(calls.ask)


def test_a_function_whose_source_cannot_be_had_has_an_empty_one() -> None:
    namespace: dict[str, Any] = {"__name__": "nowhere"}
    exec("def f(): pass", namespace)
    assert source_of(namespace["f"]) == ""
    assert source_of(5) == ""
