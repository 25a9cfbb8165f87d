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
_TABLES = (
    "CREATE TABLE IF NOT EXISTS head"
    " (id INTEGER PRIMARY KEY, assignment, max_score, language, fingerprint, shard, finished)",
    "CREATE TABLE IF NOT EXISTS graded (student TEXT PRIMARY KEY, key, entry, source) WITHOUT ROWID",
)
_REPLACE_HEAD = "INSERT OR REPLACE INTO head VALUES (1, ?, ?, ?, ?, ?, 0)"


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


class Unfinished(RecordsBroken):
    """The run that wrote the records was ended in the middle: somebody may have none, or an old one."""


class Records:
    """The records in a folder of reports; none of them is held in memory. Safe from several threads.

    Args:
        folder: the folder of reports.
        head: what the class shares; makes the records if there are none. Without it they
            must be there.
        read_only: open what another process made and still holds open; only to be read.

    Attributes:
        folder: the folder of reports.

    Raises:
        RecordsBroken: they are not there, or are no records.
    """

    def __init__(self, folder: Path, head: ClassHead | None = None, read_only: bool = False) -> None:
        self.folder = folder
        path = folder / RECORDS
        if head is None and not path.is_file():
            raise RecordsBroken(f"{folder} holds no graded class")
        self._lock = threading.Lock()
        self._path = path
        try:
            self._base = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}",
                uri=True,
                check_same_thread=False,
                isolation_level=None,
                timeout=60,
            )
        except sqlite3.Error as error:
            raise RecordsBroken(f"{path} cannot be used: {error}") from error
        if not read_only:
            # A kill loses nothing in this mode; only a power cut may lose the last few.
            self._run("PRAGMA journal_mode = WAL")
            self._run("PRAGMA synchronous = NORMAL")
            for table in _TABLES:
                self._run(table)
        if head is not None:
            self._run(_REPLACE_HEAD, *dataclasses.astuple(head))
        found = self._run("SELECT assignment, max_score, language, fingerprint, shard FROM head")
        if not found:
            raise RecordsBroken(f"{path} holds no class")
        self.head = ClassHead(*found[0])

    def _run(self, statement: str, *values: Any) -> list[Any]:
        """Run a statement and return its rows.

        Raises:
            RecordsBroken: the file is damaged or of another version, or the disk is full or gone.
        """
        try:
            with self._lock:
                return self._base.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise RecordsBroken(f"{self._path} cannot be used: {error}") from error

    def finish(self) -> None:
        """Note that everybody of the class has a record."""
        self._run("UPDATE head SET finished = 1")

    def require_finished(self) -> None:
        """Make sure that everybody of the class has a record.

        Raises:
            Unfinished: the run that wrote them was ended before.
        """
        if not self._run("SELECT finished FROM head")[0][0]:
            raise Unfinished(f"the grading into {self.folder} was ended in the middle. Give its command again first.")

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
        self._run("INSERT OR REPLACE INTO graded (student, key, entry, source) VALUES (?, ?, ?, ?)", *row)

    def key_of(self, student: str) -> str | None:
        """Return the key under which a student's submission was graded; None if it was not."""
        rows = self._run("SELECT key FROM graded WHERE student = ?", student)
        return rows[0][0] if rows else None

    def find(self, student: str) -> Record | None:
        """Return a student's record."""
        rows = self._run("SELECT key, entry, source FROM graded WHERE student = ?", student)
        return Record(rows[0][0], json.loads(rows[0][1]), rows[0][2]) if rows else None

    def students(self) -> list[str]:
        """Return everybody in the records, sorted."""
        return [student for (student,) in self._run("SELECT student FROM graded ORDER BY student")]

    def keep_only(self, students: Iterable[str]) -> None:
        """Forget everybody else."""
        for student in set(self.students()) - set(students):
            self._run("DELETE FROM graded WHERE student = ?", student)

    def __len__(self) -> int:
        return int(self._run("SELECT COUNT(*) FROM graded")[0][0])

    def __iter__(self) -> Iterator[Record]:
        """Yield the records one by one, sorted by student."""
        for student in self.students():
            record = self.find(student)
            if record is not None:
                yield record
