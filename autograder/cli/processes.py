"""Processes that work for a command: they end with it, stay silent at Ctrl-C, and trust no file around them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")

_NO_PLACE_TO_LOOK = "PYTHONSAFEPATH"


@dataclass(frozen=True)
class Begun(Generic[_Made]):
    """Some work that a process does."""

    _future: Future[_Made]

    @property
    def is_done(self) -> bool:
        """Whether there is no need to wait for it."""
        return self._future.done()

    def result(self) -> _Made:
        """Wait for what the work makes, or raise what it raises.

        Raises:
            OSError: the system ended the process, as it does when memory runs out.
        """
        try:
            return self._future.result()
        except BrokenProcessPool as error:
            raise ChildProcessError("a process that drew them was ended; memory may be short") from error


@dataclass(frozen=True)
class Done(Generic[_Made]):
    """Some work that was done here; asked for as what others do is."""

    _made: _Made
    is_done = True

    def result(self) -> _Made:
        """Return what the work made."""
        return self._made


class Processes:
    """Some processes, each of which begins with nothing: no thread and no open file of this one is theirs.

    Attributes:
        count: how many there are.
    """

    def __init__(self, pool: ProcessPoolExecutor, count: int) -> None:
        self._pool = pool
        self.count = count

    def begin(self, work: Callable[_Asked, _Made], *given: _Asked.args, **named: _Asked.kwargs) -> Begun[_Made]:
        """Hand some work to the next process that is free."""
        with _starting():
            return Begun(self._pool.submit(work, *given, **named))


@contextmanager
def open_processes(count: int) -> Iterator[Processes]:
    """Give processes until the end of a block; what is not begun by then is not done any more."""
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_begin)
    processes = Processes(pool, count)
    try:
        # They need half a second to start, in which there may be something else to do here.
        for _ in range(count):
            processes.begin(_nothing)
        yield processes
    finally:
        pool.shutdown(cancel_futures=True)


def _nothing() -> None:
    pass


@contextmanager
def _starting() -> Iterator[None]:
    """Within this a new process may start: away from the files of the current folder, and deaf to Ctrl-C.

    Python would look for its own modules in the current folder first: among submissions it would
    run a pupil's `signal.py`. Ctrl-C reaches every process of a terminal; it is this one's to answer.
    """
    before = os.environ.get(_NO_PLACE_TO_LOOK)
    os.environ[_NO_PLACE_TO_LOOK] = "1"
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if os.name == "posix" else None
    try:
        yield
    finally:
        if before is None:
            del os.environ[_NO_PLACE_TO_LOOK]
        else:
            os.environ[_NO_PLACE_TO_LOOK] = before
        if held is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _begin() -> None:
    """Make a new process one that does not outlive its parent, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)
