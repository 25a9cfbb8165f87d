"""The notebook in a kernel of its own that knows the exercise only by what its first cell installs, as in Colab.

What is installed is the pupils' repository as it is released.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.content import gaps
from autograder.content.make import notebook, source_path
from autograder.release.student import make_student

KERNEL = "bare"
OWN = ("autograder", "gradient_descent_autograder", "__editable__")


@pytest.fixture(scope="module")
def environment(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make a kernel that has all libraries but not this package, and say how to get there."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    libraries = folder / "libraries"
    libraries.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not entry.name.startswith(OWN):
            (libraries / entry.name).symlink_to(entry)
    (site_packages,) = (folder / "venv" / "lib").glob("python*/site-packages")
    (site_packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    kernel = folder / "jupyter" / "kernels" / KERNEL / "kernel.json"
    kernel.parent.mkdir(parents=True)
    python = str(folder / "venv" / "bin" / "python")
    argv = [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    kernel.write_text(json.dumps({"argv": argv, "display_name": KERNEL, "language": "python"}), encoding="utf-8")
    released = make_student(root, folder)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", str(released)]
    subprocess.run(command, cwd=folder, check=True)
    (wheel,) = folder.glob("*.whl")
    inherited = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MPLBACKEND")}
    return {**inherited, "EXERCISE": str(wheel), "JUPYTER_PATH": str(folder / "jupyter"), "PIP_NO_INDEX": "1"}


def execute(text: str, folder: Path, environment: dict[str, str]) -> list[dict[str, Any]]:
    """Run a notebook from the first cell to the last; a cell that raises ends it. Return its code cells."""
    (folder / "gradient_descent.ipynb").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb"]
    command += [f"--ExecutePreprocessor.kernel_name={KERNEL}", "gradient_descent.ipynb"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    cells = json.loads((folder / "done.ipynb").read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def outputs(cells: list[dict[str, Any]], kind: str) -> Iterator[str]:
    for cell in cells:
        for output in cell["outputs"]:
            if kind in output.get("data", {}):
                yield "".join(output["data"][kind])


def test_the_stub_runs_to_its_end_and_says_what_is_open(
    root: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    stub = (root / "assignment" / "gradient_descent.ipynb").read_text(encoding="utf-8")
    cells = execute(stub, tmp_path, environment)
    said = "\n".join(outputs(cells, "text/plain"))
    assert "gradient_descent is not started yet." in said
    assert "0 of 70 points." in said
    assert not list(outputs(cells, "image/png"))


def test_the_solved_notebook_checks_itself_and_shows_its_pictures(
    root: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    source = source_path(root, "gradient_descent").read_text(encoding="utf-8")
    cells = execute(notebook(gaps.reference(source, notebook=True)), tmp_path, environment)
    assert "70 of 70 points." in "\n".join(outputs(cells, "text/plain"))
    assert any(
        "70 of 70 points." in html and '<div lang="en" dir="ltr">' in html for html in outputs(cells, "text/html")
    )
    assert len(list(outputs(cells, "image/png"))) == 2
