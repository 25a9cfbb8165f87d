"""What several tests need: the assignment, and a workplace with confined children."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import Assignment, load_assignment
from autograder.grading.run import Workplace, open_workplace
from autograder.sandbox.limits import Limits
from autograder.tests.browser import chromium
from autograder.tests.ordinary_user import python_for_anybody

ROOT = Path(__file__).parents[2]
WORKERS = 2


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def assignment() -> Assignment:
    return load_assignment(ROOT)


@pytest.fixture(scope="session")
def workplace() -> Iterator[Workplace]:
    # Short limits: the hostile ones would otherwise be waited for.
    with open_workplace(Limits(load_seconds=10.0, call_seconds=3.0), WORKERS) as opened:
        assert isinstance(opened, Workplace)
        opened.wait_until_ready()
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def interpreter_for_anybody() -> Iterator[Path]:
    with python_for_anybody() as python:
        yield python
