"""Keeps one process started ahead of its use: importing PyTorch takes longer than a check."""

from __future__ import annotations

from pathlib import Path

from autograder.sandbox.limits import Limits
from autograder.sandbox.spawned import SpawnedChannel, start_process


class EarlyStart:
    """Gives channels to ordinary child processes; the next one is always on its way."""

    def __init__(self) -> None:
        self._spare = start_process()

    def channel(self, limits: Limits, folder: Path) -> SpawnedChannel:
        """Open a channel; see `SpawnedChannel`."""
        process, self._spare = self._spare, start_process()
        return SpawnedChannel(limits, folder, process)

    def close(self) -> None:
        """End the process that waits."""
        self._spare.kill()
        self._spare.communicate()
