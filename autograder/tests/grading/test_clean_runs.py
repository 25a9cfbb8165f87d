"""A run in a clean process counts as the submission's time."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from autograder.grading.environment import CLEAN_SECONDS, Proxy
from autograder.grading.run import Workplace
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

SLEEPS = "def run(seconds):\n    import time\n    time.sleep(seconds)\n    return seconds\n"


@pytest.mark.parametrize(("total", "limit"), [(3.0, "time"), (30.0, None)])
def test_a_clean_run_takes_no_more_than_what_is_left(workplace: Workplace, total: float, limit: str | None) -> None:
    limits = Limits(total_seconds=total)

    def clean(cells: Sequence[Cell]) -> Session:
        return Session(lambda: workplace.channel(0), cells, "check", limits)

    session = clean([Cell("", "def work(): pass\n")])
    started = time.monotonic()
    session.load()
    time.sleep(2.0)
    answer = Proxy(session, "work", "", clean).ask_clean(SLEEPS, "run", (4.0,))
    session.close()
    assert answer.limit == limit
    assert total < CLEAN_SECONDS
    assert limit is None or time.monotonic() - started < total + 1.5
