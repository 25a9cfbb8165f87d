"""A process with PyTorch in memory that forks one process per channel: none of them imports it again.

For code that its owner runs on the own machine: nothing is confined here, the warm server of
`grade` is another thing. Only where a fork is safe after PyTorch was imported, which is Linux.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from typing import IO, NoReturn

from autograder.sandbox.channel import Ended
from autograder.sandbox.spawned import environment_of, import_torch, serve_standard_streams

_MESSAGE = 64
# Killing waits for a process that may not have been forked yet: no longer than a busy machine needs.
_SECONDS = 10.0


class Nursery:
    """A running nursery; it imports PyTorch while its owner does other things. It ends with its owner."""

    def __init__(self) -> None:
        self._unnumbered: deque[Forked] = deque()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "autograder.sandbox.nursery", str(theirs.fileno())],
                env=environment_of(os.environ),
                stdin=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                # Ctrl-C is for the owner, who ends this process and all of its forks as one group.
                start_new_session=True,
            )
        self._control.settimeout(_SECONDS)

    @property
    def is_alive(self) -> bool:
        """Whether it can fork."""
        return self._process.poll() is None

    def fork(self) -> Forked:
        """Return a process that waits for the first line of a `SpawnedChannel`.

        Raises:
            Ended: the nursery is gone.
        """
        requests, our_requests = os.pipe()
        our_answers, answers = os.pipe()
        our_prints, prints = os.pipe()
        theirs = (requests, answers, prints)
        try:
            socket.send_fds(self._control, [b"fork"], theirs)
        except OSError:
            for descriptor in (our_requests, our_answers, our_prints):
                os.close(descriptor)
            raise Ended("died") from None
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        forked = Forked(self, our_requests, our_answers, our_prints)
        self._unnumbered.append(forked)
        return forked

    def kill(self, process: Forked) -> None:
        """End a process and wait until it is gone; a nursery that does not answer ends with it."""
        with contextlib.suppress(OSError):
            while not process.pid:
                # The numbers come in the order of the forks.
                self._unnumbered.popleft().pid = self._next_number()
            self._control.send(str(process.pid).encode())
            if self._control.recv(_MESSAGE):
                return
        self.close()

    def _next_number(self) -> int:
        answer = self._control.recv(_MESSAGE)
        if not answer:
            raise ConnectionResetError("the nursery has ended")
        return int(answer)

    def close(self) -> None:
        """End the nursery and whatever it has forked."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._control.close()


class Forked:
    """A process of a nursery, as far as a `SpawnedChannel` looks at it.

    Attributes:
        pid: its number; 0 until it is asked for.
    """

    def __init__(self, nursery: Nursery, requests: int, answers: int, prints: int) -> None:
        self._nursery = nursery
        self._alive = True
        self.pid = 0
        self.stdin: IO[bytes] | None = os.fdopen(requests, "wb")
        self.stdout: IO[bytes] | None = os.fdopen(answers, "rb")
        self.stderr: IO[bytes] | None = os.fdopen(prints, "rb")

    def kill(self) -> None:
        """End it and wait until it is gone."""
        if self._alive:
            self._alive = False
            self._nursery.kill(self)

    def wait(self) -> int:
        """Return at once: `kill` has waited."""
        return 0


def main() -> None:
    """Fork and kill as the owner asks, until it is gone."""
    import_torch()
    control = socket.socket(fileno=int(sys.argv[1]))
    while True:
        message, descriptors = _next(control)
        if not message:
            # Its owner was killed: nobody else would end what runs without end.
            os.killpg(0, signal.SIGKILL)
        if descriptors:
            pid = os.fork()
            if pid == 0:
                _become(descriptors, control)
            for descriptor in descriptors:
                os.close(descriptor)
            control.send(str(pid).encode())
        else:
            os.kill(int(message), signal.SIGKILL)
            os.waitpid(int(message), 0)
            control.send(b"gone")


def _next(control: socket.socket) -> tuple[bytes, list[int]]:
    try:
        message, descriptors, _, _ = socket.recv_fds(control, _MESSAGE, 3)
    except ConnectionResetError:  # the owner went with answers unread
        return b"", []
    return message, descriptors


def _become(descriptors: list[int], control: socket.socket) -> NoReturn:
    for place, descriptor in enumerate(descriptors):
        os.dup2(descriptor, place)
        os.close(descriptor)
    control.close()
    try:
        serve_standard_streams()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
