"""`autograder check --github`, in this process and with the tests' own sandbox, which is quicker to have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import jupytext
import pytest

from autograder.assignment import Assignment
from autograder.cli import check_github
from autograder.cli.check import default_file
from autograder.grading.one import grade_submission
from autograder.grading.run import Workplace
from autograder.results import SubmissionResult
from autograder.sandbox.channel import SandboxBroken
from autograder.submissions.find import Submission
from autograder.submissions.own import fingerprint
from autograder.tests.practice.actions import Command, Runner, commands, reported

STEM = "gradient_descent"


@dataclass(frozen=True)
class Checked:
    code: int
    printed: str
    commands: list[Command]
    runner: Runner


Check = Callable[..., Checked]


@pytest.fixture
def check(
    tmp_path: Path,
    workplace: Workplace,
    assignment: Assignment,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Check:
    def confined(submission: Submission, asked: Assignment) -> SubmissionResult:
        return grade_submission(submission, asked, lambda: workplace.channel(0), workplace.limits, public_only=True)

    checkout, files = tmp_path / "checkout", tmp_path / "files"
    checkout.mkdir()
    files.mkdir()
    runner = Runner(files, checkout)
    monkeypatch.setattr(check_github, "grade_confined", confined)

    def run(text: str | bytes, name: str = f"{STEM}.py", language: str | None = None) -> Checked:
        for variable, value in runner.environment.items():
            monkeypatch.setenv(variable, value)
        path = checkout / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        code = check_github.check_on_github(path, assignment, language)
        printed = capsys.readouterr().out
        return Checked(code, printed, commands(printed), runner)

    return run


def test_what_was_handed_out_is_open_and_not_wrong(check: Check, root: Path) -> None:
    done = check((root / "assignment" / f"{STEM}.py").read_bytes())
    assert done.code == 1
    assert {command.name for command in done.commands} == {"notice"}
    assert len(done.commands) == 9
    assert reported(done.runner.classic_results()) == (0, 0, False)
    assert "❌" not in done.runner.summary


def test_a_right_notebook_passes(check: Check, root: Path, tmp_path: Path) -> None:
    jupytext.write(jupytext.read(root / "solutions" / f"{STEM}.py"), tmp_path / "made.ipynb")
    done = check((tmp_path / "made.ipynb").read_bytes(), f"{STEM}.ipynb")
    assert (done.code, done.runner.outputs["score"], done.commands) == (0, "70", [])


def test_a_notebooks_remarks_stand_at_the_file_and_not_at_lines_of_its_json(
    check: Check, root: Path, tmp_path: Path
) -> None:
    wrong = root / "tests" / "submissions" / "wrong" / "no-backward--type-error.py"
    jupytext.write(jupytext.reads(wrong.read_text(encoding="utf-8"), fmt="py:percent"), tmp_path / "made.ipynb")
    done = check((tmp_path / "made.ipynb").read_bytes(), f"{STEM}.ipynb")
    assert {command.properties["line"] for command in done.commands} == {"1"}


def test_an_exception_is_shown_at_the_line_that_raised_it(check: Check) -> None:
    done = check("def gradient_descent(f, start, rate, epochs):\n    x = 1\n    return x.nothing\n")
    (error,) = (command for command in done.commands if "q1" in command.properties["title"])
    assert error.properties["line"] == "3"
    assert error.properties["title"] == "q1_manual_loop: forward, backward, update, zero"


def test_a_file_that_is_no_python_gets_one_remark_at_its_line(check: Check) -> None:
    done = check("lr_good = 0.1\n\nfor in range(3)\n")
    (error,) = done.commands
    assert (error.name, error.properties["line"]) == ("error", "3")
    assert done.code == 1
    assert reported(done.runner.classic_results()) == (0, 0, False)


def test_one_language_is_used_where_one_is_asked_for(check: Check) -> None:
    english, hebrew = check("lr_good = 5", language="en"), check("lr_good = 5", language="he")
    assert not any("\u0590" <= letter <= "\u05ff" for letter in english.printed)
    assert "Practice" not in hebrew.runner.summary
    assert '<div dir="rtl" lang="he">' in hebrew.runner.summary


def test_a_minus_sign_stays_before_its_number_in_hebrew(check: Check, root: Path) -> None:
    done = check((root / "tests" / "submissions" / "wrong" / "no-zero-grad--both-loops.py").read_bytes())
    hebrew, english = done.runner.summary.split("\n---\n")
    assert "| \u2066\\-4\u2069 |" in hebrew
    assert "**→ \u2066\\-7\\.2\u2069**" in hebrew
    assert "| \\-4 |" in english


HOSTILE = {
    "os-exit-at-import": 10,  # its three rates are right
    "os-exit-in-gradient-descent": 70,
    "prints-fake-results": 0,
    "forges-protocol": 0,
    "atexit-forger": 70,
    "reads-environment": 70,
    "writes-into-temp-and-cwd": 70,
    "escapes-in-messages": 0,
    "leaves-a-process-behind": 70,
    "planted-modules": 70,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gains_nothing(name: str, check: Check, root: Path) -> None:
    place = root / "tests" / "submissions" / "hostile"
    source = place / f"{name}.py" if (place / f"{name}.py").is_file() else place / name / f"{STEM}.py"
    done = check(source.read_bytes())
    table, notice, is_green = reported(done.runner.classic_results())
    assert table == notice == int(done.runner.outputs["score"]) <= HOSTILE[name]
    assert is_green == (done.code == 0)
    assert "LOOT" not in done.printed + done.runner.summary
    assert {command.name for command in done.commands} <= {"error", "notice"}
    assert {command.properties["file"] for command in done.commands} <= {f"{STEM}.py"}
    assert "<script>" not in done.runner.summary
    assert "\x1b" not in done.runner.summary + done.printed


def test_without_a_sandbox_the_file_is_checked_without_the_steps_variables_and_the_page_says_so(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> SubmissionResult:
        raise SandboxBroken("darwin has neither Landlock nor seccomp")

    monkeypatch.setattr(check_github, "grade_confined", refuse)
    monkeypatch.setenv("LANG", "C.UTF-8")
    done = check(
        "import os\n"
        "names = sorted(name for name in os.environ if name.startswith(('GITHUB', 'RUNNER', 'SECRET', 'CI')))\n"
        "def exercise_loss(w):\n"
        "    raise ValueError(f'seen: {names}')\n"
    )
    assert "seen: []" in done.printed
    assert "cannot confine the file" in done.runner.summary
    assert done.code == 1


def test_outside_of_actions_the_option_is_refused_in_one_line(
    assignment: Assignment, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import click

    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(click.UsageError, match=r"GITHUB_STEP_SUMMARY, GITHUB_OUTPUT, GITHUB_WORKSPACE not set"):
        check_github.check_on_github(root / "assignment" / f"{STEM}.py", assignment, None)


def test_the_file_that_was_worked_on_is_the_one_that_is_checked(
    assignment: Assignment, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "assignment"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    stubs = {name: (root / "assignment" / name).read_bytes() for name in (f"{STEM}.py", f"{STEM}.ipynb")}
    for name, data in stubs.items():
        (folder / name).write_bytes(data)
    handed_out = replace(assignment, handed_out={name: fingerprint(name, data) for name, data in stubs.items()})
    assert default_file(tmp_path, handed_out).name == f"{STEM}.py"
    notebook = jupytext.read(folder / f"{STEM}.ipynb")
    notebook.cells[1].metadata["run"] = 7
    jupytext.write(notebook, folder / f"{STEM}.ipynb")
    assert default_file(tmp_path, handed_out).name == f"{STEM}.py", "it was only run"
    notebook.cells[-1].source = "lr_good = 0.1"
    jupytext.write(notebook, folder / f"{STEM}.ipynb")
    assert default_file(tmp_path, handed_out).name == f"{STEM}.ipynb"
