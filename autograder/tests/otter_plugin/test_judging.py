"""What happens where nothing can be confined: only what the teacher chose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import Assignment, load_assignment
from autograder.grading.run import open_workplace
from autograder.otter_plugin import judging
from autograder.otter_plugin.settings import Settings
from autograder.sandbox.channel import SandboxBroken
from autograder.sandbox.limits import DEFAULT
from autograder.tests.toy import RIGHT, make_assignment


@pytest.fixture
def toy(tmp_path: Path) -> Assignment:
    return load_assignment(make_assignment(tmp_path / "toy"))


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    folder = tmp_path / "submission"
    folder.mkdir()
    (folder / "toy.py").write_text(RIGHT, encoding="utf-8")
    return folder


@pytest.fixture
def no_landlock(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def opened(limits: Any, workers: int, unsafe: bool = False) -> Iterator[Any]:
        if not unsafe:
            raise SandboxBroken("this kernel has no Landlock")
        with open_workplace(limits, workers, unsafe) as workplace:
            yield workplace

    monkeypatch.setattr(judging, "open_workplace", opened)


def test_without_confinement_nothing_is_run(no_landlock: None, toy: Assignment, handed_in: Path) -> None:
    outcome = judging.judge(handed_in, toy, Settings())
    assert outcome.result is None
    assert outcome.for_teacher.id == "plugin.refused"


def test_without_confinement_a_process_is_used_where_the_teacher_says_so(
    no_landlock: None, toy: Assignment, handed_in: Path
) -> None:
    outcome = judging.judge(handed_in, toy, Settings(unconfined="process"))
    assert outcome.result is not None
    assert outcome.result.score == 5
    assert outcome.for_teacher.id == "plugin.unconfined"
    assert "no Landlock" in outcome.for_teacher.text("en")


def test_a_submission_that_breaks_the_sandbox_is_not_run_again_without_one(
    monkeypatch: pytest.MonkeyPatch, toy: Assignment, handed_in: Path
) -> None:
    def broken(*_: Any) -> Any:
        raise SandboxBroken("the warm server keeps dying")

    class Ready:
        abi = 5

        def wait_until_ready(self) -> None:
            """It is."""

    @contextmanager
    def opened(limits: Any, workers: int, unsafe: bool = False) -> Iterator[Any]:
        assert not unsafe
        yield Ready()

    monkeypatch.setattr(judging, "open_workplace", opened)
    monkeypatch.setattr(judging, "grade_students", lambda *_, **__: broken())
    with pytest.raises(SandboxBroken, match="keeps dying"):
        judging.judge(handed_in, toy, Settings(unconfined="process"), DEFAULT)
