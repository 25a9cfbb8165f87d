"""Proves a release free of what pupils must not have: solutions, hidden cases, their numbers, the gallery."""

from __future__ import annotations

import ast
import importlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import TESTS, Assignment
from autograder.content import gaps
from autograder.content.make import source_path
from autograder.release.errors import ReleaseError

HIDDEN_ROOM = "autograder.lesson.hidden"
# A number of two decimals or more is no accident when it lies as near as that to a secret one.
_NEAR = 0.005
_NUMBER = re.compile(r"\d+\.\d{2,}")


@dataclass(frozen=True)
class Secrets:
    """What no released file may hold.

    Attributes:
        lines: lines of the solution's bodies.
        texts: texts; spaces do not count.
        numbers: numbers; their sign and their rounding do not count.
        cases: (question, case) of the hidden cases.
    """

    lines: frozenset[str]
    texts: tuple[str, ...]
    numbers: tuple[float, ...]
    cases: tuple[tuple[str, str], ...]


def secrets_of(root: Path, assignment: Assignment) -> Secrets:
    """Return the secrets of an assignment; the hidden room of its lesson says what they are there."""
    told = importlib.import_module(f"{HIDDEN_ROOM}.secrets")
    source = source_path(root, assignment.file).read_text(encoding="utf-8")
    lines = {line.strip() for gap in gaps.gaps(source) for line in gap.solution} - {"", *told.COMMON_LINES}
    cases = tuple((each.name, case.name) for each in assignment.questions for case in each.cases if case.hidden)
    return Secrets(frozenset(lines), tuple(told.texts()), tuple(told.numbers()), cases)


def require_clean(folder: Path, secrets: Secrets) -> None:
    """Check every file of a release.

    Raises:
        ReleaseError: a file holds a secret, or is none that can be read as text.
    """
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        for found in leaks(path, secrets):
            raise ReleaseError(f"{name} would give away {found}. Nothing was released; take it out of that file.")


def leaks(path: Path, secrets: Secrets) -> Iterator[str]:
    """Yield what a file gives away, in words for the teacher."""
    try:
        text = _readable(path)
    except UnicodeDecodeError:
        yield "nobody knows what: it is no text"
        return
    yield from (f"a line of the solution: {line}" for line in sorted(secrets.lines) if line in text)
    dense = re.sub(r"\s", "", text)
    yield from (f"what a hidden case asks: {each}" for each in secrets.texts if re.sub(r"\s", "", each) in dense)
    for number in map(float, _NUMBER.findall(text)):
        if any(abs(number - abs(secret)) <= _NEAR for secret in secrets.numbers):
            yield f"the number {number}, which a hidden case asks for"
    if path.suffix == ".py":
        yield from _hidden_cases(path, text, secrets)


def _readable(path: Path) -> str:
    """Return a file's text; a notebook's as its cells hold it, without JSON's backslashes."""
    text = path.read_bytes().decode("utf-8")
    if path.suffix != ".ipynb":
        return text
    cells = json.loads(text)["cells"]
    return "\n".join(["".join(cell["source"]) for cell in cells] + [json.dumps(cell.get("outputs")) for cell in cells])


def _hidden_cases(path: Path, text: str, secrets: Secrets) -> Iterator[str]:
    if path.parent.name != TESTS:
        return
    functions = {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)}
    for question, case in secrets.cases:
        if path.stem == question and (case in functions or re.search(rf"name\s*=\s*[\"']{case}[\"']", text)):
            yield f"the hidden case {question}.{case}"
