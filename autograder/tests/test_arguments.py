"""What a test hands to a student's function survives the border, and nothing else does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autograder.arguments import Parameters, Tensor, decode, encode, make
from autograder.expressions import Expression
from autograder.tests.properties import given, st

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())


def crossed(argument: Any) -> Any:
    return decode(json.loads(json.dumps(encode(argument))))


@given(st.recursive(SCALARS, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=8))
def test_plain_data_arrives_as_it_was(argument: Any) -> None:
    assert crossed(argument) == argument


def test_a_dict_keeps_keys_that_json_has_not() -> None:
    assert crossed({0: "a", -4: "b", 0.5: "c"}) == {0: "a", -4: "b", 0.5: "c"}


def test_a_dict_with_a_kind_of_its_own_is_still_a_dict() -> None:
    assert crossed({"kind": "tensor", "value": 1}) == {"kind": "tensor", "value": 1}


def test_a_tuple_arrives_as_a_list() -> None:
    assert crossed((1, (2, 3))) == [1, [2, 3]]


def test_an_expression_arrives_callable() -> None:
    arrived = crossed(Expression("x**2", variable="x"))
    assert arrived == Expression("x**2", variable="x")
    assert arrived(3) == 9


def test_an_expression_inside_a_list_arrives_too() -> None:
    assert crossed([{"loss": Expression("w")}]) == [{"loss": Expression("w")}]


def test_a_tensor_arrives_as_a_tensor_without_a_graph() -> None:
    import torch

    arrived = crossed(Tensor(2.5))
    assert torch.equal(arrived, torch.tensor(2.5))
    assert not arrived.requires_grad


def test_parameters_arrive_as_leaves_that_require_a_gradient() -> None:
    arrived = crossed(Parameters((1.0, 2.0)))
    assert [parameter.item() for parameter in arrived] == [1.0, 2.0]
    assert all(parameter.requires_grad and parameter.is_leaf for parameter in arrived)


@pytest.mark.parametrize("argument", [object(), len, b"bytes", {1, 2}, [object()], {"a": object()}])
def test_what_is_no_data_is_refused(argument: Any) -> None:
    with pytest.raises(TypeError, match="cannot be handed to a student's function"):
        encode(argument)


def test_arguments_made_here_share_nothing_with_the_test() -> None:
    mine = [1, 2]
    (theirs,) = make([mine])
    theirs.append(3)
    assert mine == [1, 2]
