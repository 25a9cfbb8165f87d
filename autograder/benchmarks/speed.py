"""Submissions per second: this grader, `otter run`, and the same calls in one warm process.

All three are measured in one run on one machine, so that the ratios mean something where
single times do not.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from autograder.assignment import Assignment
from autograder.benchmarks.otter_runs import generate_zip, run_otter
from autograder.grading.run import grade_students, open_workplace
from autograder.sandbox.limits import DEFAULT
from autograder.sandbox.server import CHILDREN_BEFORE_SETTLING

# The machine's speed drifts: what is compared is measured in turns.
BLOCKS = 6

# Loads the file and makes the calls that the tests make, in one process that has torch warm.
_PURE = """
import contextlib, io, sys, time
import torch
torch.set_num_threads(1)
from autograder.arguments import make
from autograder.lesson import escape, minima, optimizer_loop, probes
from autograder.lesson.hidden.probes import HIDDEN
from autograder.steps import StepRecorder

def calls(path, clean={}):
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(open(path).read(), path, "exec"), names)
        for probe in (*probes.PUBLIC, *HIDDEN):
            names["gradient_descent"](*make(probe))
        for probe in (*probes.PUBLIC[:2], *HIDDEN):
            with StepRecorder():
                names["gradient_descent_with_optimizer"](*make(probe))
        for point in minima.LOSS_POINTS:
            names["exercise_loss"](torch.tensor(point))

path, times = sys.argv[1], int(sys.argv[2])
calls(path)
start = time.perf_counter()
for _ in range(times):
    calls(path)
print((time.perf_counter() - start) / times)
"""

# One epoch as a pupil writes it, on the exercise's loss. What a file costs is mostly a multiple of this.
_EPOCH = """
import time
import torch
torch.set_num_threads(1)
w = torch.tensor(0.0, requires_grad=True)
def epochs(count):
    for _ in range(count):
        (w**4 + 3 * w**3 - w**2 - 3 * w).backward()
        with torch.no_grad():
            w.sub_(0.01 * w.grad)
        w.grad.zero_()
epochs(200)
start = time.perf_counter()
epochs(2000)
print((time.perf_counter() - start) / 2000)
"""


def measure(root: Path, assignment: Assignment, file: Path, count: int, workers: int, otter_runs: int) -> None:
    """Print what one submission costs in each of the three ways.

    Args:
        root: the assignment's folder.
        assignment: what is graded.
        file: the submission to grade `count` times.
        count: how many copies of it make the class.
        workers: how many submissions are graded at a time.
        otter_runs: how often as many of `otter run` as there are workers are timed; 0 leaves it out.
    """
    pure, graded = _in_turns(assignment, file, count, workers)
    otter = _otter_seconds(root, file, otter_runs, workers)
    ours, same_calls = statistics.median(graded), statistics.median(pure)
    ratios = [one / other for one, other in zip(graded, pure, strict=True)]
    epoch = statistics.median(_printed_seconds([sys.executable, "-c", _EPOCH], 1)[0] for _ in range(BLOCKS))
    print(f"{count} copies of {file.name}, {workers} workers, start-up left out")
    print(f"PyTorch's epoch   {epoch * 1e6:8.0f} microseconds, on the exercise's loss")
    print(f"this grader       {ours * 1000:8.1f} ms a submission, {1 / ours:7.1f} a second  {_spread(graded)}")
    print(f"the same calls    {same_calls * 1000:8.1f} ms, in {workers} warm processes at a time    {_spread(pure)}")
    print(f"                  the grader costs {statistics.median(ratios):.2f} times that  {_range(ratios)}")
    if otter:
        typical = statistics.median(otter)
        print(f"otter run         {typical:8.2f} s, {workers} at a time                  {_spread(otter)}")
        print(f"                  in that time each of the grader's workers does {typical / (ours * workers):.0f}")


def _range(ratios: list[float]) -> str:
    return f"[{min(ratios):.2f} - {max(ratios):.2f}]"


def _spread(seconds: list[float]) -> str:
    return f"[{min(seconds):.4g} - {max(seconds):.4g} s]"


@contextmanager
def _class_of(file: Path, count: int) -> Iterator[dict[str, list[Path]]]:
    with tempfile.TemporaryDirectory() as name:
        students = {}
        for number in range(count):
            copy = Path(name, f"student-{number:05d}{file.suffix}")
            copy.write_bytes(file.read_bytes())
            students[copy.stem] = [copy]
        yield students


def _in_turns(assignment: Assignment, file: Path, count: int, workers: int) -> tuple[list[float], list[float]]:
    """Return seconds a submission of the same calls and of this grader, block by block in turns."""
    pure, graded = [], []
    size = max(1, count // BLOCKS)
    with (
        _class_of(file, CHILDREN_BEFORE_SETTLING) as first,
        _class_of(file, size) as students,
        open_workplace(DEFAULT, workers) as workplace,
    ):
        workplace.wait_until_ready()
        # What the warm server does once for a class that is not small is start-up too.
        grade_students(first, assignment, workplace, workers)
        for _ in range(BLOCKS):
            pure.append(_pure_seconds(file, max(1, size // workers), workers))
            start = time.perf_counter()
            results = grade_students(students, assignment, workplace, workers)
            graded.append((time.perf_counter() - start) / size)
            if len({result.score for result in results}) != 1:
                raise RuntimeError("copies of one file got different scores")
    return pure, graded


def _pure_seconds(file: Path, times: int, workers: int) -> float:
    return statistics.mean(_printed_seconds([sys.executable, "-c", _PURE, str(file), str(times)], workers)) / workers


def _printed_seconds(command: list[str], at_a_time: int) -> list[float]:
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(at_a_time)]
    return [float(process.communicate()[0]) for process in running]


def _otter_seconds(root: Path, file: Path, runs: int, at_a_time: int) -> list[float]:
    """Return how long each `otter run` took; as many run at a time as the grader has workers, for it is busy too."""
    if not runs:
        return []
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(at_a_time) as pool:
        archive = generate_zip(root, Path(name))

        def run(number: int) -> float:
            folder = Path(name, f"run-{number}")
            folder.mkdir()
            start = time.perf_counter()
            run_otter(file, archive, folder)
            return time.perf_counter() - start

        return list(pool.map(run, range(runs * at_a_time)))
