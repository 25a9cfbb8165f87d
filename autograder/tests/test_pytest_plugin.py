"""The pytest plugin: an assignment's cases are tests, the student's names are fixtures."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.tests.toy import WRONG, make_assignment


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return make_assignment(tmp_path / "toy")


def run_pytest(folder: Path, root: Path, *arguments: str) -> tuple[int, str]:
    """Run pytest in a folder, in a process of its own."""
    command = [sys.executable, "-m", "pytest", "-p", "autograder.pytest_plugin", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, "-rA", "--strict-markers", "-W", "error", "--rootdir", str(folder), *arguments],
        cwd=folder,
        # Other plugins have no part in this, and cost seconds.
        env={**os.environ, "PYTHONPATH": str(root), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def outcomes(output: str) -> dict[str, str]:
    return {name: word for word, name in re.findall(r"^(PASSED|FAILED|ERROR) tests/(\S+)", output, re.MULTILINE)}


def test_each_case_is_a_test_that_the_reference_passes(toy: Path, root: Path) -> None:
    code, output = run_pytest(toy, root, "tests")
    assert outcomes(output) == {
        "q1_double.py::small": "PASSED",
        "q1_double.py::large": "PASSED",
        "q2_text.py::text": "PASSED",
    }, output
    assert code == 0


def test_another_submission_can_be_named(toy: Path, root: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    code, output = run_pytest(toy, root, "tests", "--submission", str(tmp_path / "wrong.py"), "-m", "not hidden")
    assert outcomes(output) == {"q1_double.py::small": "FAILED", "q2_text.py::text": "FAILED"}, output
    assert code == 1
