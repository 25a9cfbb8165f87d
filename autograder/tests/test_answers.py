"""Answers: what a student's function gave back crosses as data, and only as data."""

from __future__ import annotations

import contextlib
import json
import math
from collections import namedtuple
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder import answers
from autograder.answers import NOTHING, NotData, Opaque, OptimizerDescription, flatten, plain, restore
from autograder.tests.properties import given, st

INT_64 = st.integers(-(2**63) + 1, 2**63 - 1)
KEYS = st.one_of(st.none(), st.booleans(), INT_64, st.floats(allow_nan=False), st.text())
PLAIN = st.recursive(
    KEYS, lambda inner: st.one_of(st.lists(inner), st.dictionaries(KEYS, inner, max_size=4)), max_leaves=10
)
# JSON that looks as much as it can like what `flatten` makes.
TAGS = st.sampled_from(["kind", "items", "type", "name", "options"])
WORDS = st.one_of(st.sampled_from(["dict", "object", "optimizer"]), st.text(max_size=3))
ANY_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.one_of(TAGS, st.text()), inner)),
    max_leaves=12,
)


def crossed(value: Any) -> Any:
    return restore(json.loads(json.dumps(flatten(value))))


Row = namedtuple("Row", ["w", "loss"])


def _nested(depth: int) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value


@given(PLAIN)
def test_plain_data_crosses_the_border_as_it_was(value: Any) -> None:
    assert crossed(value) == value


@given(ANY_JSON)
def test_restore_refuses_in_one_way_only(data: Any) -> None:
    with contextlib.suppress(NotData):
        restore(data)


@given(ANY_JSON)
def test_what_restore_accepts_it_gives_as_harmless_values(data: Any) -> None:
    try:
        value = restore(data)
    except NotData:
        return
    allowed = (type(None), bool, int, float, str, list, dict, Opaque, OptimizerDescription)
    assert isinstance(value, allowed)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_cross(value: float) -> None:
    assert repr(crossed(value)) == repr(value)


def test_a_bool_does_not_become_a_number() -> None:
    assert crossed([True, False]) == [True, False]
    assert [type(item) for item in crossed([True, 1])] == [bool, int]


@pytest.mark.parametrize(("value", "arrives"), [(2**63, math.inf), (-(2**70), -math.inf), (2**63 - 1, 2**63 - 1)])
def test_a_whole_number_too_large_for_a_machine_word_is_infinite(value: int, arrives: float) -> None:
    assert crossed(value) == arrives


def test_sequences_of_every_kind_arrive_as_lists() -> None:
    for value in ((1, 2), {1: "a", 2: "b"}.keys(), range(1, 3), iter([1, 2]), (item for item in (1, 2)), Row(1, 2)):
        assert crossed(value) == [1, 2]


def test_a_dict_keeps_number_keys() -> None:
    assert crossed({0: 1.0, 2: 2.0, -4: 3.0}) == {0: 1.0, 2: 2.0, -4: 3.0}


def test_a_dict_drops_keys_that_are_no_plain_values() -> None:
    assert crossed({(1, 2): "pair", "a": 1}) == {"a": 1}


def test_a_pupils_dict_cannot_pass_for_a_tag() -> None:
    forged = {"kind": "optimizer", "name": "SGD", "options": {}}
    assert crossed(forged) == forged


def test_what_is_no_data_keeps_only_its_types_name() -> None:
    assert crossed(object()) == Opaque("object")
    assert crossed(len) == Opaque("builtin_function_or_method")
    assert crossed(b"bytes") == Opaque("bytes")
    assert crossed(int) == Opaque("type")
    assert crossed(1j) == Opaque("complex")


def test_a_long_types_name_is_cut() -> None:
    assert crossed(type("A" * 500, (), {})()) == Opaque("A" * 100)


def test_a_long_text_is_cut() -> None:
    assert crossed("x" * 50_000) == "x" * answers.MAX_TEXT


@pytest.mark.parametrize("depth", [answers.MAX_DEPTH + 1, 500])
def test_what_is_nested_too_deep_is_refused(depth: int) -> None:
    with pytest.raises(NotData, match="deep"):
        flatten(_nested(depth))


def test_a_list_that_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(NotData):
        flatten(value)


