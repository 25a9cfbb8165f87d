"""How much a submission may use. Far above what a right answer needs."""

from __future__ import annotations

import math
from dataclasses import dataclass

MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission.

    Attributes:
        load_seconds: wall time for running the file from top to bottom.
        slow_load_seconds: wall time after which a pupil is told that the file is slow; never where a
            grade is made, which must not depend on how busy the machine is.
        call_seconds: wall time of one call of a function.
        total_seconds: wall time of all of it, restarts included.
        memory: bytes that the student's code may add to the warm process.
        output: bytes of prints that are read before the process is ended.
        answer: bytes of one answer (a history takes about 60 bytes an epoch).
    """

    load_seconds: float = 30.0
    slow_load_seconds: float = math.inf
    call_seconds: float = 8.0
    total_seconds: float = 90.0
    memory: int = 512 * MEGABYTE
    output: int = 8 * MEGABYTE
    answer: int = 4 * MEGABYTE


DEFAULT = Limits()
# On a pupil's own machine, which may be old and busy, and where the first call of an optimizer
# imports a large part of PyTorch.
OWN_MACHINE = Limits(load_seconds=90.0, slow_load_seconds=20.0, call_seconds=30.0, total_seconds=300.0)
