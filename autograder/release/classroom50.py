"""`classroom50/`: what goes to `autograders/SLUG/` of a Classroom 50 configuration repository.

That folder is published for everybody to read: it holds what pupils have anyway.
"""

from __future__ import annotations

import json
import tempfile
import tomllib
from importlib import resources
from pathlib import Path

from autograder.assignment import CONFIG, TESTS
from autograder.release.errors import ReleaseError
from autograder.release.folder import copy_folder
from autograder.release.student import PACKAGE, make_student

_FILES = resources.files(__package__) / "classroom50_files"
# Its default has moved from one Python to the next before: it must be said.
RUNTIME = {"python": "3.12"}
MOST_BYTES = 10 * 2**20


def make_classroom50(root: Path, out: Path, torch_index: str | None = None) -> Path:
    """Make the bundle and return its folder.

    Args:
        root: the teacher's repository.
        out: the folder for all that is released; this goes to `classroom50/` in it.
        torch_index: where pip finds PyTorch without CUDA, if not on the default index.

    Raises:
        ReleaseError: something is missing, would give an answer away, or is too large.
        OSError: something cannot be read or written.
    """
    folder = out / "classroom50"
    with tempfile.TemporaryDirectory() as name:
        student = make_student(root, Path(name))
        for part in (PACKAGE, TESTS):
            copy_folder(student / part, folder / "exercise" / part)
        (folder / "exercise" / CONFIG).write_bytes((student / CONFIG).read_bytes())
        _write(folder / "requirements.txt", _requirements(student, torch_index))
    _write(folder / "autograder.py", (_FILES / "autograder.py").read_text(encoding="utf-8"))
    _write(folder / "runtime.json", json.dumps(RUNTIME) + "\n")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > MOST_BYTES:
        raise ReleaseError(f"the bundle has {size} bytes; Classroom 50 takes {MOST_BYTES} at most")
    return folder


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _requirements(student: Path, torch_index: str | None) -> str:
    project = tomllib.loads((student / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    index = [f"--extra-index-url {torch_index}"] if torch_index else []
    pins = (student / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\n" for line in (*index, *project["dependencies"], *pins))
