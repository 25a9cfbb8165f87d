"""The grader and the exercise's tests as one archive that pip installs."""

from __future__ import annotations

import tarfile
from pathlib import Path

from autograder import __version__

_TOP = ("pyproject.toml", "README.md", "LICENSE", "otter_config.json", "tests")
_LEFT_OUT = ("__pycache__", "submissions")


def pack_engine(root: Path, folder: Path) -> Path:
    """Write the archive into a folder and return its path.

    Args:
        root: the repository.
        folder: where to write.

    Raises:
        FileNotFoundError: the repository lacks something that the archive needs.
    """
    name = f"gradient_descent_autograder-{__version__}"
    path = folder / f"{name}.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for entry in (*_TOP, "autograder"):
            archive.add(root / entry, f"{name}/{entry}", filter=_needed)
    return path


def _needed(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    parts = entry.name.split("/")
    own_tests = parts[1:3] == ["autograder", "tests"]
    return None if own_tests or any(part in _LEFT_OUT for part in parts) else entry
