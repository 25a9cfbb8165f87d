"""Keeps one process started ahead of its use: importing PyTorch takes longer than a check."""

from __future__ import annotations

import subprocess
from pathlib import Path

from autograder.sandbox.limits import Limits
from autograder.sandbox.spawned import SpawnedChannel, start_process


class EarlyStart:
    """Gives channels to ordinary child processes, the first of which was started when this was made."""

    def __init__(self) -> None:
        self._spare: subprocess.Popen[bytes] | None = start_process()

    def channel(self, limits: Limits, folder: Path) -> SpawnedChannel:
        """Open a channel; see `SpawnedChannel`."""
        process, self._spare = self._spare, None
        return SpawnedChannel(limits, folder, process)

    def prepare(self) -> None:
        """Start the next process ahead, unless one waits already."""
        if self._spare is None:
            self._spare = start_process()

    def close(self) -> None:
        """End the process that waits."""
        if self._spare is not None:
            self._spare.communicate()
            self._spare = None
