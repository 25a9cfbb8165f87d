"""A class graded on a real Dask cluster of several processes: the same bytes as on one machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from autograder.records import RECORDS, Records

FILES = ("right/w-data.py", "wrong/no-step--no-brackets.py", "malformed/input-at-end.py", "right/autograd-grad.py")


@pytest.fixture(scope="module")
def a_class(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    for name in FILES:
        for number in range(2):
            shutil.copy(root / "tests" / "submissions" / name, folder / f"{Path(name).stem}-{number}.py")
    return folder


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, psutil.Process]]:
    """Start a scheduler and a nanny with two worker processes; give the address and the nanny."""
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    place = ["--scheduler-file", str(file), "--no-dashboard"]
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_scheduler", *place, "--host", "127.0.0.1", "--port", "0"],
            **quiet,
        ),
        subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_worker", *place, "--nworkers", "2", "--nthreads", "1"], **quiet
        ),
    ]
    try:
        yield _address(file), psutil.Process(programs[1].pid)
    finally:
        for program in reversed(programs):
            program.terminate()
            program.wait(60)


def _address(file: Path) -> str:
    from distributed import Client

    deadline = time.monotonic() + 60
    while not file.is_file() or not file.read_text():
        assert time.monotonic() < deadline, "the scheduler did not start"
        time.sleep(0.1)
    with Client(scheduler_file=str(file), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        return str(client.scheduler.address)


def start(root: Path, folder: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "autograder", "grade", str(folder), "--out", str(out), "--lang", "en", *more]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors


@pytest.fixture(scope="module")
def on_one_machine(root: Path, a_class: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    reports = tmp_path_factory.mktemp("one")
    finish(start(root, a_class, reports))
    return (reports / "results.json").read_bytes()


def test_a_cluster_gives_the_bytes_of_one_machine_though_a_worker_is_killed(
    root: Path, a_class: Path, on_one_machine: bytes, cluster: tuple[str, psutil.Process], tmp_path: Path
) -> None:
    address, nanny = cluster
    process = start(root, a_class, tmp_path, "--scheduler", address)
    deadline = time.monotonic() + 120
    while not _graded(tmp_path):
        assert time.monotonic() < deadline
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    workers = [child for child in nanny.children(recursive=True) if "spawn_main" in " ".join(child.cmdline())]
    os.kill(workers[0].pid, signal.SIGKILL)
    finish(process)
    assert (tmp_path / "results.json").read_bytes() == on_one_machine


def _graded(reports: Path) -> int:
    if not (reports / RECORDS).is_file():
        return 0
    with Records(reports) as records:
        return len(records)


def test_parts_of_a_class_merge_into_the_bytes_of_the_whole(
    root: Path, a_class: Path, on_one_machine: bytes, tmp_path: Path
) -> None:
    parts = [tmp_path / str(number) for number in (1, 2)]
    for number, part in enumerate(parts, start=1):
        finish(start(root, a_class, part, "--shard", f"{number}/2"))
    merge = [sys.executable, "-m", "autograder", "merge", *map(str, parts), "--out", str(tmp_path / "all")]
    done = subprocess.run(merge, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "all" / "results.json").read_bytes() == on_one_machine


def test_a_missing_part_is_refused(root: Path, a_class: Path, tmp_path: Path) -> None:
    finish(start(root, a_class, tmp_path / "1", "--shard", "1/12"))
    merge = [sys.executable, "-m", "autograder", "merge", str(tmp_path / "1"), "--out", str(tmp_path / "all")]
    done = subprocess.run(merge, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "their pupils would be lost" in done.stderr
    assert not (tmp_path / "all").exists()


def test_no_scheduler_is_said_in_one_line(root: Path, a_class: Path, tmp_path: Path) -> None:
    process = start(root, a_class, tmp_path, "--scheduler", "tcp://127.0.0.1:1")
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "there is no Dask scheduler at tcp://127.0.0.1:1" in errors
    assert "Traceback" not in errors
