"""Feedback reaches each pupil's pull request once, and is changed, not repeated."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.classroom.given import Given
from autograder.classroom.handed_in import HandedIn, to_csv
from autograder.cli import main
from autograder.collecting.handing_back import feedback_files
from autograder.tests.classroom.pupils import marked, reports_of
from autograder.tests.collecting.trees import lay_out

# Answers as GitHub does, from a file, and keeps what it was asked.
GH = """\
#!{python}
import json, sys
state = json.load(open({state!r}))
arguments = sys.argv[1:]
if arguments[-1] == "user":
    print(json.dumps({{"login": "mora"}}))
    sys.exit()
path = next(each for each in arguments if each.startswith("repos/"))
repository = "/".join(path.split("/")[1:3])
body = json.load(sys.stdin)["body"] if "--input" in arguments else None
if repository not in state:
    sys.exit("gh: Not Found (HTTP 404)")
if "/pulls?" in path:
    print(json.dumps([{{"number": number, "title": title}} for number, title in state[repository]["requests"]]))
elif body is None:
    for comment in state[repository]["comments"]:  # a page each
        print(json.dumps([comment]), end="")
    if not state[repository]["comments"]:
        print("[]")
elif "PATCH" in arguments:
    next(each for each in state[repository]["comments"] if str(each["id"]) == path.split("/")[-1])["body"] = body
    print("{{}}")
else:
    comments = state[repository]["comments"]
    comments.append({{"id": len(comments) + 1, "body": body, "on": path, "user": {{"login": "mora"}}}})
    print("{{}}")
json.dump(state, open({state!r}, "w"))
"""
State = Callable[[], dict[str, dict[str, list[dict[str, object]]]]]


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> State:
    """Put a `gh` on the path that keeps its repositories in a file, and return a reader of them."""
    state = tmp_path / "github.json"
    repositories = {
        "school/gd-noa": {"requests": [[1, "Draft"], [2, "Feedback"]], "comments": []},
        "school/gd-dan": {"requests": [], "comments": []},
    }
    state.write_text(json.dumps(repositories), encoding="utf-8")
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(GH.format(python=sys.executable, state=str(state)), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return lambda: json.loads(state.read_text(encoding="utf-8"))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    students = {
        "noa": "https://github.com/school/gd-noa.git",
        "דן": "git@github.com:school/gd-dan.git",
        "gone": "https://github.com/school/gone",
        "zip": "class.zip",
    }
    folder = reports_of(tmp_path / "reports", *(marked(student, 80) for student in students))
    rows = "".join(f"{student},{number}.html\r\n" for number, student in enumerate(students))
    files = {f"feedback/{number}.md": f"## משוב ל-{student}\n" for number, student in enumerate(students)}
    lay_out(folder, {"feedback/files.csv": f"student,file\r\n{rows}", **files})
    (tmp_path / "c.csv").write_bytes(to_csv(HandedIn(student, source=source) for student, source in students.items()))
    Given({"collected": tmp_path / "c.csv"}).keep(folder)
    return folder


def hand_back(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["autograder", "hand-back", *map(str, arguments), "--lang", "en"])
    with pytest.raises(SystemExit) as left:
        main()
    out, err = capsys.readouterr()
    return int(left.value.code or 0), " ".join(out.split()), err


def test_feedback_is_written_once_and_changed_when_it_changes(
    github: State, reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = hand_back(monkeypatch, capsys, reports)
    assert (code, "1 of 4 could not be handed back" in err) == (1, True)
    for words in (
        "Commented, 1: noa",
        "No open pull request to comment on, 1: דן",
        "on GitHub, 1: zip",
        "gone: gh: Not",
    ):
        assert words in out
    (comment,) = github()["school/gd-noa"]["comments"]
    assert comment["on"] == "repos/school/gd-noa/issues/2/comments"
    assert str(comment["body"]).endswith("## משוב ל-noa\n")
    assert "Already there, 1: noa" in hand_back(monkeypatch, capsys, reports)[1]
    (reports / "feedback" / "0.md").write_text("## חדש\n", encoding="utf-8")
    assert "Would comment, 1: noa" in hand_back(monkeypatch, capsys, reports, "--dry-run")[1]
    assert "Changed the comment, 1: noa" in hand_back(monkeypatch, capsys, reports)[1]
    (comment,) = github()["school/gd-noa"]["comments"]
    assert str(comment["body"]).endswith("## חדש\n")


def test_without_the_table_of_the_collection_it_says_what_to_do(
    github: State, reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "given" / "collected.csv").unlink()
    code, _, err = hand_back(monkeypatch, capsys, reports)
    assert (code, err.count("\n"), "--collected" in err) == (2, 1, True)


def test_a_pupils_copy_of_the_comment_is_not_taken_for_ours(
    github: State, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_back(monkeypatch, capsys, reports)
    state = github()
    (comment,) = state["school/gd-noa"]["comments"]
    for number, user in ((7, {"login": "noa"}), (8, None)):
        state["school/gd-noa"]["comments"].append({**comment, "id": number, "user": user})
    (tmp_path / "github.json").write_text(json.dumps(state), encoding="utf-8")
    (reports / "feedback" / "0.md").write_text("## חדש\n", encoding="utf-8")
    assert "Changed the comment, 1: noa" in hand_back(monkeypatch, capsys, reports)[1]
    bodies = [str(each["body"]) for each in github()["school/gd-noa"]["comments"]]
    assert [body.endswith("## חדש\n") for body in bodies] == [True, False, False]


def test_a_name_that_a_spreadsheet_would_take_for_a_formula_finds_its_repository(tmp_path: Path) -> None:
    lay_out(tmp_path, {"feedback/files.csv": "student,file\r\n'-noa,0.html\r\n'dan,1.html\r\n"})
    assert list(feedback_files(tmp_path)) == ["-noa", "'dan"]
