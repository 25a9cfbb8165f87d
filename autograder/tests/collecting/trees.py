"""Makes the folders, zips and repositories that teachers have."""

from __future__ import annotations

import os
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

CODE = "# תרגיל\nanswer = 1\n"
STUB = "# כתבו כאן\n"


def lay_out(folder: Path, files: Mapping[str, str]) -> Path:
    """Write path -> text into a folder."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    return folder


def pack(
    path: Path, files: Mapping[str, str], when: tuple[int, int, int, int, int, int] = (2026, 11, 22, 20, 0, 0)
) -> Path:
    """Write path -> text into a zip, all of one time."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, when), text)
    return path


def repository(folder: Path, files: Mapping[str, str], when: str = "2026-11-22T20:00:00+02:00") -> Path:
    """Make a git repository with one commit of that time."""
    lay_out(folder, files)
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{
            f"GIT_{who}_{what}": "נועה" if what == "NAME" else "n@x.il"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_DATE": when,
    }
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "--allow-empty", "-m", "הגשה"]):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=environment, capture_output=True)
    return folder


def set_time(path: Path, when: datetime) -> None:
    """Set a file's time."""
    os.utime(path, (when.timestamp(), when.timestamp()))
