"""The ordinary child process of `check`: started ahead, in the owner's folder, without the compiler."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.grading.run import open_workplace
from autograder.sandbox.early_start import EarlyStart, ForkingStart, SpareProcess
from autograder.sandbox.limits import OWN_MACHINE
from autograder.sandbox.session import Session
from autograder.sandbox.spawned import SpawnedChannel
from autograder.submissions.source import Cell

LIAR = """
import os
def lie():
    for number in range(3, 30):
        try:
            os.write(number, b"no answer\\n")
        except OSError:
            pass
"""
OPTIMIZER = """
import torch
w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.5)
(3 * w).sum().backward()
optimizer.step()
optimizer.zero_grad()
end = float(w)
"""


# Linux forks; other systems start a spare process. Both are to do the same.
STARTS = pytest.mark.parametrize("start", [ForkingStart, SpareProcess])


def session(early: EarlyStart, folder: Path, text: str) -> Session:
    return Session(lambda: early.channel(OWN_MACHINE, folder), [Cell("here", text)], "here.py", OWN_MACHINE)


@STARTS
def test_a_process_that_was_started_ahead_runs_in_the_folder_of_the_file(
    tmp_path: Path, start: type[ForkingStart] | type[SpareProcess]
) -> None:
    (tmp_path / "beside.py").write_text("answer = 42\n")
    code = "import os\nfrom beside import answer\nhere = os.getcwd()\n"
    with closing(start()) as early, closing(session(early, tmp_path, code)) as opened:
        opened.load()
        assert (opened.value("here").value, opened.value("answer").value) == (str(tmp_path.resolve()), 42)


@STARTS
def test_a_second_channel_is_another_process(tmp_path: Path, start: type[ForkingStart] | type[SpareProcess]) -> None:
    with closing(start()) as early:
        places = []
        for _ in range(2):
            with closing(session(early, tmp_path, "import os\nnumber = os.getpid()\n")) as opened:
                opened.load()
                places.append(opened.value("number").value)
    assert len(set(places)) == 2


def test_a_process_that_nobody_used_ends() -> None:
    early = SpareProcess()
    early.close()
    assert early._spare.returncode is not None


@STARTS
def test_an_endless_loop_is_ended_and_the_next_channel_opens(
    tmp_path: Path, start: type[ForkingStart] | type[SpareProcess]
) -> None:
    quick = replace(OWN_MACHINE, call_seconds=1.0)
    endless = "import os\nnumber = os.getpid()\ndef f():\n    while True: pass\n"
    with closing(start()) as early:
        connect = lambda: early.channel(quick, tmp_path)  # noqa: E731 - as checking does it
        with closing(Session(connect, [Cell("here", endless)], "here.py", quick)) as opened:
            opened.load()
            first = opened.value("number").value
            assert opened.call("f", ()).limit == "time"
            assert not Path(f"/proc/{first}").exists()
        with closing(session(early, tmp_path, "answer = 42\n")) as opened:
            opened.load()
            assert opened.value("answer").value == 42


def test_forks_share_one_import_of_pytorch_and_see_nothing_of_each_other(tmp_path: Path) -> None:
    code = "import sys\nhad = 'torch' in sys.modules\nfound = hasattr(sys, 'left_behind')\nsys.left_behind = 1\n"
    with closing(ForkingStart()) as early:
        for _ in range(2):
            with closing(session(early, tmp_path, code)) as opened:
                opened.load()
                assert (opened.value("had").value, opened.value("found").value) == (True, False)


def test_what_forks_is_started_again_when_it_was_ended(tmp_path: Path) -> None:
    with closing(ForkingStart()) as early:
        early._nursery._process.kill()
        early._nursery._process.wait()
        with closing(session(early, tmp_path, "answer = 42\n")) as opened:
            opened.load()
            assert opened.value("answer").value == 42


def test_the_death_of_what_forks_is_told_and_no_traceback(tmp_path: Path) -> None:
    ends_its_parent = "import os\nos.kill(os.getppid(), 9)\nos.kill(os.getpid(), 9)\n"
    with closing(ForkingStart()) as early, closing(session(early, tmp_path, ends_its_parent)) as opened:
        opened.load()
        assert {incident.limit for incident in opened.incidents} == {"died"}


def test_a_killed_check_leaves_no_process_behind(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "gradient_descent.py"
    file.write_text(f"import os\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\nwhile True: pass\n")
    command = [sys.executable, "-m", "autograder", "check", str(file), "--assignment", str(root)]
    check = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    number = _when(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
    check.kill()
    check.wait()
    assert _when(lambda: not Path(f"/proc/{number}").exists())


def _when(happens: Callable[[], object], seconds: float = 60.0) -> object:
    """Return what is awaited once it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := happens():
            return result
        time.sleep(0.05)
    raise TimeoutError


def test_an_optimizer_steps_without_the_compiler_and_as_with_it() -> None:
    late = "from autograder.sandbox.late_compiler import put_off_compiler\nimport torch\nput_off_compiler()\n"
    report = "import sys\nprint(end, 'torch._dynamo.utils' in sys.modules)\n"
    without, with_it = (
        subprocess.run([sys.executable, "-c", start + OPTIMIZER + report], capture_output=True, text=True, check=True)
        for start in (late, "")
    )
    (end, early), (same_end, usual) = without.stdout.split(), with_it.stdout.split()
    assert end == same_end
    assert (early, usual) == ("False", "True")


def test_the_compiler_comes_when_it_is_asked_for() -> None:
    code = (
        "from autograder.sandbox.late_compiler import put_off_compiler\nimport torch\nput_off_compiler()\n"
        "import torch._dynamo.config\nprint(torch._dynamo.is_compiling())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_forged_answer_ends_the_process(tmp_path: Path) -> None:
    channels: list[SpawnedChannel] = []

    def connect() -> SpawnedChannel:
        channels.append(SpawnedChannel(OWN_MACHINE, tmp_path))
        return channels[-1]

    with closing(Session(connect, [Cell("here", LIAR)], "here.py", OWN_MACHINE)) as opened:
        opened.load()
        assert opened.call("lie", ()).limit == "protocol"
        assert channels[0]._process.poll() is not None


def test_a_dangerous_run_gets_no_environment_and_no_folder_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADER_SECRET", "loot")
    code = "import os\nseen = dict(os.environ)\nhere = os.getcwd()\n"
    places = []
    with open_workplace(OWN_MACHINE, 1, unsafe=True) as workplace:
        for _ in range(2):
            channel = lambda: workplace.channel(0)  # noqa: E731 - as grading does it
            with closing(Session(channel, [Cell("here", code)], "here.py", OWN_MACHINE)) as opened:
                opened.load()
                assert "AUTOGRADER_SECRET" not in opened.value("seen").value
                places.append(opened.value("here").value)
    assert len(set(places)) == 2
