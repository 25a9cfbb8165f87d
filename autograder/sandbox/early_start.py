"""Has PyTorch imported ahead of its use: that takes longer than a check."""

from __future__ import annotations

import sys
from pathlib import Path

from autograder.sandbox.limits import Limits
from autograder.sandbox.nursery import Nursery
from autograder.sandbox.spawned import SpawnedChannel, start_process


class SpareProcess:
    """Gives channels to ordinary child processes; the next one is always on its way. Works everywhere."""

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


class ForkingStart:
    """Gives channels to forks of one process that has imported PyTorch. Linux only."""

    def __init__(self) -> None:
        self._nursery = Nursery()

    def channel(self, limits: Limits, folder: Path) -> SpawnedChannel:
        """Open a channel; see `SpawnedChannel`.

        Raises:
            Ended: the process that forks was ended just now.
        """
        if not self._nursery.is_alive:
            self._nursery.close()
            self._nursery = Nursery()
        return SpawnedChannel(limits, folder, self._nursery.fork())

    def close(self) -> None:
        """End the process that forks."""
        self._nursery.close()


EarlyStart = SpareProcess | ForkingStart


def start_early() -> EarlyStart:
    """Start what this system can."""
    return ForkingStart() if sys.platform == "linux" else SpareProcess()
