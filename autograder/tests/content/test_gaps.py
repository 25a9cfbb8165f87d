"""Gaps: from one source come the stub and the reference, or the line that does not fit."""

from __future__ import annotations

import pytest

from autograder.content.gaps import Gap, GapError, gaps, parse, reference, stub

SOURCE = """\
import math

# %%
def f(x):
    # gap: 1 (about 2 lines)
    raise NotImplementedError
    # solution
    y = x
    return y
    # end


# gap: 12 (one number)
number = None
# solution
number = 5
# end
print(number)
"""

NOTEBOOK_ONLY = """\
# %%
# only: notebook
import install
# end only
# %%
x = 1
"""


def test_the_stub_holds_the_stubs_side_and_says_which_task_is_open() -> None:
    assert stub(SOURCE) == (
        "import math\n\n# %%\ndef f(x):\n"
        "    # TODO task 1: about 2 lines / משימה 1\n"
        "    raise NotImplementedError\n\n\n"
        "# TODO task 12: one number / משימה 12\n"
        "number = None\nprint(number)\n"
    )


def test_the_reference_holds_the_solutions_side_alone() -> None:
    assert reference(SOURCE) == (
        "import math\n\n# %%\ndef f(x):\n    y = x\n    return y\n\n\nnumber = 5\nprint(number)\n"
    )


def test_nothing_of_the_solution_is_left_in_the_stub() -> None:
    made = stub(SOURCE) + stub(SOURCE, notebook=True)
    assert "y = x" not in made
    assert "number = 5" not in made
    assert "# solution" not in made


def test_gaps_are_listed_with_their_tasks() -> None:
    first, second = gaps(SOURCE)
    assert first == Gap(1, "about 2 lines", "    ", ("    raise NotImplementedError",), ("    y = x", "    return y"))
    assert (second.task, second.effort, second.indent) == (12, "one number", "")


def test_lines_for_the_notebook_are_in_the_notebook_alone() -> None:
    assert stub(NOTEBOOK_ONLY, notebook=True) == "# %%\nimport install\n# %%\nx = 1\n"
    assert stub(NOTEBOOK_ONLY) == "# %%\nx = 1\n"
    assert reference(NOTEBOOK_ONLY) == "# %%\nx = 1\n"


def test_a_side_may_be_empty() -> None:
    text = "a\n# gap: 1 (x)\n# solution\nb = 1\n# end\n# gap: 2 (x)\nc = 1\n# solution\n# end\n"
    assert "b = 1" not in stub(text)
    assert reference(text) == "a\nb = 1\n"


def test_a_source_without_markers_is_its_own_stub_and_reference() -> None:
    text = "a = 1\n# a solution is here\n# the end\n"
    assert stub(text) == reference(text) == text
    assert parse(text) == text.splitlines()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n# gap: 1 (x)\nb\n", 2),
        ("a\n\n# gap: 1 (x)\nb\n# solution\nc\n", 3),
        ("# gap: 1 (x)\nb\n# end\n", 1),
        ("# gap: 1 (x)\nb\n# end\n# solution\n", 1),
        ("a\n    # solution\nb\n", 2),
        ("a\nb\n# end\n", 3),
        ("# only: notebook\nb\n", 1),
        ("a\n# end only\n", 2),
        ("# gap: 1\nb\n# solution\nc\n# end\n", 3),
    ],
)
def test_a_marker_without_a_partner_names_its_line(text: str, line: int) -> None:
    for read in (parse, stub, reference, gaps):
        with pytest.raises(GapError, match=rf"^line {line}: "):
            read(text)
