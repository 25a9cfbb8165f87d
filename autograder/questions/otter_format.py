"""Reads Otter's exception-based test files, with or without Otter installed.

Otter's own reader imports 1,300 modules (0.6 s, measured by `-X importtime` with
otter-grader 7.0.0); the format itself is a decorator and a few module variables. While a
test file is executed, a small module stands in `otter.test_files`' place.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class Case:
    """One case of a question.

    Attributes:
        name: unique within its question.
        points: whole points.
        hidden: whether students may not see it.
        function: the case's body.
        parameters: the names of the student's that it asks for.
    """

    name: str
    points: int
    hidden: bool
    function: Callable[..., Any]
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A test file."""

    name: str
    points: int
    cases: tuple[Case, ...]

    def public(self) -> Question:
        """Return the question without its hidden cases."""
        cases = tuple(case for case in self.cases if not case.hidden)
        return Question(self.name, sum(case.points for case in cases), cases)


class TestFolderError(ValueError):
    """A tests folder cannot be used; this is the teacher's to mend, not the students'."""

    __test__ = False  # its name must not make pytest collect it


class _Marked:
    """What `@test_case(...)` leaves in the test module."""

    def __init__(self, options: Mapping[str, Any], function: Callable[..., Any]) -> None:
        self.options = options
        self.function = function


def _test_case(**options: Any) -> Callable[[Callable[..., Any]], _Marked]:
    return lambda function: _Marked(options, function)


@contextmanager
def _standing_in_for_otter() -> Iterator[None]:
    names = ("otter", "otter.test_files")
    real = {name: sys.modules.get(name) for name in names}
    package, test_files = ModuleType("otter"), ModuleType("otter.test_files")
    test_files.test_case = _test_case  # type: ignore[attr-defined]
    package.test_files = test_files  # type: ignore[attr-defined]
    sys.modules.update({"otter": package, "otter.test_files": test_files})
    try:
        yield
    finally:
        for name, module in real.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def load_questions(folder: Path) -> tuple[Question, ...]:
    """Return the questions of a tests folder, sorted by file name.

    Raises:
        TestFolderError: there is none, or one breaks the format.
    """
    files = sorted(folder.glob("*.py"))
    if not files:
        raise TestFolderError(f"there is no test file in {folder}")
    return tuple(load_question(file) for file in files)


def load_question(file: Path) -> Question:
    """Return the question in a test file.

    Raises:
        TestFolderError: the file fails or breaks the format.
    """
    namespace: dict[str, Any] = {"__name__": file.stem, "__file__": str(file)}
    try:
        code = compile(file.read_text(encoding="utf-8"), str(file), "exec")
        with _standing_in_for_otter():
            exec(code, namespace)  # noqa: S102 - the teacher's own tests
    except Exception as error:
        raise TestFolderError(f"{file.name} cannot be loaded: {type(error).__name__}: {error}") from error
    return _question(file, namespace)


def _question(file: Path, namespace: Mapping[str, Any]) -> Question:
    if namespace.get("OK_FORMAT") is not False or namespace.get("name") != file.stem:
        raise TestFolderError(f"{file.name} must set OK_FORMAT = False and name = {file.stem!r}")
    marked = [value for value in namespace.values() if isinstance(value, _Marked)]
    cases = tuple(_case(file, each) for each in marked)
    names = {case.name for case in cases}
    points = namespace.get("points")
    if len(names) != len(cases) or not cases:
        raise TestFolderError(f"{file.name} must have cases, each with a name of its own")
    if type(points) is not int or points != sum(case.points for case in cases):
        raise TestFolderError(f"{file.name} must set points to the sum of its cases' points")
    return Question(file.stem, points, cases)


def _case(file: Path, marked: _Marked) -> Case:
    name, points = marked.options.get("name"), marked.options.get("points")
    if not isinstance(name, str) or type(points) is not int:
        raise TestFolderError(f"{file.name}: each case needs a name and whole points")
    parameters = tuple(inspect.signature(marked.function).parameters)
    return Case(name, points, bool(marked.options.get("hidden")), marked.function, parameters)
