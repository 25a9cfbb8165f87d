"""Failures: a student's exception names the student's line, and cannot do harm as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autograder.failures import MAX_MESSAGE, StudentError, code_name, describe, from_data, to_data
from autograder.tests.properties import given, st

JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["type", "message", "place", "line", "code", "x"]), inner),
    ),
    max_leaves=8,
)


def raised_by(text: str, place: str = "homework.py") -> StudentError:
    try:
        exec(compile(text, code_name(place, text), "exec"), {})
    except BaseException as error:
        return describe(error)
    raise AssertionError("nothing was raised")


def test_an_error_names_the_students_line_and_its_text() -> None:
    error = raised_by("x = 1\n\ny = x / 0\n")
    assert error == StudentError("ZeroDivisionError", "division by zero", "homework.py", 3, "y = x / 0")


def test_an_error_inside_a_library_names_the_students_line_that_led_there() -> None:
    error = raised_by("import json\njson.loads('{')\n")
    assert (error.line, error.code) == (2, "json.loads('{')")


def test_an_error_deep_in_the_students_functions_names_the_deepest_line() -> None:
    error = raised_by("def f():\n    return 1 / 0\n\nf()\n")
    assert (error.line, error.code) == (2, "return 1 / 0")


def test_an_error_outside_the_students_code_names_no_line() -> None:
    try:
        json.loads("{")
    except ValueError as raised:
        error = describe(raised)
    assert (error.type_name, error.place, error.line, error.code) == ("JSONDecodeError", "", 0, "")


def test_a_syntax_error_names_its_own_line() -> None:
    error = raised_by("x = 1\ny = = 2\n", place="cell 3")
    assert (error.type_name, error.place, error.line, error.code) == ("SyntaxError", "cell 3", 2, "y = = 2")


def test_a_syntax_error_in_a_file_that_is_not_the_students_hides_the_file() -> None:
    error = describe(SyntaxError("bad", ("/home/teacher/hidden.py", 3, 1, "secret")))
    assert error.place == ""


def test_a_long_message_and_a_long_line_are_cut() -> None:
    error = raised_by(f"raise ValueError('{'x' * 5000}')")
    assert len(error.message) == MAX_MESSAGE
    assert len(error.code) == 200


def test_an_exception_whose_text_raises_is_described_without_it() -> None:
    error = raised_by("class E(Exception):\n    def __str__(self):\n        raise SystemExit\n\nraise E\n")
    assert (error.type_name, error.message) == ("E", "")


@pytest.mark.parametrize("statement", ["raise SystemExit(3)", "raise KeyboardInterrupt", "raise GeneratorExit"])
def test_what_is_no_ordinary_exception_is_described_too(statement: str) -> None:
    assert raised_by(statement).type_name in ("SystemExit", "KeyboardInterrupt", "GeneratorExit")


def test_an_error_crosses_the_border_as_it_was() -> None:
    error = StudentError("ValueError", "אין שורש", "cell 2", 7, "f(x)")
    assert from_data(json.loads(json.dumps(to_data(error)))) == error


@given(JSON)
def test_reading_an_error_refuses_in_one_way_only(data: Any) -> None:
    try:
        error = from_data(data)
    except ValueError:
        return
    assert isinstance(error, StudentError)


@pytest.mark.parametrize("field", ["type", "message", "place", "line", "code"])
def test_an_error_without_one_of_its_fields_is_refused(field: str) -> None:
    data = to_data(StudentError("E", "m", "p", 1, "c"))
    del data[field]
    with pytest.raises(ValueError, match="fields"):
        from_data(data)


def test_a_bool_is_no_line_number() -> None:
    with pytest.raises(ValueError, match="fields"):
        from_data({**to_data(StudentError("E", "")), "line": True})


def test_an_error_from_the_other_side_is_cut_to_size() -> None:
    arrived = from_data({"type": "E" * 5000, "message": "", "place": "", "code": "", "line": 10**12})
    assert len(arrived.type_name) == MAX_MESSAGE
    assert arrived.line == 10**6
    assert from_data({"type": "E", "message": "", "place": "", "code": "", "line": -5}).line == 0


def test_where_an_object_lies_in_memory_is_left_out() -> None:
    # Two runs must give the same bytes.
    assert describe(TypeError(f"{object()} is odd")).message == "<object object at 0x…> is odd"
    assert describe(ValueError("0x1f is 31")).message == "0x1f is 31"
