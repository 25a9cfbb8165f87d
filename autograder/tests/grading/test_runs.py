"""A run of a class: the same bytes each time, every student in it, whatever happens."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.grading.run import Workplace, grade_students, open_workplace
from autograder.results import submission_to_data, write_lines
from autograder.sandbox.limits import DEFAULT
from autograder.submissions.find import list_students
from autograder.tests.conftest import WORKERS


def command(*arguments: str, root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "autograder", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


@pytest.fixture
def small_class(root: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    gallery = root / "tests" / "submissions"
    for name in ("right/w-data.py", "wrong/no-step--no-brackets.py", "right/autograd-grad.py"):
        shutil.copy(gallery / name, folder)
    return folder


def test_two_runs_give_the_same_bytes(root: Path, small_class: Path, tmp_path: Path) -> None:
    for out, workers in (("first", "1"), ("second", "3")):
        done = command("grade", str(small_class), "--out", str(tmp_path / out), "--workers", workers, root=root)
        assert done.returncode == 0, done.stderr
    for name in ("results.json", "grades.csv", "index.html"):
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


def test_no_path_of_the_machine_is_in_the_results(
    small_class: Path, assignment: Assignment, workplace: Workplace
) -> None:
    students, _ = list_students(small_class)
    results = grade_students(students, assignment, workplace, WORKERS)
    text = "".join(write_lines("x", 100, [submission_to_data(result, "en") for result in results]))
    assert str(small_class.parent) not in text


def test_a_killed_warm_server_loses_nothing(small_class: Path, assignment: Assignment) -> None:
    students, _ = list_students(small_class)
    with open_workplace(DEFAULT, WORKERS) as place:
        assert isinstance(place, Workplace)
        place.wait_until_ready()
        undisturbed = grade_students(students, assignment, place, WORKERS)
        pid = place._server._process.pid
        killer = threading.Timer(0.05, os.kill, (pid, signal.SIGKILL))
        killer.start()
        disturbed = grade_students(students, assignment, place, WORKERS)
        killer.join()
    assert disturbed == undisturbed


def test_a_100_megabyte_file_is_not_opened(tmp_path: Path, assignment: Assignment, workplace: Workplace) -> None:
    with (tmp_path / "huge.py").open("wb") as file:
        file.truncate(100_000_000)
    students, _ = list_students(tmp_path)
    (result,) = grade_students(students, assignment, workplace, 1)
    assert (result.status, result.score) == ("unreadable", 0)
    assert result.errors[0].id == "read.too-large"


def test_a_broken_test_is_the_teachers_and_grades_nobody(root: Path, small_class: Path, tmp_path: Path) -> None:
    folder = tmp_path / "assignment"
    (folder / "tests").mkdir(parents=True)
    (folder / "otter_config.json").write_text('{"autograder": {"assignment": "broken", "file": "work"}}')
    (folder / "tests" / "q1_broken.py").write_text(
        "from otter.test_files import test_case\nOK_FORMAT = False\nname = 'q1_broken'\npoints = 1\n"
        "@test_case(name='case', points=1, hidden=False)\ndef case(gradient_descent):\n    return undefined_name\n"
    )
    done = command("grade", str(small_class), "--out", str(tmp_path / "out"), "--assignment", str(folder), root=root)
    assert done.returncode == 1
    assert "the tests themselves are broken" in done.stderr
    assert not (tmp_path / "out" / "results.json").exists()
