"""Opens a file of one's own: its names as tests see them, in an ordinary child process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder.grading.environment import SubmissionEnvironment
from autograder.sandbox.limits import OWN_MACHINE
from autograder.sandbox.session import Session
from autograder.sandbox.spawned import SpawnedChannel
from autograder.submissions.source import Cell, read_source


@contextmanager
def open_own_file(path: Path) -> Iterator[SubmissionEnvironment]:
    """Load a file and give its names; nothing is confined.

    Raises:
        OSError: the file is not there.
        Unreadable: it holds no code that could run.
    """
    source = read_source(path.name, path.read_bytes())

    def start(cells: Sequence[Cell]) -> Session:
        return Session(lambda: SpawnedChannel(OWN_MACHINE, path.resolve().parent), cells, path.name, OWN_MACHINE)

    session = start(source.cells)
    try:
        session.load()
        yield SubmissionEnvironment(session, source.text, start)
    finally:
        session.close()
