"""The folder that a release goes to: made beside, moved into place when it is whole."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder import __version__
from autograder.release.errors import ReleaseError

# By this file a folder is known as an earlier release, which may be replaced.
MARK = "release.json"


@contextmanager
def release_folder(out: Path, assignment: str) -> Iterator[Path]:
    """Give an empty folder; when all went well, put it where `out` says.

    Of an earlier release there, the parts that are made anew are replaced.

    Args:
        out: where the release is to be.
        assignment: the assignment's name.

    Raises:
        ReleaseError: there is something that is no earlier release.
        OSError: it cannot be written.
    """
    _require_replaceable(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent.resolve()) as name:
        new, old = Path(name, "new"), Path(name, "old")
        new.mkdir()
        yield new
        mark = {"release": assignment, "version": __version__}
        (new / MARK).write_text(json.dumps(mark) + "\n", encoding="utf-8")
        if not out.exists():
            new.rename(out)
            return
        for entry in out.iterdir():
            # Parts that were not made this time stay as they are.
            if not (new / entry.name).exists():
                copy_entry(entry, new / entry.name)
        out.rename(old)
        try:
            new.rename(out)
        except OSError:
            old.rename(out)
            raise


def _require_replaceable(out: Path) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise ReleaseError(f"{out} is no folder. Choose another one with --out.")
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise ReleaseError(
            f"{out} holds something that is no earlier release, and nothing in it was touched. "
            "Choose another folder with --out, or empty that one."
        )


def copy_entry(source: Path, target: Path) -> None:
    """Copy a file or a folder as it is."""
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder of ours, without what Python leaves in one."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
