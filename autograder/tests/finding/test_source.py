"""Reading: a script or a notebook becomes cells of Python, or a reason why not."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from typing import Any

import pytest

from autograder.submissions.source import MAX_BYTES, MAX_CELLS, MAX_CODE, Cell, Source, Unreadable, read_source
from autograder.tests.properties import given, st


def script(text: str) -> Source:
    return read_source("homework.py", text.encode())


def notebook(*cells: Any, name: str = "homework.ipynb") -> Source:
    made = [cell if isinstance(cell, dict) else code_cell(cell) for cell in cells]
    return read_source(name, json.dumps({"nbformat": 4, "cells": made}).encode())


def code_cell(source: str | Sequence[str]) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": []}


def refused(file: str, data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_source(file, data)
    assert caught.value.feedback.text("he")
    assert caught.value.feedback.text("en")
    return caught.value


def test_a_script_is_one_cell_named_after_the_file() -> None:
    assert script("x = 1\n") == Source("homework.py", (Cell("homework.py", "x = 1\n"),))


def test_a_byte_order_mark_is_no_part_of_the_code() -> None:
    assert read_source("a.py", b"\xef\xbb\xbfx = 1\n").text == "x = 1\n"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(end: str) -> None:
    assert script(f"def f():{end}    return 1{end}").text == "def f():\n    return 1\n"


def test_hebrew_names_and_texts_are_kept() -> None:
    assert script("משקל = 'מינימום'\n").text == "משקל = 'מינימום'\n"


@pytest.mark.parametrize("data", ["é = 1".encode("latin-1"), "ירידה".encode("cp1255"), "x = 1".encode("utf-16")])
def test_a_text_that_is_no_utf8_says_at_which_byte(data: bytes) -> None:
    feedback = refused("a.py", data).feedback
    assert feedback.id == "read.not-utf8"
    assert feedback.values == {"file": "a.py", "offset": 0}


@pytest.mark.parametrize("data", [b"x = 1\0\n", "x = 1".encode("utf-16-le")])
def test_a_nul_byte_is_no_text(data: bytes) -> None:
    assert refused("a.py", data).feedback.id == "read.nul"
    assert refused("a.ipynb", data).feedback.id == "read.nul"


@pytest.mark.parametrize("file", ["a.py", "a.ipynb"])
@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_read_as_nothing_and_says_so(file: str, data: bytes) -> None:
    source = read_source(file, data)
    assert (source.cells, source.text) == ((), "")
    assert [notice.id for notice in source.notices] == ["read.empty"]


def test_a_file_of_comments_is_not_empty() -> None:
    assert script("# nothing yet\n").cells


def test_a_file_that_is_too_large_is_not_parsed() -> None:
    assert refused("a.py", b"#" * (MAX_BYTES + 1)).feedback.id == "read.too-large"
    notebook = json.dumps({"cells": [], "metadata": {"picture": "x" * (MAX_BYTES - 100)}}).encode()
    assert read_source("a.ipynb", notebook).cells == ()


def test_more_code_than_a_solution_can_have_is_not_parsed() -> None:
    # A few megabytes of code would take the grader ten seconds and gigabytes, and everybody would wait.
    assert refused("a.py", b"x=1\n" * (MAX_CODE // 4 + 1)).feedback.id == "read.much-code"
    assert read_source("a.py", b"#" * MAX_CODE).cells
    cell = {"cell_type": "code", "source": "x = ="}
    assert refused("a.ipynb", json.dumps({"cells": [cell] * (MAX_CELLS + 1)}).encode()).feedback.id == "read.much-code"
    long = {"cell_type": "code", "source": "#" * MAX_CODE}
    assert refused("a.ipynb", json.dumps({"cells": [long, long]}).encode()).feedback.id == "read.much-code"


def test_a_syntax_error_names_its_line_and_shows_it() -> None:
    feedback = refused("a.py", b"x = 1\n\ndef f(:\n    pass\n").feedback
    assert feedback.id == "read.syntax"
    assert {key: feedback.values[key] for key in ("file", "line", "code")} == {
        "file": "a.py",
        "line": 3,
        "code": "def f(:",
    }


def test_a_syntax_error_at_the_end_of_the_file_is_told_too() -> None:
    assert refused("a.py", b"x = (1,\n").feedback.id == "read.syntax"


@pytest.mark.parametrize("text", ["(" * 300, "-" * 100_000 + "1", "x = " + "[" * 150 + "]" * 150, "9" * 10_000])
def test_code_that_strains_the_parser_does_no_harm(text: str) -> None:
    reasons = []
    try:
        script(text)
    except Unreadable as error:
        reasons = [error.feedback.id]
    assert reasons in ([], ["read.syntax"])


@pytest.mark.parametrize("magic", ["!pip install torch", "%matplotlib inline", "    %load_ext x", "%%time", "?torch"])
def test_a_magic_line_in_a_script_is_left_out_and_the_lines_keep_their_numbers(magic: str) -> None:
    source = script(f"if True:\n    a = 1\n{magic}\nb = 2\n")
    tree = ast.parse(source.text)
    assert tree.body[-1].lineno == 4
    assert source.text.splitlines()[2].strip() == "pass"


def test_what_a_notebook_leaves_in_an_exported_script_is_left_out() -> None:
    source = script("get_ipython().system('pip install torch')\nget_ipython().run_line_magic('time', '')\nx = 1\n")
    assert source.text == "pass\npass\nx = 1\n"


def test_a_remainder_at_the_start_of_a_line_is_no_magic() -> None:
    text = "x = (7\n     % 3)\n"
    assert script(text).text == text
    assert notebook(text).text == text


def test_a_syntax_error_beside_a_magic_line_names_its_line() -> None:
    feedback = refused("a.py", b"!pip install torch\nx = = 1\n").feedback
    assert (feedback.values["line"], feedback.values["code"]) == (2, "x = = 1")


def test_a_notebooks_code_cells_are_read_in_order_and_numbered() -> None:
    source = notebook("a = 1", {"cell_type": "markdown", "source": "b = "}, ["c = 3\n", "d = 4"], "e = 5")
    assert source.cells == (Cell("cell 1", "a = 1"), Cell("cell 2", "c = 3\nd = 4"), Cell("cell 3", "e = 5"))


def test_an_empty_cell_counts_in_the_numbering_only() -> None:
    assert [cell.place for cell in notebook("a = 1", "  \n", "b = 2").cells] == ["cell 1", "cell 3"]


def test_an_ending_in_capitals_is_a_notebook_too() -> None:
    assert notebook("a = 1", name="HOMEWORK.IPYNB").text == "a = 1"


def test_a_cell_with_a_syntax_error_is_left_out_with_a_notice() -> None:
    source = notebook("a = 1", "b = 2\nb = = 2", "c = 3")
    assert source.text == "a = 1\nc = 3"
    (notice,) = source.notices
    assert notice.id == "read.cell-syntax"
    assert {key: notice.values[key] for key in ("cell", "line", "code")} == {"cell": 2, "line": 2, "code": "b = = 2"}
    assert notice.text("he")


def test_a_notebook_of_broken_cells_says_what_is_wrong_with_the_first() -> None:
    text = json.dumps({"cells": [code_cell("a = = 1"), code_cell("b = = 2")]})
    feedback = refused("a.ipynb", text.encode()).feedback
    assert (feedback.id, feedback.values["cell"]) == ("read.cell-syntax", 1)


@pytest.mark.parametrize("magic", ["!pip install torch", "%matplotlib inline", "  !nvidia-smi", "get_ipython().x()"])
def test_a_magic_line_in_a_cell_is_left_out_and_the_rest_of_the_cell_counts(magic: str) -> None:
    source = notebook(f"a = 1\n{magic.strip()}\nb = 2", "c = 3")
    assert source.text == "a = 1\npass\nb = 2\nc = 3"
    assert source.notices == ()


@pytest.mark.parametrize("magic", ["%%time", "%%timeit -n 1", "%%capture out", "%%prun"])
def test_a_cell_magic_that_runs_python_keeps_the_cell_and_its_line_numbers(magic: str) -> None:
    (cell,) = notebook(f"{magic}\na = 1\nb = 2").cells
    assert ast.parse(cell.text).body[1].lineno == 3


@pytest.mark.parametrize("magic", ["%%bash", "%%html", "%%writefile x.py", "%%javascript"])
def test_a_cell_in_another_language_is_left_out(magic: str) -> None:
    source = notebook(f"{magic}\necho hello", "a = 1")
    assert source.text == "a = 1"
    assert source.notices == ()


def test_a_notebook_of_format_3_is_read() -> None:
    cells = [
        {"cell_type": "code", "input": ["a = 1\n", "b = 2"]},
        {"cell_type": "markdown", "source": "text"},
        {"cell_type": "code", "input": "c = 3"},
    ]
    data = {"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": [{"cell_type": "code", "input": "d = 4"}]}]}
    source = read_source("old.ipynb", json.dumps(data).encode())
    assert source.cells == (Cell("cell 1", "a = 1\nb = 2"), Cell("cell 2", "c = 3"), Cell("cell 3", "d = 4"))


@pytest.mark.parametrize("data", [b"x = 1\n", b"{", b"{'cells': []}", b"[" * 100_000, b'{"cells": [}'])
def test_a_notebook_that_is_no_json_says_so(data: bytes) -> None:
    assert refused("a.ipynb", data).feedback.id == "read.not-a-notebook"


@pytest.mark.parametrize("data", [b"[]", b"5", b"null", b'"cells"', b"{}", b'{"cells": {}}', b'{"cells": 5}'])
def test_json_that_is_no_notebook_says_so(data: bytes) -> None:
    assert refused("a.ipynb", data).feedback.id == "read.not-a-notebook"


@pytest.mark.parametrize("cells", ["[]", "[5, null]", '[{"cell_type": "markdown", "source": "x"}]'])
def test_a_notebook_without_code_is_empty(cells: str) -> None:
    source = read_source("a.ipynb", f'{{"cells": {cells}}}'.encode())
    assert source.cells == ()
    assert [notice.id for notice in source.notices] == ["read.empty"]


@pytest.mark.parametrize("source", [5, None, {"a": 1}, ["a = 1", 5, None]])
def test_a_cell_whose_source_is_no_text_does_no_harm(source: Any) -> None:
    cell = {"cell_type": "code", "source": source}
    assert "b = 2" in notebook(cell, "b = 2").text


def test_a_notebook_keeps_none_of_its_stored_outputs() -> None:
    cell = {**code_cell("a = 1"), "outputs": [{"output_type": "stream", "text": "SECRET"}]}
    assert notebook(cell).text == "a = 1"


# Like a notebook's parts, in every wrong place.
_KEYS = st.sampled_from(["cells", "cell_type", "source", "input", "metadata"])
_VALUES = st.one_of(
    st.none(), st.integers(), st.sampled_from(["code", "a = 1", "%%time\nx", "b = = 2", "\ud800", "\0"])
)


@given(st.recursive(_VALUES, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner))))
def test_whatever_the_json_holds_a_notebook_is_read_or_refused(content: Any) -> None:
    try:
        source = read_source("a.ipynb", json.dumps(content).encode())
    except Unreadable:
        return
    assert source.cells or source.notices


@given(st.binary(max_size=60))
def test_whatever_the_bytes_are_a_script_is_read_or_refused(data: bytes) -> None:
    try:
        source = read_source("a.py", data)
    except Unreadable:
        return
    ast.parse(source.text)


def test_a_cell_knows_the_line_of_each_statement() -> None:
    cell = Cell("cell 1", "# first\na = 1\n\nb = (\n 2)\nc = 3\n")
    assert [cell.line_of(number) for number in range(4)] == [2, 4, 6, 0]


def test_a_cell_that_cannot_be_parsed_has_no_lines() -> None:
    assert Cell("cell 1", "a = = 1").line_of(0) == 0
