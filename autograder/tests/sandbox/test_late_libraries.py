"""What few submissions use waits for the first that does; the others are not kept waiting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.grading.run import Workplace, late_libraries, open_workplace
from autograder.sandbox import warm
from autograder.sandbox.limits import DEFAULT
from autograder.sandbox.session import Session
from autograder.submissions.find import Submission
from autograder.submissions.source import Cell

IN_MEMORY = "import sys\nhas_it = 'matplotlib.pyplot' in sys.modules\n"
DRAW = """
import matplotlib.pyplot as plt
plt.plot([0, 1], [1, 0])
plt.title("loss")
drawn = len(plt.gcf().axes)
"""
COMPILE = """
import torch

@torch.compile
def square(w):
    return w**2

@torch.compile(fullgraph=True)
def loss(w):
    return square(w)

w = torch.tensor(3.0, requires_grad=True)
loss(w).backward()
slope = w.grad.item()
"""


@pytest.fixture(scope="module")
def fresh() -> Iterator[Workplace]:
    with open_workplace(DEFAULT, workers=1) as workplace:
        assert isinstance(workplace, Workplace)
        workplace.wait_until_ready()
        yield workplace


def _value(workplace: Workplace, text: str, name: str, *late: str) -> object:
    session = Session(lambda: workplace.channel(0, late), [Cell("cell", text)], "file.py", DEFAULT)
    try:
        session.load()
        assert not session.errors
        return session.value(name).value
    finally:
        session.close()


def test_a_library_for_drawing_is_in_memory_once_somebody_draws(fresh: Workplace) -> None:
    assert _value(fresh, IN_MEMORY, "has_it") is False
    assert _value(fresh, IN_MEMORY, "has_it", "drawing") is True


def test_a_submission_that_draws_runs_to_its_end(fresh: Workplace) -> None:
    assert _value(fresh, DRAW, "drawn", "drawing") == 1


def test_code_that_asks_to_be_compiled_runs_as_it_is_written(fresh: Workplace) -> None:
    assert _value(fresh, COMPILE, "slope") == 6.0


def test_the_compiler_comes_late_also_where_nobody_saw_it_named(fresh: Workplace) -> None:
    code = "import torch\nquiet = getattr(torch, '_dyn' + 'amo').compiled_autograd is not None\n"
    assert _value(fresh, code, "quiet") is True


def test_the_compiler_itself_is_there_for_who_names_it(fresh: Workplace) -> None:
    assert _value(fresh, "import torch._dynamo as d\ncompiling = d.is_compiling()\n", "compiling", "compiler") is False


def test_the_derivative_of_a_function_needs_no_word_of_the_compiler(fresh: Workplace) -> None:
    code = "from torch.func import grad\nimport torch\nslope = grad(lambda w: w**2)(torch.tensor(3.0)).item()\n"
    assert _value(fresh, code, "slope", *late_libraries(Submission("dana", "dana.py", code.encode()))) == 6.0


def test_a_library_that_does_not_start_is_tried_once_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def fails() -> None:
        tried.append("broken")
        raise ImportError

    monkeypatch.setattr(warm, "LATE", {"broken": fails})
    monkeypatch.setattr(warm, "_HERE", set())
    monkeypatch.setattr(warm, "spare_the_collector", lambda: None)
    warm.import_late(["broken", "no such kind"])
    warm.import_late(["broken"])
    assert tried == ["broken"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import matplotlib.pyplot as plt", ("drawing",)),
        ("%pylab inline", ("drawing",)),
        ("import torch._dynamo", ("compiler",)),
        ("from torch.func import grad", ("compiler",)),
        ("import torch", ()),
    ],
)
def test_what_a_submission_needs_is_known_by_what_it_names(text: str, expected: tuple[str, ...]) -> None:
    assert late_libraries(Submission("dana", "dana.py", text.encode())) == expected


def test_a_submission_without_a_file_needs_nothing() -> None:
    assert late_libraries(Submission("dana")) == ()
