"""What classes of several sizes cost from the first to the last second, and what a check costs.

Whole commands in processes of their own: start-up, grading and reports. A check is timed in
turns with `import torch`, so that a busy machine slows both.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.records import Records, RecordsBroken

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
        first = memory = 0.0
        while process.poll() is None:
            memory = max(memory, _peak_memory(process.pid))
            if not first and _has_result(reports):
                first = time.perf_counter() - start
            time.sleep(0.02)
        if process.returncode:
            raise RuntimeError(f"grading failed with code {process.returncode}")
        return Run(count, time.perf_counter() - start, first, memory)


def _has_result(reports: Path) -> bool:
    try:
        with Records(reports, read_only=True) as records:
            return len(records) > 0
    except RecordsBroken:
        return False  # not made yet


def _peak_memory(pid: int) -> float:
    """Return the most memory that a process has held so far, in megabytes; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) * 1024 / _MEGABYTE for line in lines if line.startswith("VmHWM")), 0.0)


def measure_check(root: Path, file: Path) -> None:
    """Print how long `autograder check` takes beside `import torch`."""
    imports, checks = [], []
    for _ in range(_TURNS):
        imports.append(_seconds(root, [sys.executable, "-c", "import torch; print(torch.__version__)"]))
        checks.append(_seconds(root, _autograder("check", str(file))))
    plain, check = statistics.median(imports), statistics.median(checks)
    print(f"import torch       {plain:.2f} s  [{min(imports):.2f} - {max(imports):.2f}]")
    print(f"autograder check   {check:.2f} s  [{min(checks):.2f} - {max(checks):.2f}], {check / plain:.2f} times that")


def _seconds(root: Path, command: Sequence[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    # A check that finds something to mend ends with 1, but it says something.
    if done.returncode not in (0, 1) or not done.stdout:
        raise RuntimeError(f"{command[-2:]} failed: {done.stderr.strip().splitlines()[-1:]}")
    return seconds


def _autograder(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "autograder", *arguments]
