"""What can befall a run of the grader: kills, an interrupt, a full disk. Linux only, without root.

Only processes of the run itself are touched: the grader, the warm servers that carry its number on their
command line, and their children.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

KINDS = ("kill-grader", "kill-server", "kill-child", "interrupt", "full-disk")
# After these the run ends; after the others it goes on, with a new server or without a child.
ENDING = ("kill-grader", "interrupt", "full-disk")
_SERVER = b"autograder.sandbox.server"
_POLL_SECONDS = 0.01


def sandbox_processes(grader: int) -> dict[int, int]:
    """Return pid -> parent's pid of a grader's warm servers and their children, whether or not it lives."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            # Processes end while one looks.
            with contextlib.suppress(OSError):
                if _is_server_of(grader, (entry / "cmdline").read_bytes().split(b"\0")):
                    found[int(entry.name)] = _parent(entry)
    return found


def _is_server_of(grader: int, words: list[bytes]) -> bool:
    """Tell it by the command line that `sandbox.warm_server` writes; a forked child has the same."""
    return _SERVER in words and words[words.index(_SERVER) + 2 :][:1] == [str(grader).encode()]


def processes_left(grader: int) -> list[int]:
    """Return the pids of what a grader started, in its session or its sandboxes, and what has not ended."""
    found = set(sandbox_processes(grader))
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                state, _, _, session, *_ = _stat(entry)
                if session == str(grader) and state != "Z":
                    found.add(int(entry.name))
    return sorted(found)


def _parent(process: Path) -> int:
    return int(_stat(process)[1])


def _stat(process: Path) -> list[str]:
    """Return state, parent, group, session and so on; the name before them, in brackets, may hold anything."""
    return (process / "stat").read_text().rpartition(")")[2].split()


def targets_of(kind: str, grader: int, found: Mapping[int, int]) -> dict[int, int]:
    """Return which of a running grader and its sandbox processes a kind of disturbance strikes."""
    if kind in ENDING:
        return {grader: os.getpid()}
    parents = {grader} if kind == "kill-server" else set(found)
    return {pid: parent for pid, parent in found.items() if parent in parents}


def disturb(kind: str, run: subprocess.Popen[bytes], size: int, chance: random.Random) -> bool:
    """Disturb a run, as soon as there is what the kind needs.

    Args:
        kind: one of `KINDS`.
        run: the grader.
        size: the bytes that no file may exceed from now on if the disk is to be full.
        chance: chooses among several children.

    Returns:
        Whether the run was still there to be disturbed.
    """
    if kind in ("kill-server", "kill-child"):
        while run.poll() is None:
            targets = targets_of(kind, run.pid, sandbox_processes(run.pid))
            if targets and _kill(*chance.choice(sorted(targets.items()))):
                return True
            time.sleep(_POLL_SECONDS)
        return False
    if run.poll() is not None:
        return False
    if kind == "full-disk":
        import resource  # Windows has none, and this file's names are listed there too

        resource.prlimit(run.pid, resource.RLIMIT_FSIZE, (size, size))
    else:
        run.send_signal(signal.SIGKILL if kind == "kill-grader" else signal.SIGINT)
    return True


def _kill(pid: int, parent: int) -> bool:
    """Kill a process unless it is gone; a number that was given to another one meanwhile has another parent."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return False
    try:
        if _parent(Path(f"/proc/{pid}")) != parent:
            return False
        signal.pidfd_send_signal(handle, signal.SIGKILL)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True
