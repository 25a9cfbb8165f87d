"""Writes a collection: a folder per student, what was put aside beside it, and a table of it all."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

from autograder.classroom.handed_in import all_from_csv, collected_note, to_csv
from autograder.collecting.gathering import Found, Gathered
from autograder.collecting.paths import folder_name


def others_folder(submissions: Path) -> Path:
    """Return where further submissions of the same students go: beside, for all inside is graded."""
    resolved = submissions.resolve()
    return resolved.with_name(f"{resolved.name}-others")


def clones_folder(submissions: Path) -> Path:
    """Return where clones are kept, so that another run goes on from them."""
    resolved = submissions.resolve()
    return resolved.with_name(f"{resolved.name}-clones")


def is_ours(submissions: Path) -> bool:
    """Tell whether a folder was made by a collection, or is empty or not there."""
    return not submissions.exists() or not any(submissions.iterdir()) or collected_note(submissions).is_file()


def write(collection: Gathered, submissions: Path) -> list[str]:
    """Write a collection in place of an earlier one, and return whom only the earlier one had.

    Only what an earlier collection wrote is replaced; a folder that a teacher added stays.

    Raises:
        OSError: it cannot be written.
    """
    submissions.mkdir(parents=True, exist_ok=True)
    note = collected_note(submissions)
    earlier = all_from_csv(note.read_bytes()) if note.is_file() else []
    others = others_folder(submissions)
    for each in earlier:
        if each.student == folder_name(each.student):
            place = submissions if each.counted == "yes" else others
            shutil.rmtree(place / each.student, ignore_errors=True)
    # First the table: if this is ended in the middle, the folder is known as ours.
    notes = [each.note for each in (*collection.counted.values(), *collection.others)]
    note.write_bytes(to_csv(sorted(notes, key=lambda each: (each.student, each.counted != "yes"))))
    for student, found in collection.counted.items():
        _write(found, submissions / student)
    for found in collection.others:
        place = others / found.note.student
        _write(found, next(place / str(number) for number in count(1) if not (place / str(number)).exists()))
    return sorted({each.student for each in earlier if each.counted == "yes"} - collection.counted.keys())


def _write(found: Found, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in found.files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
