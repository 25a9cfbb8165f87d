"""Keeps the decisions in `REPORTS/review.json`: at once, whole, whoever else writes there.

A change is made under a lock that holds across processes, on the file as it stands then: two
windows, or two programs, never lose what the other stored. The new file is written beside the
old one, forced to the disk and put in its place, so a kill leaves the one or the other.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from filelock import FileLock

from autograder.records import RecordsBroken
from autograder.review.decisions import Decisions, NoDecisions, from_text, to_text

REVIEW = "review.json"
_LOCK = ".review.lock"
# A change takes milliseconds; who waits longer than this waits for a program that hangs.
_LOCK_SECONDS = 20.0


class ReviewBroken(RecordsBroken):
    """The decisions cannot be read; the text says where and what to do."""


def read_decisions(folder: Path) -> Decisions:
    """Return the decisions in a folder of reports; none where nothing was decided.

    Raises:
        ReviewBroken: the file is damaged. It is left as it is.
        OSError: it cannot be read.
    """
    return _parse(folder / REVIEW, _bytes(folder / REVIEW))


def take_over_decisions(folder: Path, others: Iterable[Path]) -> None:
    """Add what was decided in other folders of reports; what stands in the folder itself holds.

    Raises:
        ReviewBroken: one of the files is damaged.
        OSError: one cannot be read or written.
    """
    for other in others:
        decisions = read_decisions(other)
        if decisions != Decisions():
            DecisionStore(folder).change(decisions.under)


class DecisionStore:
    """The decisions of a folder of reports. Safe from several threads and processes.

    Args:
        folder: the folder of reports.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / REVIEW
        self._lock_file = folder / _LOCK

    def read(self) -> tuple[Decisions, str]:
        """Return the decisions as they stand, and their revision: a name for this state of the file.

        Raises:
            ReviewBroken: the file is damaged.
            OSError: it cannot be read.
        """
        data = _bytes(self._file)
        return _parse(self._file, data), _revision(data)

    def change(self, how: Callable[[Decisions], Decisions]) -> tuple[Decisions, str]:
        """Change the decisions and return once they are on the disk, as `read` does.

        Args:
            how: makes the new decisions of the ones that stand; what it raises stores nothing.

        Raises:
            ReviewBroken: the file is damaged.
            OSError: it cannot be written, or somebody else holds it.
        """
        # A lock object of its own each time: threads wait for each other as processes do.
        with FileLock(self._lock_file, timeout=_LOCK_SECONDS):
            changed = how(_parse(self._file, _bytes(self._file)))
            data = to_text(changed).encode("utf-8")
            _replace(self._file, data)
        return changed, _revision(data)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def _parse(file: Path, data: bytes) -> Decisions:
    if not data:
        return Decisions()
    try:
        return from_text(data.decode("utf-8-sig"))
    except (NoDecisions, UnicodeDecodeError) as error:
        raise ReviewBroken(
            f"{file} cannot be read: {error}. Mend it, or put an earlier version in its place"
        ) from error


def _revision(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _replace(file: Path, data: bytes) -> None:
    half = file.with_name(f"{file.name}.part")
    with half.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    half.replace(file)
    if os.name == "posix":
        # The new name must reach the disk too.
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
