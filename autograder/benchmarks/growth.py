"""What classes of several sizes cost from the first to the last second, and what a check costs.

Whole commands in processes of their own: start-up, grading and reports. A check is timed in
turns with `import torch`, so that a busy machine slows both.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.records import RECORDS, Records, RecordsBroken

_TURNS = 5
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Run:
    """One run of `autograder grade`.

    Attributes:
        count: the submissions in the class.
        seconds: wall time of the whole command.
        first_result: wall time until the first result was kept, in seconds.
        memory: the most that the grading process held, in megabytes; its children not counted.
    """

    count: int
    seconds: float
    first_result: float
    memory: float


def measure_growth(root: Path, file: Path, counts: Sequence[int], workers: int) -> None:
    """Print what classes made of copies of one file cost.

    Args:
        root: the assignment's folder.
        file: the submission.
        counts: the classes' sizes.
        workers: how many submissions are graded at a time.
    """
    print(f"copies of {file.name}, {workers} workers, whole runs with all reports")
    print("submissions    seconds    ms each    first result    grader's memory")
    for count in counts:
        run = _grade(root, file, count, workers)
        each = run.seconds / count * 1000
        print(f"{count:11}   {run.seconds:8.1f}   {each:8.1f}   {run.first_result:10.1f} s   {run.memory:12.0f} MB")


def _grade(root: Path, file: Path, count: int, workers: int) -> Run:
    with tempfile.TemporaryDirectory() as name:
        folder, reports = Path(name, "class"), Path(name, "reports")
        folder.mkdir()
        for number in range(count):
            shutil.copy(file, folder / f"student-{number:05}{file.suffix}")
        arguments = ["grade", str(folder), "--out", str(reports), "--workers", str(workers), "--lang", "en"]
        start = time.perf_counter()
        process = subprocess.Popen(_autograder(*arguments), cwd=root, stdout=subprocess.DEVNULL)
        first = _wait_for_result(process, reports) - start
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"grading failed with code {process.returncode}")
        return Run(count, time.perf_counter() - start, first, used.ru_maxrss * 1024 / _MEGABYTE)


def _wait_for_result(process: subprocess.Popen[bytes], reports: Path) -> float:
    # Left for `wait4`, which also tells what it used.
    while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        if (reports / RECORDS).is_file():
            try:
                with Records(reports) as records:
                    if len(records):
                        break
            except RecordsBroken:
                pass  # it is being made
        time.sleep(0.02)
    return time.perf_counter()


def measure_check(root: Path, file: Path) -> None:
    """Print how long `autograder check` takes beside `import torch`."""
    imports, checks = [], []
    for _ in range(_TURNS):
        imports.append(_seconds(root, [sys.executable, "-c", "import torch"]))
        checks.append(_seconds(root, _autograder("check", str(file))))
    plain, check = statistics.median(imports), statistics.median(checks)
    print(f"import torch       {plain:.2f} s  [{min(imports):.2f} - {max(imports):.2f}]")
    print(f"autograder check   {check:.2f} s  [{min(checks):.2f} - {max(checks):.2f}], {check / plain:.2f} times that")


def _seconds(root: Path, command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=root, check=False, capture_output=True)
    return time.perf_counter() - start


def _autograder(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "autograder", *arguments]
