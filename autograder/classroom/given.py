"""What a teacher gave to a folder of reports: kept in `REPORTS/given/`, and used at every redraw."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.classroom.canvas import check_canvas, people_of_canvas
from autograder.classroom.handed_in import HandedIn, collected_note, from_csv
from autograder.classroom.moodle import check_moodle, people_of_moodle
from autograder.classroom.roster import ClassList, Roster, join_class, read_roster
from autograder.classroom.sheet import Sheet, SheetBroken, read_sheet

FOLDER = "given"
_FILES = {"roster": "roster.csv", "moodle": "moodle.csv", "canvas": "canvas.csv", "collected": "collected.csv"}
_CHOICES = "choices.json"


@dataclass(frozen=True)
class Given:
    """What a teacher gives with a command.

    Attributes:
        files: "roster", "moodle", "canvas" or "collected" -> the file.
        choices: "canvas_column" and "with_pending", where they were said.
    """

    files: Mapping[str, Path] = field(default_factory=dict)
    choices: Mapping[str, Any] = field(default_factory=dict)

    def beside(self, submissions: Path) -> Given:
        """Return it with what `autograder collect` noted beside the submissions, if it did."""
        note = collected_note(submissions)
        if "collected" in self.files or not note.is_file():
            return self
        return Given({**self.files, "collected": note}, self.choices)

    def check(self, assignment: str, kept_in: Path | None = None) -> None:
        """Read the files before any work is done.

        Args:
            assignment: the assignment's name.
            kept_in: the folder of reports, whose earlier choices count too.

        Raises:
            SheetBroken: one cannot be used; the text says what to do.
        """
        choices = {**(_choices(kept_in) if kept_in is not None else {}), **self.choices}
        files = {**(_kept(kept_in) if kept_in is not None else {}), **self.files}
        if "roster" in self.files:
            read_roster(files["roster"])
        if "collected" in self.files:
            _notes_in(files["collected"])
        if "moodle" in self.files:
            _naming(files["moodle"], check_moodle)
        if "canvas" in files and ("canvas" in self.files or "canvas_column" in self.choices):
            column = str(choices.get("canvas_column", ""))
            _naming(files["canvas"], lambda sheet: check_canvas(sheet, assignment, column))

    def keep(self, reports: Path) -> None:
        """Copy it into a folder of reports, in place of what was given earlier.

        Raises:
            OSError: it cannot be written.
        """
        if not self.files and not self.choices:
            return
        folder = reports / FOLDER
        folder.mkdir(exist_ok=True)
        for what, path in self.files.items():
            data = path.read_bytes()
            (folder / _FILES[what]).write_bytes(data)
        choices = {**_choices(reports), **self.choices}
        (folder / _CHOICES).write_text(json.dumps(choices, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def take_over_given(reports: Path, others: Iterable[Path]) -> None:
    """Keep what was given to the first of other folders of reports, unless something was given here.

    Raises:
        OSError: it cannot be read or written.
    """
    for other in others:
        if (other / FOLDER).is_dir() and not (reports / FOLDER).exists():
            shutil.copytree(other / FOLDER, reports / FOLDER)


def given_sheet(reports: Path, what: str) -> Sheet | None:
    """Return the "moodle" or "canvas" sheet that was given; None if none was.

    Raises:
        SheetBroken: it cannot be read any more.
    """
    path = _kept(reports).get(what)
    return read_sheet(path) if path is not None else None


def given_choices(reports: Path) -> Mapping[str, Any]:
    """Return the choices that were made."""
    return _choices(reports)


def given_notes(reports: Path) -> Mapping[str, HandedIn]:
    """Return student -> what `autograder collect` noted, if that was given.

    Raises:
        SheetBroken: it cannot be read any more.
    """
    path = _kept(reports).get("collected")
    return _notes_in(path) if path is not None else {}


def class_list_of(reports: Path, students: Collection[str]) -> ClassList:
    """Return who is who: from the class list given, else from the platform's own sheet; empty without any.

    Args:
        reports: the folder of reports.
        students: everybody in its records.

    Raises:
        SheetBroken: what was given cannot be read any more.
    """
    kept = _kept(reports)
    if "roster" in kept:
        return join_class(read_roster(kept["roster"]), students)
    if "moodle" in kept:
        return join_class(Roster(people_of_moodle(read_sheet(kept["moodle"]))), students)
    if "canvas" in kept:
        return join_class(Roster(people_of_canvas(read_sheet(kept["canvas"]))), students)
    return ClassList()


def _kept(reports: Path) -> dict[str, Path]:
    paths = {what: reports / FOLDER / name for what, name in _FILES.items()}
    return {what: path for what, path in paths.items() if path.is_file()}


def _choices(reports: Path) -> dict[str, Any]:
    path = reports / FOLDER / _CHOICES
    if not path.is_file():
        return {}
    try:
        choices = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SheetBroken(f"{path} cannot be read: {error}. Remove it, and give the options again") from error
    return choices if isinstance(choices, dict) else {}


def _notes_in(path: Path) -> Mapping[str, HandedIn]:
    try:
        return from_csv(path.read_bytes())
    except SheetBroken as error:
        raise SheetBroken(f"{path}: {error}") from error


def _naming(path: Path, check: Any) -> None:
    try:
        check(read_sheet(path))
    except SheetBroken as error:
        raise SheetBroken(str(error) if str(path) in str(error) else f"{path}: {error}") from error
