"""Grades a class: several submissions at a time, each in a child of one warm server."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.results import SubmissionResult
from autograder.sandbox.canary import prove_confinement
from autograder.sandbox.channel import Channel, SandboxBroken
from autograder.sandbox.limits import Limits
from autograder.sandbox.spawned import SpawnedChannel
from autograder.sandbox.warm_server import WarmServer
from autograder.submissions.find import read_submission

# A warm server that dies is started again; one that keeps dying ends the run.
_MOST_RESTARTS = 5


class Workplace:
    """Opens channels for several workers; starts the warm server again when it dies."""

    def __init__(self, limits: Limits, workers: int) -> None:
        self.limits = limits
        self._workers = workers
        self._lock = threading.Lock()
        self._folder = tempfile.TemporaryDirectory(prefix="autograder-")
        self._restarts = 0
        self._server = WarmServer(limits, workers, self._folder.name)

    def wait_until_ready(self) -> None:
        """Wait for the server and prove that its children are confined.

        Raises:
            SandboxBroken: the server did not start, or something that must be denied is allowed.
        """
        self._server.wait_until_ready()
        prove_confinement(lambda: self._server.channel(0), self.limits)

    @property
    def abi(self) -> int:
        """Return the Landlock ABI in force."""
        return self._server.abi

    def channel(self, worker: int) -> Channel:
        """Open a channel to a fresh child."""
        return self._server.channel(worker)

    @property
    def generation(self) -> int:
        """Return how often the server was started again."""
        return self._restarts

    def restart(self, seen: int) -> None:
        """Start the server again, unless another worker has done so since `seen`.

        Raises:
            SandboxBroken: it has died too often.
        """
        with self._lock:
            if self._restarts != seen:
                return
            self._restarts += 1
            if self._restarts > _MOST_RESTARTS:
                raise SandboxBroken("the warm server keeps dying")
            self._server.close()
            self._server = WarmServer(self.limits, self._workers, self._folder.name)
            self.wait_until_ready()

    def close(self) -> None:
        """End the server and its children."""
        self._server.close()
        self._folder.cleanup()


class UnsafeWorkplace:
    """Opens unconfined channels. For code that the teacher wrote; strangers' code can do anything."""

    generation = 0

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._folder = tempfile.TemporaryDirectory(prefix="autograder-")

    def wait_until_ready(self) -> None:
        """Nothing to wait for."""

    def channel(self, worker: int) -> Channel:
        """Open a channel to a fresh, unconfined process."""
        return SpawnedChannel(self.limits, Path(self._folder.name))

    def restart(self, seen: int) -> None:
        """Nothing to start again."""

    def close(self) -> None:
        """Remove the folder that submissions ran in."""
        self._folder.cleanup()


@contextmanager
def open_workplace(limits: Limits, workers: int, unsafe: bool = False) -> Iterator[Workplace | UnsafeWorkplace]:
    """Open a workplace and close it again, whatever happens.

    Raises:
        SandboxBroken: this machine cannot confine.
    """
    if not unsafe and sys.platform != "linux":
        raise SandboxBroken(f"{sys.platform} has neither Landlock nor seccomp")
    workplace = UnsafeWorkplace(limits) if unsafe else Workplace(limits, workers)
    try:
        yield workplace
    finally:
        workplace.close()


def grade_class(
    students: dict[str, list[Path]],
    assignment: Assignment,
    workplace: Workplace | UnsafeWorkplace,
    workers: int,
    done: Callable[[SubmissionResult], None],
) -> list[SubmissionResult]:
    """Return the verdicts on a class, sorted by student.

    Args:
        students: student -> what they handed in.
        assignment: what is asked for.
        workplace: where submissions run.
        workers: how many run at a time.
        done: told of each result as it comes, from the worker's thread.

    Raises:
        SandboxBroken: the sandbox failed for good.
        CaseBroken: a test is at fault.
    """
    free = list(range(workers))
    lock = threading.Lock()

    def grade(student: str) -> SubmissionResult:
        with lock:
            worker = free.pop()
        try:
            result = _grade_one(student, students[student], assignment, workplace, worker)
        finally:
            with lock:
                free.append(worker)
        done(result)
        return result

    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(grade, student) for student in students]
        try:
            return [future.result() for future in futures]
        except BaseException:
            for future in futures:
                future.cancel()
            raise


def _grade_one(
    student: str, entries: list[Path], assignment: Assignment, workplace: Workplace | UnsafeWorkplace, worker: int
) -> SubmissionResult:
    submission = read_submission(student, entries, assignment.file)
    while True:
        generation = workplace.generation
        try:
            return grade_submission(submission, assignment, lambda: workplace.channel(worker), workplace.limits)
        except SandboxBroken:
            workplace.restart(generation)
            if isinstance(workplace, UnsafeWorkplace):
                raise
