"""Grades a class on a Dask cluster: the same verdicts, on the workers' machines.

A worker needs this package, in the same version, and a machine that can confine. What is
graded and the tests travel with the tasks; nothing is left on a worker. A worker that dies
has its submissions graded by another one.
"""

from __future__ import annotations

import functools
import queue
import tempfile
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, assignment_files, load_assignment
from autograder.grading.keys import fingerprint
from autograder.grading.run import Workplace, grade_one, open_workplace
from autograder.results import SubmissionResult
from autograder.sandbox.channel import SandboxBroken
from autograder.sandbox.limits import Limits
from autograder.submissions.find import Submission

CONNECT_SECONDS = 10
# Submissions under way per thread of the cluster: none waits, and few are held in memory.
_UNDER_WAY = 4


class ClusterBroken(Exception):
    """The cluster cannot be used; the text says why."""


@dataclass(frozen=True)
class Bundle:
    """What a worker needs to judge.

    Attributes:
        files: the assignment's files, path -> content.
        limits: what submissions may use.
        fingerprint: what the verdicts depend on; a worker with another one refuses.
    """

    files: tuple[tuple[str, bytes], ...]
    limits: Limits
    fingerprint: str


def bundle_of(root: Path, limits: Limits) -> Bundle:
    """Return what the workers need of an assignment's folder."""
    files = tuple((path.relative_to(root).as_posix(), path.read_bytes()) for path in assignment_files(root))
    return Bundle(files, limits, fingerprint(root, limits))


def grade_on_cluster(submissions: Iterable[Submission], bundle: Bundle, address: str) -> Iterator[SubmissionResult]:
    """Yield the verdicts as they come.

    Args:
        submissions: what was handed in; taken as workers get free.
        bundle: what the workers judge by.
        address: of the Dask scheduler, such as "tcp://10.0.0.5:8786".

    Raises:
        ClusterBroken: there is no such scheduler, it has no worker, or a worker has another version.
        SandboxBroken: a worker cannot confine.
        CaseBroken: a test is at fault.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError as error:
        raise ClusterBroken("Dask is not installed here. Install the extra: pip install '.[cluster]'") from error
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterBroken(f"there is no Dask scheduler at {address}. Start one, or correct the address") from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise ClusterBroken(f"the scheduler at {address} has no worker. Start some: dask worker {address}")
        shared = client.scatter(bundle, broadcast=True, hash=False)
        waiting = (client.submit(grade_here, each, shared, pure=False) for each in submissions)
        done = as_completed(list(islice(waiting, threads * _UNDER_WAY)), loop=client.loop)
        try:
            for future in done:
                yield future.result()
                for following in islice(waiting, 1):
                    done.add(following)
        except KilledWorker as error:
            raise ClusterBroken("workers keep dying. Look at their logs, then give the same command again") from error
        except CancelledError as error:
            raise ClusterBroken(
                f"the scheduler at {address} is gone. Start it, then go on with this command"
            ) from error


def grade_here(submission: Submission, bundle: Bundle) -> SubmissionResult:
    """Grade one submission; runs on a worker.

    Raises:
        ClusterBroken: this worker judges by another version.
        SandboxBroken: this worker cannot confine.
    """
    bench = _bench(bundle)
    slot = bench.slots.get()
    try:
        return grade_one(submission, bench.assignment, bench.workplace, slot)
    finally:
        bench.slots.put(slot)


@dataclass(frozen=True)
class _Bench:
    """A worker's place to grade; kept as long as the worker lives."""

    assignment: Assignment
    workplace: Workplace
    slots: queue.SimpleQueue[int]


_opening = threading.Lock()


def _bench(bundle: Bundle) -> _Bench:
    with _opening:
        return _open_bench(bundle)


@functools.lru_cache(maxsize=1)
def _open_bench(bundle: Bundle) -> _Bench:
    with tempfile.TemporaryDirectory(prefix="autograder-") as name:
        for place, content in bundle.files:
            path = Path(name, place)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        if fingerprint(Path(name), bundle.limits) != bundle.fingerprint:
            raise ClusterBroken("a worker has another version of this package or of its libraries. Install the same")
        assignment = load_assignment(Path(name))
    slots: queue.SimpleQueue[int] = queue.SimpleQueue()
    for slot in range(_threads_here()):
        slots.put(slot)
    return _Bench(assignment, _open_workplace_for_good(bundle.limits, slots.qsize()), slots)


def _threads_here() -> int:
    from distributed import get_worker

    return int(get_worker().state.nthreads)


def _open_workplace_for_good(limits: Limits, workers: int) -> Workplace:
    """Open a workplace from a thread that never ends: the kernel ends its server with that thread."""
    opened: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def stay() -> None:
        try:
            with open_workplace(limits, workers) as workplace:
                workplace.wait_until_ready()
                opened.put(workplace)
                threading.Event().wait()
        except SandboxBroken as error:
            opened.put(error)

    threading.Thread(target=stay, name="workplace", daemon=True).start()
    result = opened.get()
    if isinstance(result, SandboxBroken):
        raise result
    assert isinstance(result, Workplace)
    return result
