"""A child that tries what must be denied, at every start, before any student's code runs.

What cannot be proved is not claimed: the trial runs in a child made like all others. Its
own test is the control: unconfined, it reports that nothing is denied.
"""

from __future__ import annotations

from collections.abc import Callable

from autograder.sandbox.channel import Channel, SandboxBroken
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

TRIALS = ("read", "write", "fork", "program", "network", "signal", "thread")

SOURCE = '''
import os, signal, socket, subprocess, sys, threading

def denied(trial):
    """Tell whether trying it fails."""
    try:
        trial()
    except (OSError, RuntimeError):
        return True
    return False

def read():
    open("/etc/passwd").close()

def write():
    open("/tmp/autograder-canary", "w").close()
    os.unlink("/tmp/autograder-canary")

def fork():
    if os.fork() == 0:
        os._exit(0)
    os.wait()

def program():
    subprocess.run([sys.executable, "-c", ""], check=True)

def network():
    socket.socket().close()

def signal_parent():
    os.kill(os.getppid(), 0)

def thread():
    threading.Thread(target=print).start()

def report():
    """Return which trials are denied, in order, and a gradient that must be 6."""
    import torch
    trials = (read, write, fork, program, network, signal_parent, thread)
    w = torch.tensor(3.0, requires_grad=True)
    (w * w).backward()
    return [denied(trial) for trial in trials], w.grad
'''


def try_everything(connect: Callable[[], Channel], limits: Limits) -> dict[str, bool]:
    """Return trial -> whether it was denied.

    Raises:
        SandboxBroken: the trial itself could not run, or PyTorch does not work in it.
    """
    session = Session(connect, [Cell("canary", SOURCE)], "canary", limits)
    try:
        session.load()
        answer = session.call("report", ())
    finally:
        session.close()
    if not answer.returned or not isinstance(answer.value, list) or answer.value[1] != 6.0:
        raise SandboxBroken(f"the trial of the sandbox did not run: {answer.error or answer.limit or answer.value}")
    return dict(zip(TRIALS, answer.value[0], strict=True))


def prove_confinement(connect: Callable[[], Channel], limits: Limits) -> None:
    """Refuse to go on unless everything is denied.

    Raises:
        SandboxBroken: something is allowed.
    """
    allowed = [trial for trial, is_denied in try_everything(connect, limits).items() if not is_denied]
    if allowed:
        raise SandboxBroken(f"the sandbox allows what it must deny: {', '.join(allowed)}")
