"""Compares real `otter run` verdicts with the grader's on whole folders of submissions."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.benchmarks.otter_runs import generate_zip, run_otter, run_otter_with_plugin
from autograder.grading.run import grade_students, open_workplace
from autograder.release.gradescope import make_gradescope
from autograder.results import SubmissionResult
from autograder.sandbox.limits import DEFAULT
from autograder.submissions.find import list_students, read_submission


@dataclass(frozen=True)
class Comparison:
    """One submission's verdicts, here and there.

    Attributes:
        difference: "" where all cases agree; else what differs, or why Otter gave no verdict.
    """

    student: str
    difference: str


def verdicts_of(result: SubmissionResult) -> dict[str, bool]:
    """Return "question.case" -> whether it passed, as Otter counts.

    What waits for the teacher here is a passed case of 0 points there.
    """
    return {
        f"{question.name}.{test.name}": test.passed is not False
        for question in result.questions
        for test in question.tests
    }


def compare(
    root: Path, assignment: Assignment, folder: Path, workers: int, plugin: bool = False
) -> Iterator[Comparison]:
    """Yield the comparison of each submission in a folder that holds a file to run.

    Args:
        root: the assignment's folder.
        assignment: what is graded.
        folder: the submissions.
        workers: how many run at a time.
        plugin: whether Otter runs with our plugin.
    """
    students, _ = list_students(folder)
    with open_workplace(DEFAULT, workers) as workplace:
        workplace.wait_until_ready()
        graded = grade_students(students, assignment, workplace, workers)
    ours = {result.student: verdicts_of(result) for result in graded}
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(workers) as pool:
        archive = make_gradescope(root, Path(name)) if plugin else generate_zip(root, Path(name))
        run = run_otter_with_plugin if plugin else run_otter

        def one(student: str) -> Comparison | None:
            submission = read_submission(student, students[student], assignment.file)
            if submission.data is None:
                return None
            with tempfile.TemporaryDirectory() as own:
                ending = Path(submission.file).suffix.lower()
                file = Path(own, f"{assignment.file}{ending}")
                file.write_bytes(submission.data)
                return Comparison(student, _difference(ours[student], lambda: run(file, archive, Path(own))))

        yield from (comparison for comparison in pool.map(one, students) if comparison is not None)


def _difference(ours: Mapping[str, bool], run: Callable[[], Mapping[str, bool]]) -> str:
    try:
        theirs = run()
        differing = [name for name in ours if ours[name] != theirs[name]]
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError, KeyError) as error:
        return f"Otter gave no verdict ({type(error).__name__})"
    return ", ".join(f"{name}: {'passed' if ours[name] else 'failed'} here only" for name in differing)
