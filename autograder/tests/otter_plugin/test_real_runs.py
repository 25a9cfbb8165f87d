"""Real `otter run` with the released zip: the verdicts of `autograder grade`, and no attack succeeds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.benchmarks.otter_agreement import verdicts_of
from autograder.benchmarks.otter_runs import run_otter_with_plugin
from autograder.grading.run import Workplace, grade_students
from autograder.release.gradescope import make_gradescope
from autograder.tests.conftest import WORKERS

FILES = ("solutions/gradient_descent.py", "tests/submissions/wrong/no-zero-grad--both-functions.py")
# Full marks under plain Otter.
ATTACK = "tests/submissions/hostile/patches-otter-and-pytest.py"


@pytest.fixture(scope="module")
def archive(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_gradescope(root, tmp_path_factory.mktemp("released"))


@pytest.mark.parametrize("name", FILES)
def test_otter_gives_the_graders_verdicts(
    name: str, root: Path, archive: Path, tmp_path: Path, assignment: Assignment, workplace: Workplace
) -> None:
    file = root / name
    (ours,) = grade_students({"student": [file]}, assignment, workplace, WORKERS)
    assert run_otter_with_plugin(file, archive, tmp_path) == verdicts_of(ours)


def test_an_attack_named_as_a_module_of_otters_kernel_does_not_run_there(
    root: Path, archive: Path, tmp_path: Path, assignment: Assignment, workplace: Workplace
) -> None:
    # Python looks for modules in the folder that it is started in, and Otter starts its kernel there.
    file, witness = tmp_path / "ipykernel_launcher.py", tmp_path / "it-ran"
    attack = (root / ATTACK).read_text(encoding="utf-8")
    file.write_text(f"{attack}\nopen({str(witness)!r}, 'w').close()\n", encoding="utf-8")
    (ours,) = grade_students({"student": [file]}, assignment, workplace, WORKERS)
    assert run_otter_with_plugin(file, archive, tmp_path) == verdicts_of(ours)
    assert not witness.exists()
    assert ours.score == 0


def test_on_gradescope_a_damaged_notebook_gets_a_message(root: Path, archive: Path, tmp_path: Path) -> None:
    # As Gradescope does it: unpack the zip, put the file there, run what the zip brings.
    folder = tmp_path / "autograder"
    for name in ("source", "submission", "results"):
        (folder / name).mkdir(parents=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder / "source")
    (folder / "submission_metadata.json").write_text("{}", encoding="utf-8")
    (folder / "submission" / "gradient_descent.ipynb").write_text("<html>", encoding="utf-8")
    runner = folder / "source" / "run_otter.py"
    runner.write_text(runner.read_text(encoding="utf-8").replace('"/autograder"', repr(str(folder))), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, str(runner)], cwd=folder, env=environment, check=True, capture_output=True)
    results = json.loads((folder / "results" / "results.json").read_text(encoding="utf-8"))
    assert "submission/gradient_descent.ipynb is not a notebook" in results["output"]
    assert sum(row.get("score", 0) for row in results["tests"]) == 0
