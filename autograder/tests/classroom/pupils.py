"""A class with Hebrew names, and a run's records of it, without grading anything."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.classroom.filling import Marks
from autograder.classroom.marks import Mark
from autograder.classroom.roster import ClassList
from autograder.records import ClassHead, Record, Records
from autograder.tests.reports.examples import a_test, absent, question, submission, typical

NOA, DANIEL, TAMAR = "נועה כהן", "דניאל לוי", "תמר ג'ורג'י"


def marked(student: str, points: int, **more: Any) -> dict[str, Any]:
    """Return an entry of somebody with so many of 100 points, none of them open."""
    tests = [a_test("forward", 60, min(points, 60)), a_test("general", 40, max(points - 60, 0), hidden=True)]
    return submission(student, [question("q1_manual_loop", tests)], **{"file": f"{student}/gd.py", **more})


def reports_of(folder: Path, *entries: Mapping[str, Any], language: str = "he", max_score: int = 100) -> Path:
    """Write the records of a run and return its folder of reports."""
    folder.mkdir(parents=True, exist_ok=True)
    with Records(folder, ClassHead("gradient-descent", max_score, language)) as records:
        records.finish()
        for entry in entries:
            records.add(Record("key", entry))
    return folder


def marks_of(
    *entries: Mapping[str, Any], class_list: ClassList | None = None, with_pending: bool = False, max_score: int = 100
) -> Marks:
    """Return a run's marks; the comment on a student is their id in a paragraph."""
    return Marks(
        assignment="gradient-descent",
        max_score=max_score,
        of={str(entry["student"]): Mark.of(entry) for entry in entries},
        class_list=class_list or ClassList(),
        with_pending=with_pending,
        comment=lambda student: f"<p>{student}</p>",
    )


__all__ = ["DANIEL", "NOA", "TAMAR", "absent", "marked", "marks_of", "reports_of", "typical"]
