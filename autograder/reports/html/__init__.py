"""The teacher's report: a set of HTML files that opens from the disk, without a network.

`index.html` shows the class, `students/0001.html` and so on a student each, and
`everyone.html` all students of a class of usual size, to print. Beside them lies `assets/`, a style sheet and a script.
Every page holds its sentences in all languages and shows one of them at a time.

The pages carry a content security policy that lets nothing in but the two assets: no inline
script or style, no image, no form, no connection. `'self'` holds for files on a disk in
Chromium and Firefox.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.messages import LANGUAGES
from autograder.reports.html import words
from autograder.reports.html.class_page import class_view
from autograder.reports.html.safe_text import shown
from autograder.reports.html.student_page import StudentView, student_view
from autograder.reports.statistics import SMALL_CLASS

# More students on one page would be too slow to open, and nobody prints them all.
MOST_TOGETHER = 200
ASSETS = ("report.css", "report.js")
_STUDENT_PAGE = re.compile(r"\d{4,}\.html")
_NO_SOURCES: Mapping[str, str] = MappingProxyType({})


def write_html(folder: Path, data: Mapping[str, Any], language: str, sources: Mapping[str, str] = _NO_SOURCES) -> None:
    """Write the report into a folder, over an earlier one.

    Args:
        folder: where to write; made if it is not there.
        data: what `results.json` holds.
        language: the language to open in, one of `LANGUAGES`; the page can switch.
        sources: student -> source, to show on the student's page.

    Raises:
        ValueError: there are no words in that language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no language {language!r}; there are {', '.join(LANGUAGES)}")
    students = [
        student_view(entry, number, data["max_score"], sources.get(entry["student"]))
        for number, entry in enumerate(data["submissions"], start=1)
    ]
    together = len(students) <= MOST_TOGETHER
    common = {"language": language, "assignment": shown(data["assignment"]), "together": together}
    environment = _environment()
    _write_assets(folder / "assets")
    page = environment.get_template("class.html").render(common, root="", view=class_view(data, students))
    _write(folder / "index.html", page)
    _write_everyone(folder / "everyone.html", environment, common, students)
    _write_students(folder / "students", environment, common, students)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        direction=words.direction,
        in_each=words.in_each,
        language_names=words.language_names(),
        number=words.number,
        say=words.say,
        say_svg=words.say_svg,
        shown=shown,
        small_class=SMALL_CLASS,
    )
    return environment


def _write_assets(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        _write(folder / name, (resources.files(__package__) / "static" / name).read_text(encoding="utf-8"))


def _write_everyone(
    file: Path, environment: Environment, common: Mapping[str, Any], students: list[StudentView]
) -> None:
    if common["together"]:
        _write(file, environment.get_template("everyone.html").render(common, root="", students=students))
    else:
        file.unlink(missing_ok=True)


def _write_students(
    folder: Path, environment: Environment, common: Mapping[str, Any], students: list[StudentView]
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pages = {student.page for student in students}
    # An earlier run over a larger class must not leave somebody behind.
    for file in folder.iterdir():
        if _STUDENT_PAGE.fullmatch(file.name) and file.name not in pages:
            file.unlink()
    template = environment.get_template("student.html")
    for number, student in enumerate(students):
        before = students[number - 1] if number else None
        after = students[number + 1] if number + 1 < len(students) else None
        page = template.render(common, root="../", student=student, before=before, after=after)
        _write(folder / student.page, page)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
