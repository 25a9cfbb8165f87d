"""What something outside kills, a hand or a kernel short of memory, costs the pupil nothing."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from typing import Any

import pytest

from autograder.assignment import Assignment
from autograder.grading.run import Workplace, grade_one
from autograder.sandbox.channel import Channel, SandboxLost
from autograder.sandbox.limits import DEFAULT
from autograder.sandbox.session import Session
from autograder.sandbox.warm_server import WarmServer
from autograder.submissions.find import Submission
from autograder.submissions.source import Cell

WORK = Submission("anna", "anna.py", b"lr_too_small, lr_good, lr_too_large = 0.001, 0.3, 2.0\n")


class Clumsy:
    """A workplace in which the first few children are killed as soon as they are there."""

    def __init__(self, workplace: Workplace, kills: int) -> None:
        self._workplace = workplace
        self._kills = kills

    def __getattr__(self, name: str) -> Any:
        return getattr(self._workplace, name)

    def channel(self, worker: int, late: Sequence[str] = ()) -> Channel:
        channel = self._workplace.channel(worker, late)
        if self._kills:
            self._kills -= 1
            os.kill(channel._pid, signal.SIGKILL)  # type: ignore[attr-defined]
        return channel


def test_a_submission_whose_process_is_killed_is_graded_again(workplace: Workplace, assignment: Assignment) -> None:
    undisturbed = grade_one(WORK, assignment, workplace, 0)
    disturbed = grade_one(WORK, assignment, Clumsy(workplace, kills=2), 0)  # type: ignore[arg-type]
    assert undisturbed.status == "graded"
    assert disturbed == undisturbed


def test_a_submission_whose_process_is_killed_every_time_has_a_result(
    workplace: Workplace, assignment: Assignment
) -> None:
    result = grade_one(WORK, assignment, Clumsy(workplace, kills=1000), 0)  # type: ignore[arg-type]
    assert result.status == "stopped"


@pytest.mark.parametrize("end", ["os._exit(9)", "os.abort()", "os.kill(os.getpid(), 9)", "os.closerange(3, 300)"])
def test_what_a_process_does_to_itself_is_not_done_from_outside(workplace: Workplace, end: str) -> None:
    opened = []

    def connect() -> Channel:
        opened.append(workplace.channel(0))
        return opened[-1]

    session = Session(connect, [Cell("", f"import os\n{end}\n")], "work.py", workplace.limits)
    session.load()
    session.close()
    assert not any(channel.killed for channel in opened)


def test_a_server_that_is_killed_before_it_is_ready_says_so_once(tmp_path: os.PathLike[str]) -> None:
    server = WarmServer(DEFAULT, 1, str(tmp_path))
    server._process.kill()
    with pytest.raises(SandboxLost, match="ended by signal 9"):
        server.wait_until_ready()
    server.close()