def test_what_is_nested_as_deep_as_may_be_crosses() -> None:
    assert crossed(_nested(answers.MAX_DEPTH)) == _nested(answers.MAX_DEPTH)


def test_an_endless_iterator_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forever() -> Iterator[int]:
        while True:
            yield 0

    monkeypatch.setattr(answers, "MAX_ITEMS", 100)
    with pytest.raises(NotData, match="100"):
        flatten(forever())


def test_a_large_array_is_refused_before_it_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MAX_ITEMS", 100)
    with pytest.raises(NotData, match="100"):
        flatten(np.zeros(101))


@pytest.mark.parametrize("data", [_nested(5_000), {"kind": "dict", "items": [[_nested(5_000), 0]]}])
def test_depth_cannot_be_smuggled_past_restore(data: Any) -> None:
    with pytest.raises(NotData):
        restore(data)


def test_more_items_than_an_answer_may_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MAX_ITEMS", 10)
    with pytest.raises(NotData):
        restore([[0] * 30, [0] * 30])


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kind": "dict"},
        {"kind": "dict", "items": [[1]]},
        {"kind": "dict", "items": {"a": 1}},
        {"kind": "object"},
        {"kind": "object", "type": 5},
        {"kind": "optimizer", "name": "SGD"},
        {"kind": "optimizer", "name": None, "options": {}},
        {"kind": "pickle", "data": "…"},
        "x" * (answers.MAX_TEXT + 1),
        (1, 2),
        b"bytes",
    ],
    ids=lambda data: str(data)[:40],
)
def test_what_flatten_never_makes_is_refused(data: Any) -> None:
    with pytest.raises(NotData):
        restore(data)


@pytest.mark.parametrize("value", [np.float32(0.5), np.array(0.5), np.array([0.5])])
def test_numpy_numbers_and_arrays_of_one_arrive_as_numbers(value: Any) -> None:
    assert crossed(value) == 0.5


def test_larger_arrays_arrive_as_nested_lists() -> None:
    assert crossed(np.arange(4).reshape(2, 2)) == [[0, 1], [2, 3]]
    assert crossed(np.array([[0.5]])) == [[0.5]]
    assert crossed(np.array([])) == []


def test_a_numpy_complex_is_no_data() -> None:
    assert crossed(np.array(1j)) == Opaque("complex")
    assert crossed(np.array([1j, 2j])) == [Opaque("complex"), Opaque("complex")]


def test_tensors_of_one_element_arrive_as_numbers() -> None:
    import torch

    for value in (torch.tensor(0.5), torch.tensor([0.5]), torch.tensor(0.5, requires_grad=True)):
        assert crossed(value) == 0.5


def test_larger_tensors_arrive_as_nested_lists() -> None:
    import torch

    assert crossed(torch.tensor([[1.0, 2.0], [3.0, 4.0]])) == [[1.0, 2.0], [3.0, 4.0]]
    assert crossed([(torch.tensor(1.0), torch.tensor([2.0]))]) == [[1.0, 2.0]]


def test_an_optimizer_arrives_as_its_name_and_options() -> None:
    import torch

    made = torch.optim.SGD([torch.tensor(0.0, requires_grad=True)], lr=0.25, momentum=0.5)
    arrived = crossed(made)
    assert isinstance(arrived, OptimizerDescription)
    assert arrived.name == "SGD"
    assert (arrived.options["lr"], arrived.options["momentum"]) == (0.25, 0.5)
    assert "params" not in arrived.options


def test_a_class_of_the_pupils_own_is_no_optimizer() -> None:
    import torch

    class Adam(torch.optim.SGD):
        pass

    assert crossed(Adam([torch.tensor(0.0, requires_grad=True)], lr=0.1)) == Opaque("Adam")


def test_plain_reads_a_value_of_this_process_as_if_it_had_crossed() -> None:
    assert plain((1, np.float64(2.0))) == [1, 2.0]
    assert plain(NOTHING) is NOTHING


def test_plain_survives_an_object_that_raises_when_it_is_read() -> None:
    class Trap:
        def __iter__(self) -> Iterator[int]:
            raise ZeroDivisionError

    assert plain(Trap()) == Opaque("Trap")
    assert plain(_nested(100)) == Opaque("list")
