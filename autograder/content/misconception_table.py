"""Writes the table of misconceptions: each with its rule and a real message in both languages.

The messages are what the gallery's own submissions are told, so the table cannot rot.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading.run import grade_students, open_workplace
from autograder.messages import LANGUAGES
from autograder.results import SubmissionResult
from autograder.sandbox.limits import DEFAULT

GALLERY = ("tests", "submissions", "wrong")
WORKERS = 2
INTRODUCTION = """\
# Misconceptions

What a wrong file is told, and by what it is known. Made by `autograder content table` from
`rules.toml` beside this file and from the gallery (`tests/submissions/wrong/`); CI checks that
it is current. Where several mistakes explain the same numbers, only what they have in common
is named; where none does, nothing is.
"""


def table_path(root: Path) -> Path:
    """Return where the table lies in an assignment's folder."""
    return root / "autograder" / "lesson" / "MISCONCEPTIONS.md"


def make_table(root: Path, assignment: Assignment) -> str:
    """Return the table as Markdown.

    Raises:
        ValueError: a misconception has no example in the gallery.
        SandboxBroken: this machine cannot confine.
    """
    rules = tomllib.loads((table_path(root).parent / "rules.toml").read_text(encoding="utf-8"))
    examples = {name: _candidate(name, root) for name in rules}
    students = {file.stem: [file] for file in examples.values()}
    with open_workplace(DEFAULT, WORKERS) as workplace:
        workplace.wait_until_ready()
        results = grade_students(students, assignment, workplace, WORKERS)
    told = {result.student: result for result in results}
    sections = (_section(name, rule, examples[name], told[examples[name].stem]) for name, rule in rules.items())
    return INTRODUCTION + "".join(sections)


def _section(name: str, rule: str, file: Path, result: SubmissionResult) -> str:
    tests = [test for question in result.questions for test in question.tests]
    test = next(test for test in tests if test.misconceptions[:1] == (name,) and test.passed is False)
    lines = [f"\n## {name}\n", f"\nKnown by: {rule}.\n", f"\nFrom `{file.name}`:\n"]
    for language in LANGUAGES:
        lines += ["\n```text\n", *(f"{part.text(language)}\n" for part in test.feedback), "```\n"]
    return "".join(lines)


def _candidate(name: str, root: Path) -> Path:
    """Return the first submission that shows this misconception alone."""
    for table in sorted((root / "tests" / "submissions" / "expected").glob("wrong_*.toml")):
        for student, entry in tomllib.loads(table.read_text(encoding="utf-8")).items():
            file = root.joinpath(*GALLERY, f"{student}.py")
            if entry["misconceptions"] == [name] and file.is_file():
                return file
    raise ValueError(f"the gallery has no example of {name}")
