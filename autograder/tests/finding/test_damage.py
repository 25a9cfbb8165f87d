"""What damaged or odd submissions must not do: stop the run, hang it, or be half written."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from pathlib import Path

import pytest

from autograder.answers import Opaque, flatten, plain, restore
from autograder.failures import describe
from autograder.submissions.find import read_submission
from autograder.submissions.source import Source, Unreadable, read_source


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_zip_whose_inside_is_damaged_is_unreadable(tmp_path: Path, method: int) -> None:
    path = tmp_path / "dana.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("gradient_descent.py", "value = 1\n" * 500)
    data = bytearray(path.read_bytes())
    inside = 30 + len("gradient_descent.py")
    data[inside : inside + 12] = b"\xff" * 12
    path.write_bytes(bytes(data))
    submission = read_submission("dana", [path], "gradient_descent")
    assert submission.damaged
    assert submission.data is None


def test_a_named_pipe_that_calls_itself_a_zip_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "dana.zip"
    os.mkfifo(path)
    assert read_submission("dana", [path], "gradient_descent").data is None


def test_half_a_character_can_be_written() -> None:
    told = describe(ValueError("\ud800"))
    assert json.dumps(told.message, ensure_ascii=False).encode("utf-8")
    assert str(restore(flatten("\ud800"))).encode("utf-8")


@pytest.mark.parametrize(
    "notebook", ['{"worksheets": [{"cells": 5}]}', '{"worksheets": 3}', '{"cells": [1, {"cell_type": "code"}]}']
)
def test_an_odd_notebook_is_read_or_refused(notebook: str) -> None:
    with contextlib.suppress(Unreadable):
        assert isinstance(read_source("odd.ipynb", notebook.encode()), Source)


def test_a_number_beyond_all_floats_becomes_infinite() -> None:
    assert flatten(10**400) == float("inf")
    assert flatten(-(10**400)) == float("-inf")


def test_an_exception_without_a_traceback_of_its_own_is_told() -> None:
    class Odd(Exception):
        __traceback__ = property(lambda self: 1 / 0)  # type: ignore[assignment]

    assert describe(Odd("x")).type_name == "Odd"
    assert describe(SyntaxError("x", ("f", 1, 1, 5))).type_name == "SyntaxError"  # type: ignore[arg-type]


def test_an_object_that_breaks_when_it_is_read_is_only_named() -> None:
    class Odd:
        def __iter__(self) -> None:
            raise RuntimeError

    assert plain(Odd()) == Opaque("Odd")


def test_a_percent_sign_that_goes_on_a_sum_is_no_magic() -> None:
    source = read_source("a.py", b"get_ipython().system('x')\nx = (7\n     % 3)\n")
    namespace: dict[str, object] = {}
    exec(source.text, namespace)
    assert namespace["x"] == 1


def test_a_question_for_help_is_left_out() -> None:
    notebook = {"cells": [{"cell_type": "code", "source": "value = 1\nvalue?\n"}]}
    source = read_source("a.ipynb", json.dumps(notebook).encode())
    assert source.text == "value = 1\npass\n"


def test_the_quoted_line_is_the_one_that_python_counts() -> None:
    with pytest.raises(Unreadable) as refused:
        read_source("a.py", 'x = "a\u2028b"\ny = = 2\n'.encode())
    assert refused.value.feedback.values["code"] == "y = = 2"
