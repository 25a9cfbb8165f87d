"""The warm server: torch imported once, a confined child forked per submission.

Run as `python -m autograder.sandbox.server LIMITS FD ...` by `sandbox.warm_server`. On
each control socket it takes one of two commands: `late` (with three descriptors), which forks, and
`reap`. Sources, calls and answers never pass through it.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import select
import signal
import socket
import sys
from pathlib import Path
from typing import NoReturn

from autograder.sandbox import child, warm
from autograder.sandbox.confine import Confinement, library_path
from autograder.sandbox.limits import Limits

# High numbers, out of the way of whatever descriptors the server holds.
REQUESTS, ANSWERS = 100, 101
FAILED_TO_CONFINE = 97
_FIRST_FREE = 200
_PR_SET_DUMPABLE, _PR_SET_PDEATHSIG = 4, 1


def run(limits: Limits, controls: list[socket.socket], parent: int) -> None:
    """Serve until the last control socket closes."""
    libc = ctypes.CDLL(None)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        return
    _prefer_to_die_first()
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    confinement = Confinement(limits)
    warm.import_libraries()
    sys.path[:] = library_path()
    # An editable installation adds a finder of its own; submissions get the plain ones.
    sys.meta_path[:] = [finder for finder in sys.meta_path if getattr(finder, "__module__", "") in _PLAIN_FINDERS]
    warm.spare_the_collector()
    confinement.measure()
    for control in controls:
        control.send(json.dumps({"ready": True, "abi": confinement.abi}).encode())
    _answer_commands(controls, confinement)


_PLAIN_FINDERS = ("_frozen_importlib", "_frozen_importlib_external", "six")


def _prefer_to_die_first() -> None:
    """When memory runs out, the children's parent goes before the teacher's programs."""
    Path("/proc/self/oom_score_adj").write_text("500")


# Settling takes half a second, and then each child costs some ten milliseconds less. A small class never pays.
CHILDREN_BEFORE_SETTLING = 30


def _answer_commands(controls: list[socket.socket], confinement: Confinement) -> None:
    poll = select.poll()
    open_controls = {control.fileno(): control for control in controls}
    for descriptor in open_controls:
        poll.register(descriptor, select.POLLIN)
    reaped = 0
    while open_controls:
        for descriptor, _ in poll.poll():
            control = open_controls[descriptor]
            message, descriptors, _, _ = socket.recv_fds(control, 4096, 3)
            if not message:
                poll.unregister(descriptor)
                open_controls.pop(descriptor).close()
            elif descriptors:
                if late := json.loads(message)["late"]:
                    warm.import_late(late)
                    confinement.measure()
                _fork(control, descriptors, confinement)
            else:
                _reap(control, int(json.loads(message)["reap"]))
                reaped += 1
                if reaped == CHILDREN_BEFORE_SETTLING:
                    warm.settle_memory()


def _fork(control: socket.socket, descriptors: list[int], confinement: Confinement) -> None:
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        _become_child(descriptors, confinement, parent)
    for descriptor in descriptors:
        os.close(descriptor)
    handle = os.pidfd_open(pid)
    socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [handle])
    os.close(handle)


def _reap(control: socket.socket, pid: int) -> None:
    _, status, _ = os.wait4(pid, 0)
    control.send(json.dumps({"code": os.waitstatus_to_exitcode(status)}).encode())


def _become_child(descriptors: list[int], confinement: Confinement, parent: int) -> NoReturn:
    try:
        os.setsid()
        _place_descriptors(descriptors, confinement)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        os.environ.clear()
        # Python seeds this generator anew after a fork; two runs must give the same bytes.
        random.seed(0)
        _replace_streams()
        confinement.apply(parent)
        os.write(ANSWERS, b'{"ready":true}\n')
    except BaseException as error:
        os.write(2, repr(error).encode())
        os._exit(FAILED_TO_CONFINE)
    child.use_descriptors(REQUESTS, ANSWERS)
    os._exit(0)


def _replace_streams() -> None:
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = os.fdopen(1, "w", closefd=False, encoding="utf-8", errors="replace")
    sys.stderr = os.fdopen(2, "w", closefd=False, encoding="utf-8", errors="replace")


def _place_descriptors(descriptors: list[int], confinement: Confinement) -> None:
    """Leave nothing open but input (null), output, requests, answers and the ruleset.

    All are moved out of the way first: moved one by one, one could overwrite the next.
    """
    requests, answers, output = descriptors
    null = os.open(os.devnull, os.O_RDONLY)
    places = {0: null, 1: output, 2: output, REQUESTS: requests, ANSWERS: answers}
    moved = {place: os.dup2(source, _FIRST_FREE + place) for place, source in places.items()}
    for place, source in moved.items():
        os.dup2(source, place)
    kept = sorted([*places, confinement.ruleset_descriptor])
    most = min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 1_048_576)
    for before, after in zip(kept, [*kept[1:], most], strict=True):
        os.closerange(before + 1, after)


def main() -> None:
    """Start from the command line that `sandbox.warm_server` writes."""
    limits = Limits(**json.loads(sys.argv[1]))
    controls = [socket.socket(fileno=int(argument)) for argument in sys.argv[3:]]
    run(limits, controls, parent=int(sys.argv[2]))


if __name__ == "__main__":
    main()
