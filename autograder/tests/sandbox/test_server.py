"""The warm server: what it does once a class turns out not to be small."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from autograder.grading.run import Workplace, open_workplace
from autograder.sandbox.limits import DEFAULT
from autograder.sandbox.server import CHILDREN_BEFORE_SETTLING

_CHOICE = Path("/sys/kernel/mm/transparent_hugepage/enabled")


def _huge_pages(server: int) -> int:
    """Return how many kilobytes of a process lie in huge pages."""
    lines = Path(f"/proc/{server}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("AnonHugePages"))


@pytest.mark.skipif(
    tuple(map(int, platform.release().split(".")[:2])) < (6, 1) or "[never]" in _CHOICE.read_text(encoding="utf-8"),
    reason="this kernel makes no huge pages when asked to",
)
def test_huge_pages_wait_until_a_class_is_not_small() -> None:
    with open_workplace(DEFAULT, workers=1) as workplace:
        assert isinstance(workplace, Workplace)
        workplace.wait_until_ready()
        for _ in range(CHILDREN_BEFORE_SETTLING - 2):  # the canary was one
            workplace.channel(0).close()
        before = _huge_pages(workplace._server._process.pid)
        for _ in range(2):  # the second is forked when the server has done what the first one's end made it do
            workplace.channel(0).close()
        assert _huge_pages(workplace._server._process.pid) > before + 20_000
