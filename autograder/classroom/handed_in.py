"""What `autograder collect` noted of each submission: where it is from, when it came, whether late."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from autograder.classroom.encoding import decoded
from autograder.classroom.sheet import SheetBroken
from autograder.reports.table import safe_cell


@dataclass(frozen=True)
class HandedIn:
    """One submission as it was collected. Everything is text; what is not known is "".

    Attributes:
        student: the id: the folder's name among the submissions.
        counted: "yes" for the submission that is graded, "no" for one that was put aside.
        files: the files taken, separated by "; ".
        left_out: the files left where they were, separated by "; ".
        handed_in: when, in ISO 8601.
        time_from: whose word the time is: "git commit", "file", "zip"; a student can set these.
        late: "yes", "no" or "".
        late_from: whose word that is: as `time_from`, or "Canvas", which a student cannot set.
        source: the folder, zip or address it is from.
        repository: the repository's name.
        note: what a person should know.
    """

    student: str
    counted: str = "yes"
    files: str = ""
    left_out: str = ""
    handed_in: str = ""
    time_from: str = ""
    late: str = ""
    late_from: str = ""
    source: str = ""
    repository: str = ""
    note: str = ""


_COLUMNS = [column.name for column in fields(HandedIn)]
_NEEDED = ("student", "counted")


def collected_note(submissions: Path) -> Path:
    """Return where the notes on a folder of submissions lie: beside it, for inside only submissions count."""
    resolved = submissions.resolve()
    return resolved.with_name(f"{resolved.name}-collected.csv")


def to_csv(notes: Iterable[HandedIn]) -> bytes:
    """Return the notes as a table that Excel opens right."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS)
    writer.writeheader()
    for note in notes:
        writer.writerow({name: safe_cell(value) for name, value in asdict(note).items()})
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def all_from_csv(data: bytes) -> list[HandedIn]:
    """Return every submission in the table, those that were put aside too.

    Raises:
        SheetBroken: it is no such table.
    """
    rows = csv.DictReader(io.StringIO(decoded(data).text, newline=""))
    try:
        missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
        if missing:
            raise SheetBroken(_broken(f"it has no column {' and no column '.join(missing)}"))
        return [HandedIn(**{name: as_it_was(row.get(name) or "") for name in _COLUMNS}) for row in rows]
    except csv.Error as error:
        raise SheetBroken(_broken(str(error))) from error


def _broken(reason: str) -> str:
    return (
        f"the table of what was collected cannot be read: {reason}. "
        "Run `autograder collect` again into another folder, and use the table beside that"
    )


def from_csv(data: bytes) -> Mapping[str, HandedIn]:
    """Return student -> the submission that counted.

    Raises:
        SheetBroken: it is no such table.
    """
    return {note.student: note for note in all_from_csv(data) if note.counted == "yes"}


def as_it_was(cell: str) -> str:
    """Return the text of a cell that `safe_cell` wrote."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
