"""Lets pytest run an assignment's Otter test files: each case is a test.

The student's names are fixtures. Which submission: `--submission FILE`, by default the
reference in `solutions/`, and where there is none, as in a pupil's copy, the pupil's own file.
The code runs in a process of its own, as in the grader.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from autograder.assignment import CONFIG, Assignment, load_assignment
from autograder.grading.environment import SubmissionEnvironment
from autograder.grading.own_file import open_own_file
from autograder.questions.otter_format import Case, load_question
from autograder.submissions.own import own_files


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names the submission."""
    parser.addoption("--submission", type=Path, help="the file whose functions the questions are run on")


def pytest_configure(config: pytest.Config) -> None:
    """Offer the names that the questions ask for as fixtures."""
    config.addinivalue_line("markers", "hidden: a case that students do not see")
    if (config.rootpath / CONFIG).is_file():
        assignment = load_assignment(config.rootpath)
        config.pluginmanager.register(_fixtures(config, assignment), "autograder-submission")


def _fixtures(config: pytest.Config, assignment: Assignment) -> Any:
    """Return a plugin whose fixtures are the student's names."""
    folders = (config.rootpath / "solutions", config.rootpath / "assignment")
    found = own_files(folders, assignment.file, assignment.handed_out) or [folders[0] / f"{assignment.file}.py"]
    path: Path = config.getoption("--submission") or found[0]

    def submission() -> Iterator[SubmissionEnvironment]:
        with open_own_file(path) as environment:
            yield environment

    plugin = ModuleType("autograder_submission")
    fixture = pytest.fixture(scope="session", name="submission")(submission)
    plugin.__dict__["submission"] = fixture
    names = {name for question in assignment.questions for case in question.cases for name in case.parameters}
    for name in names:
        setattr(plugin, name, pytest.fixture(scope="session", name=name)(_reader(name)))
    return plugin


def _reader(name: str) -> Callable[[SubmissionEnvironment], Any]:
    def read(submission: SubmissionEnvironment) -> Any:
        return submission(name)

    return read


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the test files that lie right in the assignment's tests folder."""
    is_question = file_path.suffix == ".py" and file_path.parent == parent.config.rootpath / "tests"
    return QuestionFile.from_parent(parent, path=file_path) if is_question else None


class QuestionFile(pytest.Module):
    """A test file of the assignment."""

    def _getobj(self) -> Any:
        # pytest's own import would need Otter; the cases are read by `collect`.
        return type("Question", (), {"__name__": self.path.stem})

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the cases."""
        question = load_question(self.path)
        for case in question.cases:
            item = pytest.Function.from_parent(self, name=case.name, callobj=_body(case))
            item.user_properties += [("points", case.points), ("hidden", case.hidden)]
            if case.hidden:
                item.add_marker("hidden")
            yield item


def _body(case: Case) -> Callable[..., None]:
    """Return the case's function without its remark, which pytest would warn about."""

    @functools.wraps(case.function)
    def body(**names: Any) -> None:
        case.function(**names)

    return body
