"""A run of `autograder grade` that is watched from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from autograder.benchmarks.disturbing import processes_left, sandbox_processes, targets_of

_MOST_SECONDS = 600
# A server that had just been started when the grader was killed notices when its imports are done.
_SECONDS_TO_END = 30
_POLL_SECONDS = 0.02


class Run:
    """A run of `autograder grade` in a session of its own, with a folder of its own for what is temporary.

    Args:
        root: the assignment's folder.
        folder: the submissions.
        place: where its reports go (`reports`), what is temporary, and what it says.
        workers: how many submissions it grades at a time.

    Attributes:
        process: the grader.
        temporary: its folder for what is temporary.
        outlived_by: the pids of what it started and what did not end with it.
    """

    def __init__(self, root: Path, folder: Path, place: Path, workers: int) -> None:
        self.temporary = place / "temporary"
        self.temporary.mkdir(parents=True, exist_ok=True)
        self.outlived_by: list[int] = []
        self._said = place / "errors.txt"
        arguments = ("grade", folder, "--out", place / "reports", "--workers", workers, "--lang", "en")
        with self._said.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "autograder", *map(str, arguments)],
                cwd=root,
                env={**os.environ, "TMPDIR": str(self.temporary)},
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,
            )
        self._start = time.monotonic()

    @property
    def age(self) -> float:
        """Return the seconds since it began."""
        return time.monotonic() - self._start

    @property
    def errors(self) -> str:
        """Return what it said on its error stream."""
        return self._said.read_text(encoding="utf-8", errors="replace").strip()

    def wait_until(self, age: float) -> None:
        """Wait until it is so old, or has ended."""
        while self.age < age and self.process.poll() is None:
            time.sleep(min(_POLL_SECONDS, max(0.0, age - self.age)))

    def wait_for(self, kind: str) -> None:
        """Wait until there is what a kind of disturbance kills, or it has ended."""
        pid = self.process.pid
        while self.process.poll() is None and not targets_of(kind, pid, sandbox_processes(pid)):
            time.sleep(_POLL_SECONDS)

    def end(self) -> None:
        """Wait until it has ended by itself, and what it started with it.

        Raises:
            subprocess.TimeoutExpired: it hangs.
        """
        self.process.wait(_MOST_SECONDS)
        deadline = time.monotonic() + _SECONDS_TO_END
        while (left := processes_left(self.process.pid)) and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)
        self.outlived_by = left

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
