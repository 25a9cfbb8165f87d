"""matplotlib waits for the first submission that draws; those that do not are not kept waiting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.grading.run import Workplace, draws, open_workplace
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


@pytest.fixture(scope="module")
def fresh() -> Iterator[Workplace]:
    with open_workplace(DEFAULT, workers=1) as workplace:
        assert isinstance(workplace, Workplace)
        workplace.wait_until_ready()
        yield workplace


def _value(workplace: Workplace, text: str, name: str, drawing: bool) -> object:
    session = Session(lambda: workplace.channel(0, drawing), [Cell("cell", text)], "file.py", DEFAULT)
    try:
        session.load()
        assert not session.errors
        return session.value(name).value
    finally:
        session.close()


def test_a_library_for_drawing_is_in_memory_once_somebody_draws(fresh: Workplace) -> None:
    assert _value(fresh, IN_MEMORY, "has_it", drawing=False) is False
    assert _value(fresh, IN_MEMORY, "has_it", drawing=True) is True


def test_a_submission_that_draws_runs_to_its_end(fresh: Workplace) -> None:
    assert _value(fresh, DRAW, "drawn", drawing=True) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [("import matplotlib.pyplot as plt", True), ("%pylab inline", True), ("import torch", False)],
)
def test_a_submission_is_known_to_draw_by_what_it_imports(text: str, expected: bool) -> None:
    assert draws(Submission("dana", "dana.py", text.encode())) is expected


def test_a_submission_without_a_file_does_not_draw() -> None:
    assert not draws(Submission("dana"))
