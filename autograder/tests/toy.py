"""A tiny assignment on disk: two questions, one of them a bonus, and nothing that needs torch."""

from __future__ import annotations

import json
from pathlib import Path

Q1 = """\
from otter.test_files import test_case

OK_FORMAT = False

name = "q1_double"
points = 5


@test_case(name="small", points=2, hidden=False)
def small(double):
    assert_double(double, 2)


@test_case(name="large", points=3, hidden=True)
def large(double):
    assert_double(double, 1000)


def assert_double(double, number):
    from autograder.calls import ask
    from autograder.messages import Feedback
    from autograder.verdicts import CheckFailed, Proposal, Remark

    if double is None:
        raise CheckFailed(Remark((Feedback("shape.missing", {"name": "double"}),)))
    if ask(double, number).value != 2 * number:
        raise CheckFailed(Remark((Feedback("hill.elsewhere"),)))
"""

Q2 = """\
from otter.test_files import test_case

from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Proposal, Remark

OK_FORMAT = False

name = "q2_text"
points = 0


@test_case(name="text", points=0, hidden=False)
def text(text):
    if not text:
        raise CheckFailed(Remark((Feedback("explanation.missing"),)))
    return Remark((Feedback("explanation.pending"),), proposal=Proposal("why", 1))
"""

RIGHT = "def double(x):\n    return 2 * x\n\n\ntext = 'why'\n"
WRONG = "def double(x):\n    return x\n"


def make_assignment(folder: Path) -> Path:
    """Write the assignment into a folder, with a right solution, and return the folder."""
    own = {"assignment": "toy", "file": "toy", "teacher_points": {"q2_text": {"text": 4}}}
    (folder / "tests").mkdir(parents=True)
    (folder / "solutions").mkdir()
    (folder / "otter_config.json").write_text(json.dumps({"autograder": own}), encoding="utf-8")
    (folder / "tests" / "q1_double.py").write_text(Q1, encoding="utf-8")
    (folder / "tests" / "q2_text.py").write_text(Q2, encoding="utf-8")
    (folder / "solutions" / "toy.py").write_text(RIGHT, encoding="utf-8")
    return folder
