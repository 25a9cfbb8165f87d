"""Steps: what an optimizer did is recorded as it happened, and arrives checked."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import torch

from autograder import steps
from autograder.steps import Step, StepRecorder, from_data, to_data
from autograder.tests.properties import given, st

CELLS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3))


def weight(value: float = 1.0) -> torch.Tensor:
    made = torch.tensor(value, requires_grad=True)
    made.grad = torch.tensor(2.0)
    return made


def taken_by(*optimizers: Any) -> tuple[Step, ...]:
    with StepRecorder() as recorder:
        for optimizer in optimizers:
            optimizer.step()
    return recorder.taken


def test_a_step_holds_the_weight_before_and_after() -> None:
    assert taken_by(torch.optim.SGD([weight(1.0)], lr=0.25)) == (Step("SGD", 1.0, 0.5, True),)


@pytest.mark.parametrize("options", [{"momentum": 0.5}, {"weight_decay": 0.1}, {"maximize": True}])
def test_sgd_with_an_extra_is_not_plain(options: dict[str, Any]) -> None:
    (step,) = taken_by(torch.optim.SGD([weight()], lr=0.25, **options))
    assert (step.optimizer, step.plain) == ("SGD", False)


def test_another_optimizer_has_its_own_name() -> None:
    assert taken_by(torch.optim.Adam([weight()], lr=0.25))[0].optimizer == "Adam"


def test_an_optimizer_of_the_pupils_own_has_no_name() -> None:
    class SGD(torch.optim.Optimizer):
        def step(self) -> None:
            pass

    assert taken_by(SGD([weight()], {})) == (Step("", 1.0, 1.0, True),)


class Counting(torch.optim.SGD):
    """Counts its steps; PyTorch makes them."""

    count = 0

    def step(self, closure: Any = None) -> Any:
        self.count += 1
        return super().step(closure)


class ByHand(torch.optim.SGD):
    """Makes the step itself."""

    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        for parameter in self.param_groups[0]["params"]:
            parameter.data -= self.param_groups[0]["lr"] * parameter.grad


class Further(Counting):
    """Lets PyTorch make the step, and goes on by itself."""

    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        super().step(closure)
        self.param_groups[0]["params"][0].data -= 1.0


class Unchanged(torch.optim.SGD):
    """Is SGD by another name."""


@pytest.mark.parametrize("kind", [Counting, Unchanged])
def test_a_subclass_that_lets_pytorch_make_the_step_counts_as_its_class(kind: type[torch.optim.SGD]) -> None:
    assert taken_by(*[kind([weight(1.0)], lr=0.25)] * 2) == (Step("SGD", 1.0, 0.5, True), Step("SGD", 0.5, 0.0, True))


def test_a_subclass_counts_also_where_no_sgd_was_made_before() -> None:
    code = """
import torch
from autograder.steps import StepRecorder

class Counting(torch.optim.SGD):
    def step(self, closure=None):
        return super().step(closure)

weight = torch.tensor(1.0, requires_grad=True)
weight.grad = torch.tensor(2.0)
with StepRecorder() as recorder:
    Counting([weight], lr=0.25).step()
print([step.optimizer for step in recorder.taken])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['SGD']"


def test_a_subclass_that_makes_the_step_itself_has_no_name() -> None:
    assert taken_by(ByHand([weight(1.0)], lr=0.25)) == (Step("", 1.0, 0.5, True),)


def test_a_subclass_that_moves_the_weight_further_has_no_name() -> None:
    assert "" in [step.optimizer for step in taken_by(Further([weight(1.0)], lr=0.25))]


def test_steps_over_several_parameters_are_not_recorded() -> None:
    vector = torch.zeros(3, requires_grad=True)
    assert taken_by(torch.optim.SGD([weight(), weight()], lr=0.1), torch.optim.SGD([vector], lr=0.1)) == ()


def test_nothing_is_recorded_after_the_recording() -> None:
    optimizer = torch.optim.SGD([weight()], lr=0.1)
    with StepRecorder() as recorder:
        optimizer.step()
    optimizer.step()
    assert len(recorder.taken) == 1


def test_there_is_an_end_to_what_is_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "MAX_STEPS", 2)
    optimizer = torch.optim.SGD([weight()], lr=0.1)
    assert len(taken_by(optimizer, optimizer, optimizer)) == 2


def test_steps_cross_the_border_as_they_were() -> None:
    made = (Step("SGD", 1.0, 0.5, True), Step("", float("inf"), -0.5, False))
    assert from_data(json.loads(json.dumps(to_data(made)))) == made


@given(st.one_of(CELLS, st.lists(st.one_of(CELLS, st.lists(CELLS, max_size=5)), max_size=3)))
def test_reading_steps_refuses_in_one_way_only(data: Any) -> None:
    try:
        arrived = from_data(data)
    except ValueError:
        return
    assert all(isinstance(step, Step) for step in arrived)


@pytest.mark.parametrize("row", [[], ["SGD", 1, 2.0, True], ["SGD", 1.0, 2.0, 1], ["SGD", 1.0, 2.0, True, 0], "SGD"])
def test_a_step_without_its_fields_is_refused(row: Any) -> None:
    with pytest.raises(ValueError, match="fields"):
        from_data([row])


def test_more_steps_than_can_be_recorded_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "MAX_STEPS", 2)
    with pytest.raises(ValueError, match="no list"):
        from_data([["SGD", 1.0, 2.0, True]] * 3)


def test_a_long_name_is_cut() -> None:
    (step,) = from_data([["S" * 500, 1.0, 2.0, True]])
    assert step.optimizer == "S" * 100
