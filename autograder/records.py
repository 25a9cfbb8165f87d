"""What a grading run keeps, from which every report is drawn: `graded.sqlite`.

Each submission is stored as soon as it is graded, so a run that is killed loses nothing that
was finished, and the next run grades only what is new or changed.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

RECORDS = "graded.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS head (assignment TEXT, max_score INTEGER, language TEXT, fingerprint TEXT, shard TEXT);
CREATE TABLE IF NOT EXISTS graded (student TEXT PRIMARY KEY, key TEXT, entry TEXT, source TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True)
class ClassHead:
    """What all submissions of a class share.

    Attributes:
        assignment: its name.
        max_score: the most points without the bonus.
        language: the language of `results.json`, one of `messages.LANGUAGES`.
        fingerprint: what the verdicts depend on besides the submissions, see `grading.keys`.
        shard: which part of the class this is, "2/8".
    """

    assignment: str
    max_score: int
    language: str = "en"
    fingerprint: str = ""
    shard: str = "1/1"


@dataclass(frozen=True)
class Record:
    """One graded submission.

    Attributes:
        key: a hash of all that its verdicts depend on.
        entry: its entry of `results.json`, as `results.submission_to_data` makes it.
        source: the text of the student's file, "" if there is none.
    """

    key: str
    entry: Mapping[str, Any]
    source: str = ""

    @property
    def student(self) -> str:
        """Return whose it is."""
        return str(self.entry["student"])


class RecordsBroken(Exception):
    """The records cannot be read or written; the text says why."""


class Records:
    """The records in a folder of reports; none of them is held in memory. Safe from several threads.

    Args:
        folder: the folder of reports.
        head: what the class shares; makes the records if there are none. Without it they
            must be there.

    Attributes:
        folder: the folder of reports.

    Raises:
        RecordsBroken: they are not there, or are no records.
    """

    def __init__(self, folder: Path, head: ClassHead | None = None) -> None:
        self.folder = folder
        path = folder / RECORDS
        if head is None and not path.is_file():
            raise RecordsBroken(f"{folder} holds no graded class")
        self._lock = threading.Lock()
        try:
            self._base = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=60)
            # A kill loses nothing in this mode; only a power cut may lose the last few.
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.executescript(_TABLES)
            if head is not None:
                self._replace_head(head)
            self.head = ClassHead(*self._base.execute("SELECT * FROM head").fetchone())
        except (sqlite3.Error, TypeError) as error:
            raise RecordsBroken(f"{path} cannot be used: {error}") from error

    def _replace_head(self, head: ClassHead) -> None:
        with self._base:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.execute("DELETE FROM head")
            self._base.execute("INSERT INTO head VALUES (?, ?, ?, ?, ?)", dataclasses.astuple(head))

    def __enter__(self) -> Records:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def add(self, record: Record) -> None:
        """Store a record in place of the student's earlier one.

        Raises:
            RecordsBroken: the disk is full or gone.
        """
        row = (record.student, record.key, json.dumps(record.entry, ensure_ascii=False), record.source)
        try:
            with self._lock:
                self._base.execute("INSERT OR REPLACE INTO graded VALUES (?, ?, ?, ?)", row)
        except sqlite3.Error as error:
            raise RecordsBroken(f"the result of {record.student} cannot be stored: {error}") from error

    def key_of(self, student: str) -> str | None:
        """Return the key under which a student's submission was graded; None if it was not."""
        with self._lock:
            row = self._base.execute("SELECT key FROM graded WHERE student = ?", (student,)).fetchone()
        return row[0] if row is not None else None

    def find(self, student: str) -> Record | None:
        """Return a student's record."""
        with self._lock:
            row = self._base.execute("SELECT key, entry, source FROM graded WHERE student = ?", (student,)).fetchone()
        return Record(row[0], json.loads(row[1]), row[2]) if row is not None else None

    def students(self) -> list[str]:
        """Return everybody in the records, sorted."""
        with self._lock:
            return [student for (student,) in self._base.execute("SELECT student FROM graded ORDER BY student")]

    def keep_only(self, students: Iterable[str]) -> None:
        """Forget everybody else."""
        kept = set(students)
        gone = [(student,) for student in self.students() if student not in kept]
        with self._lock:
            self._base.executemany("DELETE FROM graded WHERE student = ?", gone)

    def __len__(self) -> int:
        with self._lock:
            (count,) = self._base.execute("SELECT COUNT(*) FROM graded").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Record]:
        """Yield the records one by one, sorted by student."""
        for student in self.students():
            record = self.find(student)
            if record is not None:
                yield record
