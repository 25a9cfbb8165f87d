"""Paths as every system can have them: safe letters, names short enough, no two files in one place."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import PurePosixPath

from autograder.reports.safe_text import shown

_MAX_LETTERS = 120
_MAX_BYTES = 200  # systems take 255, and names get endings


def folder_name(student: str) -> str:
    """Return a student's id as a folder can have it on every system."""
    visible = "".join(letter if shown(letter) == letter else "_" for letter in _clean(student))
    return _short(visible, "")


def safe_path(path: PurePosixPath) -> PurePosixPath:
    """Return a file's path as every system can have it; its ending stays.

    A commit can hold any name, "..", too.
    """
    name = _clean(path.name)
    suffix = PurePosixPath(name).suffix
    suffix = suffix if len(suffix) <= 10 else ""
    return PurePosixPath(*(folder_name(part) for part in path.parts[:-1]), _short(name, suffix))


def apart(
    files: Sequence[tuple[PurePosixPath, bytes]],
) -> tuple[dict[PurePosixPath, bytes], list[str]]:
    """Return each file at a safe path of its own, and what to tell of those that got another name.

    Args:
        files: path -> bytes, as they were handed in; two may have one path.
    """
    # Whatever has its name already keeps it.
    order = sorted(range(len(files)), key=lambda number: safe_path(files[number][0]) != files[number][0])
    targets: dict[int, PurePosixPath] = {}
    taken: set[str] = set()
    folders: set[str] = set()
    for number in order:
        target = _free(safe_path(files[number][0]), taken, folders)
        taken.add(_key(target))
        folders |= {_key(parent) for parent in target.parents}
        targets[number] = target
    moved = [
        f"{path} is kept as {targets[number]}, for another file has its place"
        for number, (path, _) in enumerate(files)
        if targets[number] != safe_path(path)
    ]
    return {targets[number]: data for number, (_, data) in enumerate(files)}, moved


def _free(path: PurePosixPath, taken: set[str], folders: set[str]) -> PurePosixPath:
    """Return the path, or one like it, where no file lies and no folder; nor is a file where its folders must be."""
    place = PurePosixPath()
    for part in path.parts[:-1]:
        place = next(each for each in _numbered(place / part) if _key(each) not in taken)
    return next(each for each in _numbered(place / path.name) if _key(each) not in taken | folders)


def _numbered(path: PurePosixPath) -> Iterator[PurePosixPath]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _key(path: PurePosixPath) -> str:
    """Return a path as a system sees it that knows no difference of case."""
    return unicodedata.normalize("NFC", path.as_posix()).casefold()


def _clean(name: str) -> str:
    kept = "".join("_" if letter in '/\\:*?"<>|' or ord(letter) < 32 else letter for letter in name)
    return " ".join(kept.split()).strip(". ") or "_"


def _short(name: str, suffix: str) -> str:
    """Return a name cut to what a folder takes; what was cut off is told apart by its hash."""
    if len(name) <= _MAX_LETTERS and len(name.encode("utf-8", "replace")) <= _MAX_BYTES:
        return name
    ending = f"-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}{suffix}"
    stem = name.removesuffix(suffix)[: _MAX_LETTERS - len(ending)]
    room = _MAX_BYTES - len(ending.encode("utf-8", "replace"))
    return stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").strip(". ") + ending
