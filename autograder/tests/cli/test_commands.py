"""The commands: an unusable argument gives one line on the error stream and exit code 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder import __version__
from autograder.cli import grade, main
from autograder.messages import Feedback
from autograder.sandbox.channel import SandboxBroken
from autograder.tests.toy import RIGHT, WRONG, make_assignment

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return make_assignment(tmp_path / "toy")


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    folder = tmp_path / "submissions"
    folder.mkdir()
    (folder / "anna.py").write_text(RIGHT, encoding="utf-8")
    (folder / "בן.py").write_text(WRONG, encoding="utf-8")
    (folder / "carl").mkdir()
    (folder / "dana.py").write_text("def f(:\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return a runner of the command in this process: arguments -> exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def run_here(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run_here


def assert_refused(outcome: tuple[int, str, str], *words: str) -> None:
    code, out, err = outcome
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("autograder: ")
    for word in words:
        assert word in err


def test_a_folder_of_submissions_that_is_not_there_is_refused(run: Run, toy: Path, tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    assert_refused(run("grade", missing, "--out", tmp_path / "out", "--assignment", toy), "nowhere", "Name the folder")
    assert not (tmp_path / "out").exists()


def test_a_name_of_several_lines_is_told_in_one(run: Run, toy: Path, tmp_path: Path) -> None:
    assert_refused(run("grade", "no\nsuch\nfolder", "--out", tmp_path / "out", "--assignment", toy), "no such folder")


def test_a_file_in_the_place_of_the_folder_of_submissions_is_refused(run: Run, toy: Path, tmp_path: Path) -> None:
    assert_refused(run("grade", toy / "otter_config.json", "--out", tmp_path / "out", "--assignment", toy), "no folder")


def test_a_folder_without_submissions_is_refused(run: Run, toy: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert_refused(run("grade", empty, "--out", tmp_path / "out", "--assignment", toy), "no submission", "empty")
    (empty / "grades.xlsx").touch()
    assert_refused(run("grade", empty, "--out", tmp_path / "out", "--assignment", toy), "no submission", "empty")


def test_a_folder_of_reports_that_holds_something_else_is_refused_and_left_alone(
    run: Run, toy: Path, submissions: Path, tmp_path: Path
) -> None:
    thesis = tmp_path / "out" / "thesis.docx"
    thesis.parent.mkdir()
    thesis.write_text("years of work", encoding="utf-8")
    assert_refused(run("grade", submissions, "--out", thesis.parent, "--assignment", toy), "not empty", "--out")
    assert [path.name for path in thesis.parent.iterdir()] == ["thesis.docx"]


def test_a_file_in_the_place_of_the_reports_is_refused(run: Run, toy: Path, submissions: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    assert_refused(run("grade", submissions, "--out", tmp_path / "out", "--assignment", toy), "out")
    assert_refused(run("grade", submissions, "--out", tmp_path / "out" / "deeper", "--assignment", toy), "out")


def test_where_there_is_no_assignment_every_command_says_so(run: Run, submissions: Path, tmp_path: Path) -> None:
    for arguments in (
        ("grade", submissions, "--out", tmp_path / "out"),
        ("check", submissions / "anna.py"),
        ("content", "make"),
        ("content", "check"),
    ):
        assert_refused(run(*arguments), "otter_config.json", "--assignment")


def test_an_assignment_that_is_not_one_is_refused(run: Run, submissions: Path, tmp_path: Path) -> None:
    assert_refused(run("grade", submissions, "--out", tmp_path / "out", "--assignment", tmp_path), "otter_config.json")
    assert_refused(run("check", submissions / "anna.py", "--assignment", tmp_path / "nowhere"), "otter_config.json")


def test_a_broken_test_file_is_named(run: Run, toy: Path, submissions: Path, tmp_path: Path) -> None:
    (toy / "tests" / "q1_double.py").write_text("def f(:\n", encoding="utf-8")
    assert_refused(run("grade", submissions, "--out", tmp_path / "out", "--assignment", toy), "q1_double.py")


@pytest.mark.parametrize(
    "arguments",
    [
        ("grade",),
        ("grade", "x"),
        ("grade", "--out"),
        ("grade", "x", "--out", "y", "--workers", "0"),
        ("grade", "x", "--out", "y", "--workers", "many"),
        ("grade", "x", "--out", "y", "--lang", "fr"),
        ("grade", "x", "--out", "y", "--no-such-option"),
        ("grade", "x", "y", "--out", "z"),
        ("check", "--lang", "xx"),
        ("no-such-command",),
        ("content", "no-such-command"),
        ("--no-such-option",),
    ],
)
def test_arguments_that_no_command_takes_are_refused(run: Run, arguments: tuple[str, ...]) -> None:
    assert_refused(run(*arguments))


def test_a_file_to_check_that_is_not_there_is_refused(run: Run, toy: Path) -> None:
    assert_refused(run("check", toy / "nothing.py"), "nothing.py")


def test_a_folder_in_the_place_of_the_file_to_check_is_refused(run: Run, toy: Path) -> None:
    assert_refused(run("check", toy, "--assignment", toy), "toy")


def test_where_there_is_no_file_to_check_its_name_is_told(run: Run, toy: Path) -> None:
    assert_refused(run("check", "--assignment", toy), "toy.py", "autograder check FILE")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(("q9", "zero"), "q1"), (("q1",), "forward"), (("q1", "nothing"), "forward"), (("q1", "zero", "4"), "3 hints")],
)
def test_a_hint_that_is_not_there_is_refused_with_what_there_is(
    run: Run, root: Path, arguments: tuple[str, ...], word: str
) -> None:
    assert_refused(run("hint", *arguments, "--assignment", root), word)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_one_hint_is_shown_at_a_time(run: Run, root: Path, number: int) -> None:
    code, out, _ = run("hint", "q1", "zero", number, "--assignment", root, "--lang", "en")
    shown = " ".join(out.split())
    assert code == 0
    for each in (1, 2, 3):
        words = " ".join(Feedback(f"hint.q1_manual_loop-zero-{each}").text("en").split())
        assert (words in shown) == (each == number)
    assert (f"autograder hint q1 zero {number + 1}" in shown) == (number < 3)


def test_no_command_at_all_shows_the_commands(run: Run) -> None:
    code, out, err = run()
    assert code == 2
    assert "grade" in out + err
    assert "check" in out + err


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("grade", "--help"), ("check", "-h"), ("content", "-h")])
def test_help_is_no_error(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert "Usage: autograder" in out


def test_the_version_can_be_asked_for(run: Run) -> None:
    code, out, _ = run("--version")
    assert (code, __version__ in out) == (0, True)


def test_the_module_is_the_command(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "content", "make"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert_refused((done.returncode, done.stdout, done.stderr), "otter_config.json")


def test_a_machine_without_a_sandbox_refuses_and_names_the_ways_out(
    run: Run, toy: Path, submissions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_none(*arguments: object) -> None:
        raise SandboxBroken("no Landlock here")

    monkeypatch.setattr(grade, "open_workplace", open_none)
    code, _, err = run("grade", submissions, "--out", tmp_path / "out", "--assignment", toy)
    assert (code, err.count("\n")) == (1, 1)
    for word in ("no Landlock here", "YOUR rights", "WSL2", "container", "--unsafe-no-sandbox"):
        assert word in err
    assert not (tmp_path / "out" / "results.json").exists()


def test_a_run_that_worked_is_a_success_whatever_the_students_scored(
    run: Run, toy: Path, submissions: Path, tmp_path: Path
) -> None:
    arguments = ("grade", submissions, "--out", tmp_path / "out", "--assignment", toy, "--unsafe-no-sandbox")
    code, _, err = run(*arguments, "--lang", "en")
    assert (code, err) == (0, "")
    results = (tmp_path / "out" / "results.json").read_bytes()
    entries = json.loads(results)["submissions"]
    assert [(entry["student"], entry["status"], entry["score"], entry["pending"]) for entry in entries] == [
        ("anna", "graded", 5, 4),
        ("carl", "no-submission", 0, 0),
        ("dana", "unreadable", 0, 0),
        ("בן", "graded", 0, 0),
    ]
    assert str(tmp_path).encode() not in results
    for name in ("grades.csv", "index.html"):
        assert (tmp_path / "out" / name).is_file()
    # Into the same folder once more: it is ours, and the same input gives the same bytes.
    assert run(*arguments, "--lang", "en")[0] == 0
    assert (tmp_path / "out" / "results.json").read_bytes() == results


def test_a_pupils_check_succeeds_only_when_all_is_right(run: Run, toy: Path, tmp_path: Path) -> None:
    (tmp_path / "right.py").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    code, out, _ = run("check", tmp_path / "right.py", "--assignment", toy, "--lang", "en")
    assert (code, "Well done" in out) == (0, True)
    code, out, _ = run("check", tmp_path / "wrong.py", "--assignment", toy, "--lang", "he")
    assert (code, "small" in out) == (1, True)


def test_a_pupils_check_shows_no_hidden_case(run: Run, toy: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    _, out, _ = run("check", tmp_path / "wrong.py", "--assignment", toy, "--lang", "en")
    assert "small" in out
    assert "large" not in out
