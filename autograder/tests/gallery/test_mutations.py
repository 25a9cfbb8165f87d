"""How many of some hundred broken loops are named, and how many of those rightly."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.grading.run import Workplace
from autograder.submissions.find import Submission
from autograder.tests.conftest import WORKERS
from autograder.tests.gallery.mutations import HAND, HAND_STYLES, SGD, SGD_STYLES, Loop, Mutant, mutants

NAMED_AT_LEAST = 0.95
RIGHT_AT_LEAST = 0.98


def diagnose(assignment: Assignment, workplace: Workplace, worker: int, text: str) -> tuple[str, ...]:
    submission = Submission("mutant", "mutant.py", f"import torch\n\n\n{text}".encode())
    result = grade_submission(submission, assignment, lambda: workplace.channel(worker), workplace.limits)
    return result.misconceptions


@pytest.mark.parametrize("style", [*HAND_STYLES, *SGD_STYLES], ids=lambda style: style.update[0] + style.header[:3])
def test_every_style_is_right_before_it_is_broken(style: Loop, assignment: Assignment, workplace: Workplace) -> None:
    name = "gradient_descent_with_optimizer" if style.by_optimizer else "gradient_descent"
    other = HAND.text("gradient_descent") if style.by_optimizer else SGD.text("gradient_descent_with_optimizer")
    submission = Submission("style", "style.py", f"import torch\n{style.text(name)}\n{other}".encode())
    result = grade_submission(submission, assignment, lambda: workplace.channel(0), workplace.limits)
    assert sum(question.score for question in result.questions[:2]) == 55


def test_the_mistake_is_named_and_named_rightly(
    assignment: Assignment, workplace: Workplace, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = list(mutants())
    with ThreadPoolExecutor(WORKERS) as pool:
        shares = [broken[worker::WORKERS] for worker in range(WORKERS)]
        told = pool.map(
            lambda worker: [diagnose(assignment, workplace, worker, mutant.text) for mutant in shares[worker]],
            range(WORKERS),
        )
    pairs = [pair for share, names in zip(shares, told, strict=True) for pair in zip(share, names, strict=True)]
    outcomes = Counter(_outcome(mutant, names) for mutant, names in pairs)
    named = outcomes["named"] + outcomes["misnamed"]
    with capsys.disabled():
        print(f"\n{len(broken)} broken loops: {dict(outcomes)}")
        for mutant, names in pairs:
            if _outcome(mutant, names) != "named":
                print(f"{_outcome(mutant, names)}: {sorted(mutant.misconceptions)} told as {names}")
    assert named / len(broken) >= NAMED_AT_LEAST
    assert outcomes["named"] / named >= RIGHT_AT_LEAST


def _outcome(mutant: Mutant, names: tuple[str, ...]) -> str:
    if not names:
        return "unnamed"
    return "named" if set(names) <= mutant.misconceptions else "misnamed"
