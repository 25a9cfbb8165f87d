"""Which of a pupil's files the pupil works in: the script or the notebook, both of which were handed out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.submissions.find import CODE_ENDINGS
from autograder.submissions.source import Unreadable, read_source


def fingerprint(file: str, data: bytes) -> str:
    """Return a hash of a file's code; a notebook's outputs and other cells do not count."""
    try:
        text = read_source(file, data).text
    except Unreadable:
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def own_files(folders: Iterable[Path], stem: str, handed_out: Mapping[str, str]) -> list[Path]:
    """Return the files of the right name in the first folder that has any, those that were worked on first.

    Args:
        folders: where to look, in this order.
        stem: the file's name without its ending.
        handed_out: file -> fingerprint of its code as it was handed out.

    Raises:
        OSError: a file cannot be read.
    """
    for folder in folders:
        found = [folder / f"{stem}{ending}" for ending in CODE_ENDINGS if (folder / f"{stem}{ending}").is_file()]
        if found:
            return sorted(found, key=lambda path: not is_changed(path, handed_out))
    return []


def is_changed(path: Path, handed_out: Mapping[str, str]) -> bool:
    """Tell whether a file's code is another than was handed out."""
    return path.name not in handed_out or fingerprint(path.name, path.read_bytes()) != handed_out[path.name]
