"""Takes what was handed in out of the folder where Otter works.

A file's name can be an attack too: Otter starts its kernel in the submission's folder, and
Python looks there for modules, so a file called `ipykernel_launcher.py` would run.
"""

from __future__ import annotations

import shutil
from pathlib import Path

# Messages show a file as "submission/gradient_descent.py", as it was when it was handed in.
SET_ASIDE = Path("set_aside", "submission")
_OTTERS_OWN = ("tests", "__init__.py")
_EMPTY_NOTEBOOK = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'


def set_aside(folder: Path) -> Path:
    """Move all that was handed in to a place of its own, once, and return that place.

    Args:
        folder: Otter's folder, `/autograder` on Gradescope, with `source/` and `submission/`.

    Raises:
        OSError: something could not be moved; nothing may run then.
    """
    place = folder / SET_ASIDE
    if not place.is_dir():
        place.mkdir(parents=True)
        for name in _handed_in(folder):
            shutil.move(folder / "submission" / name, place / name)
    return place


def set_aside_first(folder: Path) -> None:
    """Set aside before Otter looks at anything, and leave it an empty file to find.

    Raises:
        OSError: something could not be moved; nothing may run then.
    """
    set_aside(folder)
    (folder / "submission" / "empty.py").write_text("", encoding="utf-8")


def _handed_in(folder: Path) -> list[str]:
    """List what lies in the submission and was not put there by Otter."""
    support = folder / "source" / "files"
    given = {*_OTTERS_OWN, *(_names(support) if support.is_dir() else ())}
    return [name for name in _names(folder / "submission") if name not in given]


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def leave_only(path: Path) -> None:
    """Empty a submission's folder but for one empty file, which Otter will read.

    Without `tests/` Otter has nothing to run, and no test lies where its kernel works.
    """
    for entry in path.parent.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    path.write_text(_EMPTY_NOTEBOOK if path.suffix == ".ipynb" else "", encoding="utf-8")
