"""The teacher's report: a set of HTML files that opens from the disk, without a network.

`index.html` shows the class, `students/0001.html` and so on a pupil each, and `everyone.html`
all pupils of a class of usual size, to print. Beside them lies `assets/`: a style sheet, scripts,
and the library that draws the pictures. Every page holds its sentences in all languages and shows
one of them at a time.

The pupils are taken one by one, twice: first a row of each is noted for the class's page, then
each page is written. So a class of 10,000 needs hardly more memory than one of 100.

The pages carry a content security policy that lets nothing in but the assets: no inline script
or style but the library's own rule, no image, no form, no connection. `'self'` holds for files
on a disk in Chromium and Firefox.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.messages import DIRECTIONS
from autograder.reports.html import pictures, words
from autograder.reports.html.class_page import class_view
from autograder.reports.html.rows import Row, row
from autograder.reports.html.student_page import student_view
from autograder.reports.pupils import ClassReport
from autograder.reports.safe_text import shown
from autograder.reports.statistics import SMALL_CLASS, Tally

# More pupils on one page would be too slow to open, and nobody prints them all.
MOST_TOGETHER = 200
# The table of a larger class is shown this many rows at a time.
ROWS_AT_ONCE = 1000
COPIED = ("report.css", "report.js", "pictures.js", "vendor/d3.min.js", "vendor/plot.min.js")
COPIED_LICENSES = ("vendor/d3.LICENSE.txt", "vendor/plot.LICENSE.txt")
WORDS = "words.js"
_STUDENT_PAGE = re.compile(r"\d{4,}\.html")
_NO_FILES: Mapping[str, str] = MappingProxyType({})


def write_html(folder: Path, report: ClassReport, feedback: Mapping[str, str] = _NO_FILES) -> None:
    """Write the report into a folder, over an earlier one.

    Args:
        folder: where to write; made if it is not there.
        report: what to draw.
        feedback: student -> the name of their file in `feedback/`, without its ending.
    """
    tally = Tally(report.max_score)
    rows: list[Row] = []
    for number, pupil in enumerate(report.pupils(), start=1):
        tally.add(pupil.entry)
        rows.append(row(pupil.entry, number, report.people.name_of(pupil.entry["student"])))
    together = len(rows) <= MOST_TOGETHER
    common = {
        "language": report.language,
        "assignment": shown(report.assignment),
        "together": together,
        "rows_at_once": ROWS_AT_ONCE,
    }
    _write_assets(folder / "assets")
    view = class_view(report, tally.figures(), rows)
    _write(folder / "index.html", "class.html", common, root="", view=view)
    _forget_others(folder / "students", len(rows))
    sheets = _write_pupils(folder / "students", common, report, rows, feedback)
    if together:
        _write(folder / "everyone.html", "everyone.html", common, root="", sheets=sheets)
    else:
        (folder / "everyone.html").unlink(missing_ok=True)
        for _ in sheets:
            pass


@cache
def environment() -> Environment:
    """Return what fills in this package's templates."""
    made = Environment(
        loader=PackageLoader("autograder.reports.html"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        directions=DIRECTIONS,
        in_each=words.in_each,
        language_names=words.language_names(),
        say=words.say,
        shown=shown,
        small_class=SMALL_CLASS,
    )
    return made


def _write_assets(folder: Path) -> None:
    (folder / "vendor").mkdir(parents=True, exist_ok=True)
    for name in (*COPIED, *COPIED_LICENSES):
        text = resources.files(__package__).joinpath("static", name).read_text(encoding="utf-8")
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / WORDS).write_text(pictures.words(), encoding="utf-8", newline="\n")


def _write_pupils(
    folder: Path, common: Mapping[str, Any], report: ClassReport, rows: Sequence[Row], feedback: Mapping[str, str]
) -> Iterator[str]:
    """Write each pupil's page, and yield their sheet of the page of all of them; "" where there is no such page."""
    pieces: Any = environment().get_template("student_parts.html").module
    for number, (pupil, own) in enumerate(zip(report.pupils(), rows, strict=True), start=1):
        student = student_view(pupil, number, report.max_score, own.name)
        tests = [pieces.tests(student, question, True) for question in student.questions]
        around = {
            "before": rows[number - 2] if number > 1 else None,
            "after": rows[number] if number < len(rows) else None,
            "feedback": feedback.get(pupil.entry["student"]),
        }
        _write(folder / own.page, "student.html", common, root="../", student=student, tests=tests, **around)
        if not common["together"]:
            yield ""
            continue
        # The sheet has no source, so nothing in it leads there.
        bare = [
            pieces.tests(student, question, False) if question.leads_to_source else drawn
            for question, drawn in zip(student.questions, tests, strict=True)
        ]
        yield str(pieces.student_body(student, 2, f"student-{number}", bare))


def _forget_others(folder: Path, count: int) -> None:
    """Take away who is not in the class any more: an earlier run over a larger one must not leave anybody behind."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        if _STUDENT_PAGE.fullmatch(file.name) and not 0 < int(file.stem) <= count:
            file.unlink()


def _write(file: Path, template: str, common: Mapping[str, Any], **values: Any) -> None:
    """Write a page piece by piece: the table of a large class is never in memory as a whole."""
    pieces = environment().get_template(template).stream(common, **values)
    pieces.enable_buffering(500)
    with file.open("w", encoding="utf-8", newline="\n") as opened:
        opened.writelines(pieces)
