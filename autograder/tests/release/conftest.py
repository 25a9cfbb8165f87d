"""A release, and a machine of GitHub's to try it on: made once."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from autograder.release.classroom50 import make_classroom50
from autograder.release.student import make_student
from autograder.tests.conftest import ROOT


@pytest.fixture(scope="session")
def student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the pupils' repository as it is released; not to be written to."""
    return make_student(ROOT, tmp_path_factory.mktemp("release"))


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Classroom 50 bundle; not to be written to."""
    return make_classroom50(ROOT, tmp_path_factory.mktemp("release"))


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a fresh environment that has all libraries and nothing of this project."""
    folder = tmp_path_factory.mktemp("machine") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        ours = entry.name.startswith(("gradient_descent_autograder", "__editable__", "autograder"))
        if not ours and entry.name != "__pycache__":
            (packages / entry.name).symlink_to(entry)
    return folder / "bin" / "python"


@pytest.fixture
def checkout(student: Path, tmp_path: Path) -> Path:
    """Return a pupil's checkout of the released repository."""
    return shutil.copytree(student, tmp_path / "checkout")
