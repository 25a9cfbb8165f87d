"""A channel to an ordinary child process, for code that its owner runs on the own machine.

Nothing is confined here; time, output and answers are bounded. It works on every system
that runs Python.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Protocol

from autograder.sandbox import late_compiler
from autograder.sandbox.channel import Ended, decode_line, encode_line
from autograder.sandbox.limits import Limits

_CHUNK = 2**16
KEPT_OUTPUT = 64 * 1024


# What a Python needs to start; of all else in the environment it needs nothing.
_NEEDED = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "USERPROFILE", "TEMP", "TMP", "TMPDIR")


def bare_environment() -> dict[str, str]:
    """Return the environment without what a student's code has no business to read."""
    return {name: os.environ[name] for name in _NEEDED if name in os.environ}


def environment_of(given: Mapping[str, str]) -> dict[str, str]:
    """Return an environment with what our processes need besides."""
    return {**given, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1", "MPLBACKEND": "Agg"}


def start_process(environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start a process for a `SpawnedChannel`; it imports PyTorch, then waits. It ends with its owner.

    Args:
        environment: what it gets; by default all that this process has.
    """
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "autograder.sandbox.spawned"],
        env=environment_of(os.environ if environment is None else environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


class Process(Protocol):
    """What a channel needs of a process: a `subprocess.Popen`, or one that a nursery has forked."""

    @property
    def stdin(self) -> IO[bytes] | None:
        """Where requests go."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """Where answers come from."""

    @property
    def stderr(self) -> IO[bytes] | None:
        """Where prints come from."""

    def kill(self) -> None:
        """End it."""

    def wait(self) -> int:
        """Wait until it is gone."""


class SpawnedChannel:
    """A `Channel` to `python -m autograder.sandbox.spawned` in a folder of the owner's.

    Args:
        limits: what may be used.
        folder: where the process runs.
        process: one from `start_process`, if it was started early.
    """

    # It may send itself any signal, so nobody can tell.
    killed = False

    def __init__(self, limits: Limits, folder: Path, process: Process | None = None) -> None:
        self._limits = limits
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._printed = 0
        self.output = b""
        self._process: Process = start_process() if process is None else process
        readers = ((self._read_lines, self._process.stdout), (self._read_prints, self._process.stderr))
        self._threads = [threading.Thread(target=read, args=(stream,), daemon=True) for read, stream in readers]
        for thread in self._threads:
            thread.start()
        self.send({"folder": str(folder.resolve())})

    def _read_lines(self, stream: IO[bytes]) -> None:
        with stream:
            while line := stream.readline(self._limits.answer):
                self._lines.put(line)
        self._lines.put(None)

    def _read_prints(self, stream: IO[bytes]) -> None:
        with stream:
            while chunk := stream.read1(_CHUNK):  # type: ignore[attr-defined] # a buffered reader has it
                self.output = (self.output + chunk)[:KEPT_OUTPUT]
                self._printed += len(chunk)
                if self._printed > self._limits.output:
                    self._process.kill()

    def send(self, message: dict[str, Any]) -> None:
        """Send one request; see `Channel`."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(encode_line(message))
            self._process.stdin.flush()
        except OSError:
            self.close()
            raise Ended("died") from None

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next answer; see `Channel`."""
        try:
            line = self._lines.get(timeout=max(0.001, seconds))
        except queue.Empty:
            self.close()
            raise Ended("time") from None
        if line is None:
            self.close()
            raise Ended("output" if self._printed > self._limits.output else "died")
        if not line.endswith(b"\n"):
            self.close()
            raise Ended("protocol")
        try:
            return decode_line(line)
        except Ended:
            self.close()
            raise

    def close(self) -> None:
        """End the process; see `Channel`."""
        self._process.kill()
        self._process.wait()
        # A process that the student's code left behind may hold the pipes open: wait only so long.
        for thread in self._threads:
            thread.join(timeout=1.0)
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()


def main() -> None:
    """Import PyTorch, then serve."""
    import_torch()
    serve_standard_streams()


def serve_standard_streams() -> None:
    """Serve over the standard streams; the student's prints go to the error stream."""
    from autograder.sandbox import child

    # Unbuffered: what comes after this line is the child's to read.
    with open(0, "rb", buffering=0, closefd=False) as requests_so_far:
        first = requests_so_far.readline()
    if not first:
        return
    os.chdir(json.loads(first)["folder"])
    requests, answers = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    # A file of the student's own beside the submission may be imported, as when it is run by hand.
    sys.path.insert(0, str(Path.cwd()))
    child.use_descriptors(requests, answers)


def import_torch() -> None:
    """Import it while the owner of this process still reads the tests; most submissions need it."""
    # Without it the submission's own import says what is missing.
    with contextlib.suppress(ImportError):
        importlib.import_module("torch")
        late_compiler.put_off_compiler()


if __name__ == "__main__":
    main()
