"""The sandbox denies what it says it denies, as root and as an ordinary user."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.grading.run import Workplace
from autograder.sandbox.canary import TRIALS, prove_confinement, try_everything
from autograder.sandbox.channel import SandboxBroken
from autograder.sandbox.limits import DEFAULT
from autograder.sandbox.session import Session
from autograder.sandbox.spawned import SpawnedChannel
from autograder.submissions.source import Cell
from autograder.tests.ordinary_user import NOBODY

ANSWERING = """
import os, sys
def work():
    try:
        {body}
    except BaseException as error:
        return type(error).__name__
"""
LIST_DESCRIPTORS = """
import os
def alive(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True
def work():
    return [number for number in range(300) if alive(number)]
"""


def answer_of(workplace: Workplace, body: str) -> object:
    """Return what a submission's function answers; an exception is answered by its type's name."""
    text = ANSWERING.format(body=body)
    session = Session(lambda: workplace.channel(0), [Cell("attack", text)], "attack.py", workplace.limits)
    try:
        session.load()
        answer = session.call("work", ())
    finally:
        session.close()
    return answer.limit or answer.value


def test_everything_in_the_trial_is_denied(workplace: Workplace) -> None:
    denied = try_everything(lambda: workplace.channel(0), workplace.limits)
    assert denied == dict.fromkeys(TRIALS, True)


def test_the_trial_notices_a_process_that_is_not_confined(tmp_path: Path) -> None:
    # The control: the same trial, unconfined, must report what is allowed, or it proves nothing.
    with pytest.raises(SandboxBroken, match="allows what it must deny: read, write, fork, program, network"):
        prove_confinement(lambda: SpawnedChannel(DEFAULT, tmp_path), DEFAULT)


@pytest.mark.parametrize(
    "body",
    [
        "return open('/proc/self/environ').read()",
        "return open('/proc/1/cmdline').read()",
        "return os.listdir('/')",
        "return os.listdir('/tmp')",
        "return open('{own}').read()",
        "return open('{tests}').read()",
        "os.mkdir('/tmp/autograder-attack')",
        "os.symlink('/etc/passwd', '/tmp/autograder-attack')",
        "os.chmod('/tmp', 0o777)",
        "os.utime('/tmp')",
        "os.kill(os.getppid(), 9)",
        "os.setuid(0)",
        "import resource; resource.setrlimit(resource.RLIMIT_NPROC, (9, 9))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "import socket; socket.socketpair()",
        "os.memfd_create('x')",
        "os.execv('/bin/true', ['true'])",
        "os.posix_spawn('/bin/true', ['true'], {{}})",
    ],
)
def test_an_attack_is_refused(workplace: Workplace, root: Path, body: str) -> None:
    attack = body.format(own=root / "autograder" / "calls.py", tests=root / "tests" / "q1_manual_loop.py")
    assert answer_of(workplace, attack) in {"PermissionError", "BlockingIOError", "ValueError"}
    assert not Path("/tmp/autograder-attack").exists()


def test_an_honest_late_import_works(workplace: Workplace) -> None:
    assert answer_of(workplace, "import zoneinfo, sympy; return str(sympy.diff(sympy.Symbol('w') ** 2))") == "2*w"


def test_the_environment_is_empty(workplace: Workplace) -> None:
    assert answer_of(workplace, "return dict(os.environ)") == {}


def test_only_five_descriptors_are_open(workplace: Workplace) -> None:
    cells = [Cell("attack", LIST_DESCRIPTORS)]
    session = Session(lambda: workplace.channel(0), cells, "attack.py", workplace.limits)
    session.load()
    assert session.call("work", ()).value == [0, 1, 2, 100, 101]
    session.close()


def test_neither_the_lesson_nor_a_test_is_in_a_submissions_process(workplace: Workplace) -> None:
    body = "return [name for name in sys.modules if 'lesson' in name or 'questions' in name]"
    assert answer_of(workplace, body) == []


def test_the_lesson_cannot_be_imported_from_inside(workplace: Workplace) -> None:
    assert answer_of(workplace, "import autograder.lesson.descent") in {"ModuleNotFoundError", "PermissionError"}


def test_two_children_start_from_the_same_random_state(workplace: Workplace) -> None:
    body = "import torch, random, numpy; return [random.random(), float(torch.rand(1)), float(numpy.random.rand())]"
    assert answer_of(workplace, body) == answer_of(workplace, body)


def test_an_ordinary_user_is_confined_too(interpreter_for_anybody: Path, root: Path) -> None:
    done = subprocess.run(
        [interpreter_for_anybody, "-m", "autograder", "doctor", "--lang", "en"],
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Denied in a trial: read, write, fork, program, network, signal, thread." in done.stdout, done.stderr


def test_nothing_is_left_running_after_a_workplace_closes() -> None:
    code = (
        "from autograder.grading.run import open_workplace\n"
        "from autograder.sandbox.limits import DEFAULT\n"
        "with open_workplace(DEFAULT, 1) as place:\n"
        "    place.wait_until_ready()\n"
        "    channel = place.channel(0)\n"
        "    print(place._server._process.pid, channel._pid, flush=True)\n"
        "    import os; os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    server, child = done.stdout.split()
    deadline = 50
    while any(Path("/proc", pid).exists() for pid in (server, child)) and deadline:
        subprocess.run(["sleep", "0.1"], check=True)
        deadline -= 1
    assert deadline, "the grading process died, and its children outlived it"
