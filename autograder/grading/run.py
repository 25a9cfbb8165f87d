"""Grades a class: several submissions at a time, each in a child of one warm server."""

from __future__ import annotations

import itertools
import queue
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.results import SubmissionResult
from autograder.sandbox.canary import prove_confinement
from autograder.sandbox.channel import Channel, SandboxBroken, SandboxLost
from autograder.sandbox.limits import Limits
from autograder.sandbox.spawned import SpawnedChannel, bare_environment, start_process
from autograder.sandbox.warm_server import WarmServer
from autograder.submissions.find import Submission, read_students

# A warm server that dies is started again; one that keeps dying ends the run.
_MOST_RESTARTS = 5
# A child that is killed from outside (no memory left, a hand) is graded again; one that always is has a result too.
_MOST_KILLS = 3
# Submissions read ahead, so that no worker waits for the disk.
_READY_PER_WORKER = 2
# By what it is known that a submission needs a library which the warm server has not imported.
# Derivatives of functions (`torch.func`) ask the compiler whether it is at work.
_NAMES_OF_LATE = {
    "drawing": (b"matplotlib", b"pylab"),
    "compiler": (b"_dynamo", b"_inductor", b"torch.func", b"functorch", b"vmap"),
}


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

    def channel(self, worker: int, late: Sequence[str] = ()) -> Channel:
        """Open a channel to a fresh child; see `WarmServer.channel`."""
        return self._server.channel(worker, late)

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
                raise SandboxLost("the process that runs submissions was ended again and again")
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

    def channel(self, worker: int, late: Sequence[str] = ()) -> Channel:
        """Open a channel to a fresh, unconfined process in a folder of its own, without this one's environment."""
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        return SpawnedChannel(self.limits, folder, start_process(bare_environment()))

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
    submissions: Iterable[Submission], assignment: Assignment, workplace: Workplace | UnsafeWorkplace, workers: int
) -> Iterator[SubmissionResult]:
    """Yield the verdicts as they come; nothing is held that was yielded.

    Args:
        submissions: what was handed in; taken as workers get free.
        assignment: what is asked for.
        workplace: where submissions run.
        workers: how many run at a time.

    Raises:
        SandboxBroken: the sandbox failed for good.
        CaseBroken: a test is at fault.
    """
    free: queue.SimpleQueue[int] = queue.SimpleQueue()
    for worker in range(workers):
        free.put(worker)

    def grade(submission: Submission) -> SubmissionResult:
        worker = free.get()
        try:
            return grade_one(submission, assignment, workplace, worker)
        finally:
            free.put(worker)

    waiting = iter(submissions)
    with ThreadPoolExecutor(workers) as pool:
        running: set[Future[SubmissionResult]] = set()
        try:
            while True:
                room = workers * _READY_PER_WORKER - len(running)
                running |= {pool.submit(grade, submission) for submission in itertools.islice(waiting, room)}
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in running:
                future.cancel()


def grade_students(
    students: Mapping[str, list[Path]], assignment: Assignment, workplace: Workplace | UnsafeWorkplace, workers: int
) -> list[SubmissionResult]:
    """Return the verdicts on a few students, sorted by student.

    Raises:
        SandboxBroken: the sandbox failed for good.
        CaseBroken: a test is at fault.
    """
    submissions = read_students(students, assignment.file)
    results = grade_class(submissions, assignment, workplace, workers)
    return sorted(results, key=lambda result: result.student)


def late_libraries(submission: Submission) -> tuple[str, ...]:
    """Return which of the sandbox's late libraries a submission seems to use."""
    content = submission.data or b""
    return tuple(kind for kind, names in _NAMES_OF_LATE.items() if any(name in content for name in names))


def grade_one(
    submission: Submission, assignment: Assignment, workplace: Workplace | UnsafeWorkplace, worker: int
) -> SubmissionResult:
    """Return the verdicts on one submission; a sandbox that broke under it is made anew.

    Args:
        submission: what was handed in.
        assignment: what is asked for.
        workplace: where it runs.
        worker: which of the workplace's workers grades it; each does one at a time.

    Raises:
        SandboxBroken: the sandbox failed for good.
        CaseBroken: a test is at fault.
    """
    kills = 0
    while True:
        generation = workplace.generation
        opened: list[Channel] = []
        connect = partial(_open, workplace, worker, late_libraries(submission), opened)
        try:
            result = grade_submission(submission, assignment, connect, workplace.limits)
        except SandboxBroken:
            workplace.restart(generation)
            if isinstance(workplace, UnsafeWorkplace):
                raise
            continue
        killed = any(channel.killed for channel in opened)
        kills += killed
        if not killed or kills == _MOST_KILLS:
            return result


def _open(workplace: Workplace | UnsafeWorkplace, worker: int, late: Sequence[str], opened: list[Channel]) -> Channel:
    opened.append(workplace.channel(worker, late))
    return opened[-1]
