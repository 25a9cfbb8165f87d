"""`check()` in a notebook: the names of the running kernel, judged as the file would be."""

from __future__ import annotations

import _thread
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from autograder import notebook
from autograder.assignment import Assignment, find_exercise, load_assignment
from autograder.failures import code_name
from autograder.grading.own_names import grade_names
from autograder.grading.run import Workplace, grade_students
from autograder.tests.conftest import WORKERS
from autograder.tests.toy import RIGHT, WRONG, make_assignment


def names_of(text: str) -> dict[str, Any]:
    """Run a file as a kernel would, and return its names."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(text, code_name("cell 1", text), "exec"), names)
    return names


@pytest.fixture
def toy(tmp_path: Path) -> Assignment:
    return load_assignment(make_assignment(tmp_path / "toy"))


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    shown: list[Any] = []
    monkeypatch.setattr(notebook, "_display", shown.append)
    return shown


def use_kernel(monkeypatch: pytest.MonkeyPatch, names: dict[str, Any]) -> None:
    monkeypatch.setattr(notebook, "_shell", lambda: SimpleNamespace(user_ns=names))


@pytest.mark.parametrize("name", ["no-zero-grad--both-functions", "learning-rate-diverges--claims-found-them"])
def test_the_verdicts_are_those_of_the_file(
    name: str, root: Path, assignment: Assignment, workplace: Workplace, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "tests" / "submissions" / "wrong" / f"{name}.py"
    (whole,) = grade_students({"student": [file]}, assignment, workplace, WORKERS)
    expected = {
        (question.name, test.name): (test.passed, test.misconceptions)
        for question in whole.questions
        for test in question.tests
        if not test.hidden
    }
    result = grade_names(names_of(file.read_text(encoding="utf-8")), assignment, "notebook")
    found = {
        (question.name, test.name): (test.passed, test.misconceptions)
        for question in result.questions
        for test in question.tests
    }
    assert found == expected


def test_hidden_cases_are_left_out(toy: Assignment) -> None:
    result = grade_names(names_of(RIGHT), toy, "notebook")
    assert [test.name for question in result.questions for test in question.tests] == ["small", "text"]
    assert [test.passed for question in result.questions for test in question.tests] == [True, None]


def test_a_name_that_holds_nothing_is_told_from_no_such_name(assignment: Assignment) -> None:
    nothing = grade_names({"lr_good": None}, assignment, "notebook")
    good = next(test for test in nothing.questions[2].tests if test.name == "good")
    small = next(test for test in nothing.questions[2].tests if test.name == "too_small")
    assert good.feedback[0].id != small.feedback[0].id


def test_an_endless_loop_can_be_interrupted_and_ends_the_whole_check(toy: Assignment) -> None:
    def double(number: int) -> int:
        while True:
            time.sleep(0.01)

    threading.Timer(0.3, _thread.interrupt_main).start()
    with pytest.raises(KeyboardInterrupt):
        grade_names({"double": double, "text": "why"}, toy, "notebook")


def test_the_check_speaks_hebrew_from_right_to_left(
    monkeypatch: pytest.MonkeyPatch, displayed: list[Any], tmp_path: Path
) -> None:
    monkeypatch.chdir(make_assignment(tmp_path / "toy"))
    use_kernel(monkeypatch, names_of(WRONG))
    notebook.check("he")
    assert displayed[0]["text/html"].startswith('<div lang="he" dir="rtl">')
    assert "✗" in displayed[0]["text/html"]
    assert "✗ small" in displayed[0]["text/plain"]
    assert "Restart and run all" in displayed[-1]["text/plain"]


def test_without_the_exercise_the_check_says_where_to_get_it(
    monkeypatch: pytest.MonkeyPatch, displayed: list[Any], tmp_path: Path
) -> None:
    (tmp_path / "otter_config.json").write_text("{", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    use_kernel(monkeypatch, {})
    notebook.check("en")
    assert "install the exercise again" in displayed[0]["text/plain"]


def test_from_elsewhere_the_exercise_of_the_package_is_found(
    monkeypatch: pytest.MonkeyPatch, root: Path, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_exercise() == root


def test_where_there_is_no_kernel_nothing_happens(displayed: list[Any]) -> None:
    notebook.check("en")
    notebook.plot_descent(lambda *_: 1 / 0)
    assert displayed == []


def test_a_picture_of_something_open_or_broken_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, displayed: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    def not_begun(*_: Any) -> Any:
        raise NotImplementedError("Task 1 is not started yet.")

    use_kernel(monkeypatch, {})
    notebook.plot_descent(not_begun)
    assert capsys.readouterr().out == "Task 1 is not started yet.\n"
    notebook.plot_descent(lambda *_: [1.0, 2.0], language="en")
    assert "TypeError" in capsys.readouterr().err
    assert "There is no picture yet" in displayed[0]["text/plain"]
    notebook.plot_descent(lambda *_: [], learning_rate=None, language="en")
    assert "exercise_learning_rate" in displayed[1]["text/plain"]


def test_a_descent_that_blows_up_is_drawn_as_far_as_it_can_be(
    monkeypatch: pytest.MonkeyPatch, displayed: list[Any]
) -> None:
    use_kernel(monkeypatch, {})
    rows = [(3.0, 0, 0), (-50.0, 0, 0), (float("inf"), 0, 0), (float("nan"), 0, 0)]
    notebook.plot_descent(lambda *_: rows, starts=[2], language="he")
    (figure,) = displayed
    assert figure.axes[0].get_legend_handles_labels()[1] == ["w = 2"]
