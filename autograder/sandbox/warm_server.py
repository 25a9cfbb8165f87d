"""The grading side of the warm server: starts it, asks for children, talks to them."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder.sandbox.channel import Ended, SandboxBroken, SandboxLost, decode_line, encode_line
from autograder.sandbox.limits import Limits

START_SECONDS = 120.0
KEPT_OUTPUT = 64 * 1024
_SECONDS_TO_DIE = 1.0
_CLEAN_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # Without it a student's set_num_threads(8) kills the child: it may start no thread.
    "OMP_THREAD_LIMIT": "1",
    "CUDA_VISIBLE_DEVICES": "",
    "MPLBACKEND": "Agg",
    "HOME": "/nonexistent",
}


class WarmServer:
    """A running warm server with one control socket per worker.

    Must be started from a thread that lives as long as the server: the kernel ends the
    server when that thread ends.

    Raises:
        SandboxBroken: the server did not start; the text says why.
    """

    def __init__(self, limits: Limits, workers: int, matplotlib_folder: str) -> None:
        self.limits = limits
        pairs = [socket.socketpair() for _ in range(workers)]
        theirs = [pair[1] for pair in pairs]
        self._controls = [pair[0] for pair in pairs]
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-P", "-s", "-m", "autograder.sandbox.server"),
                json.dumps(dataclasses.asdict(limits)),
                *(str(os.getpid()), *(str(control.fileno()) for control in theirs)),
            ],
            cwd="/",
            env={
                **_CLEAN_ENVIRONMENT,
                # A Python that was built elsewhere may need it to find its own library.
                **{name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ},
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "MPLCONFIGDIR": matplotlib_folder,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[control.fileno() for control in theirs],
            start_new_session=True,
        )
        for control in theirs:
            control.close()
        self.abi = 0

    def wait_until_ready(self) -> None:
        """Wait until the server can fork.

        Raises:
            SandboxBroken: it did not get so far.
        """
        for control in self._controls:
            control.settimeout(START_SECONDS)
            message = control.recv(4096)
            if not message:
                raise self._death()
            self.abi = json.loads(message)["abi"]

    def _death(self) -> SandboxBroken:
        _, words = self._process.communicate()
        code = self._process.returncode
        if code < 0:
            return SandboxLost(f"the process that runs submissions was ended by signal {-code}")
        lines = words.decode("utf-8", "replace").strip().splitlines()
        return SandboxBroken(lines[-1] if lines else f"the warm server ended with code {code}")

    def channel(self, worker: int, late: Sequence[str] = ()) -> ForkedChannel:
        """Fork a child for one submission.

        Args:
            worker: whose control socket is used.
            late: what the child needs besides; see `warm.LATE`.

        Raises:
            SandboxBroken: the server is gone, or the child could not be confined.
        """
        return ForkedChannel(self._controls[worker], self.limits, late)

    def close(self) -> None:
        """End the server; its children end with it."""
        for control in self._controls:
            control.close()
        self._process.kill()
        self._process.wait()
        # Closed already, if its last words were read.
        if self._process.stderr is not None:
            self._process.stderr.close()


class ForkedChannel:
    """A `Channel` to one confined child."""

    def __init__(self, control: socket.socket, limits: Limits, late: Sequence[str]) -> None:
        self._control = control
        self._limits = limits
        self._buffer = bytearray()
        self._printed = 0
        self._closed = False
        self._code = 0
        self.killed = False
        self.output = b""
        request_reader, self._requests = os.pipe()
        self._answers, answer_writer = os.pipe()
        self._prints, print_writer = os.pipe()
        theirs = [request_reader, answer_writer, print_writer]
        try:
            socket.send_fds(control, [json.dumps({"late": list(late)}).encode()], theirs)
            message, descriptors, _, _ = socket.recv_fds(control, 4096, 1)
        except OSError as error:
            raise SandboxBroken("the warm server is gone") from error
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        if not message or not descriptors:
            raise SandboxBroken("the warm server is gone")
        self._pid, self._process = json.loads(message)["pid"], descriptors[0]
        os.set_blocking(self._prints, False)
        os.set_blocking(self._answers, False)
        os.set_blocking(self._requests, False)
        try:
            ready = self.receive(START_SECONDS)
        except Ended:
            raise SandboxBroken(f"a child could not be confined: {self.output.decode(errors='replace')}") from None
        if ready != {"ready": True}:
            raise SandboxBroken("a child could not be confined")

    def send(self, message: dict[str, Any]) -> None:
        """Send one request; see `Channel`."""
        view = memoryview(encode_line(message))
        deadline = time.monotonic() + self._limits.call_seconds
        while view:
            try:
                view = view[os.write(self._requests, view) :]
            except BlockingIOError:
                if time.monotonic() > deadline:
                    self._end("time")
                select.select([], [self._requests], [], 0.1)
                self._read_prints()
            except OSError:
                self._end_dead()

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next answer; see `Channel`."""
        deadline = time.monotonic() + seconds
        poll = select.poll()
        for descriptor in (self._answers, self._prints, self._process):
            poll.register(descriptor, select.POLLIN)
        while True:
            line = self._take_line()
            if line is not None:
                return self._checked(line)
            remaining = deadline - time.monotonic()
            # Once late, what lies ready is read all the same: the grader may have been the slow one.
            ready = {descriptor for descriptor, _ in poll.poll(max(0.0, remaining) * 1000)}
            if self._prints in ready and not self._read_prints():
                poll.unregister(self._prints)
            answered = self._answers in ready and self._read_answers()
            if remaining <= 0 and b"\n" not in self._buffer:
                self._end("time")
            if answered:
                continue
            if self._process in ready or self._answers in ready:
                self._read_prints()
                self._end_dead()

    def _take_line(self) -> bytes | None:
        line, found, rest = self._buffer.partition(b"\n")
        if not found:
            if len(self._buffer) > self._limits.answer:
                self._end("protocol")
            return None
        self._buffer = rest
        return bytes(line)

    def _checked(self, line: bytes) -> dict[str, Any]:
        try:
            return decode_line(line)
        except Ended:
            self.close()
            raise

    def _read_answers(self) -> bool:
        try:
            chunk = os.read(self._answers, 2**18)
        except BlockingIOError:
            return True
        self._buffer += chunk
        return bool(chunk)

    def _read_prints(self) -> bool:
        """Take what was printed; return whether more may come."""
        while True:
            try:
                chunk = os.read(self._prints, 2**18)
            except BlockingIOError:
                return True
            if not chunk:
                return False
            self.output = (self.output + chunk)[:KEPT_OUTPUT]
            self._printed += len(chunk)
            if self._printed > self._limits.output:
                self._end("output")

    @property
    def idle(self) -> bool:
        """Whether nothing lies behind the last answer; a child speaks only when asked."""
        return not self._buffer

    def _end_dead(self) -> None:
        """Note whether it was killed from outside: a confined child can send itself no signal."""
        # Its pipes close a moment before it is gone. One that only closed them goes on, and is ended here.
        gone = bool(select.select([self._process], [], [], _SECONDS_TO_DIE)[0])
        try:
            self._end("died")
        finally:
            self.killed = gone and self._code == -signal.SIGKILL

    def _end(self, limit: str) -> None:
        self.close()
        raise Ended(limit)

    def close(self) -> None:
        """End the child and wait until it is gone; see `Channel`."""
        if self._closed:
            return
        self._closed = True
        # It may have ended by itself, and waits to be reaped.
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._process, signal.SIGKILL)
        for descriptor in (self._requests, self._answers, self._prints, self._process):
            os.close(descriptor)
        try:
            self._control.send(json.dumps({"reap": self._pid}).encode())
            answered = self._control.recv(4096)
        except OSError as error:
            raise SandboxBroken("the warm server is gone") from error
        if not answered:
            raise SandboxBroken("the warm server is gone")
        self._code = json.loads(answered)["code"]
