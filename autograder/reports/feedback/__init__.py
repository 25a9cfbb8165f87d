"""A feedback file per pupil to hand back: `feedback/<student>.md` and `.html`.

`feedback/files.csv` tells whose file is which, for ids that are no file names; by it an earlier
run's files are known and taken away, while what a teacher laid beside them stays.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.reports.feedback.content import feedback_file
from autograder.reports.feedback.file_names import FileNames, folded, safe_name
from autograder.reports.feedback.markdown import as_markdown
from autograder.reports.feedback.page import as_html
from autograder.reports.pupils import ClassReport
from autograder.reports.table import safe_cell

FILES = "files.csv"


def write_feedback(folder: Path, report: ClassReport) -> Mapping[str, str]:
    """Write the files into a folder, over those of an earlier run.

    Args:
        folder: where to write; made if it is not there.
        report: the class; its pupils are taken one by one.

    Returns:
        student -> the name of their files, without the ending.
    """
    folder.mkdir(parents=True, exist_ok=True)
    earlier = _written_before(folder / FILES)
    names = FileNames()
    files: dict[str, str] = {}
    for pupil in report.pupils():
        student = pupil.entry["student"]
        name = files[student] = names.of(student)
        told = feedback_file(pupil, report.assignment, report.max_score, report.people.name_of(student))
        _write(folder / f"{name}.md", as_markdown(told, report.language))
        _write(folder / f"{name}.html", as_html(told, report.language))
    for name in _gone(earlier, files.values()):
        for ending in ("md", "html"):
            (folder / f"{name}.{ending}").unlink(missing_ok=True)
    _write_list(folder / FILES, files)
    return files


def _gone(earlier: Iterable[str], now: Iterable[str]) -> list[str]:
    """Return the names whose files nobody has now; Windows and macOS take Anna and anna for one file."""
    kept = {folded(name) for name in now}
    return [name for name in earlier if folded(name) not in kept]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_list(path: Path, files: Mapping[str, str]) -> None:
    """Write whose file is which; with a byte order mark, by which Excel knows Hebrew names."""
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow(["student", "file"])
        writer.writerows([safe_cell(student), f"{name}.html"] for student, name in files.items())


def _written_before(path: Path) -> set[str]:
    """Return the names of an earlier run's files; only such as this module gives."""
    if not path.is_file():
        return set()
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
        names = {row["file"].removesuffix(".html") for row in csv.DictReader(file) if row.get("file")}
    return {name for name in names if name == safe_name(name)}
