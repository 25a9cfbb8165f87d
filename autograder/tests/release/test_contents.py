from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.assignment import Assignment, load_assignment
from autograder.release.errors import ReleaseError
from autograder.release.imports import require_complete
from autograder.release.leaks import HIDDEN_ROOM, require_clean, secrets_of
from autograder.release.public_cases import without_hidden_cases
from autograder.release.student import make_student

# Typed in here once more, so that the proof does not lean on the code that it proves.
HIDDEN_CALLS = ("3*w**2 + 6*w + 1", "w**4 - 2*w**2 + w", "3*sin(w)", "-2.5, 0.07", "1.5, 0.02, 7", "1.0, 0.3, 2")
ANSWERS = re.compile(r"\b0?\.53\d*|0\.60[67]\d*|0\.61\b|2\.32\d+|2\.33\b|1\.38\d*|6\.91\d*|0\.94\d*")
HIDDEN_NAMES = ("check_general", "check_finding", "check_hill", "HILL_TOLERANCE", "valley_of")
# Words that a library's user must write, also in the sandbox and in the check of the bonus.
COMMON = {"optimizer.step()", "optimizer.zero_grad()", "with torch.no_grad():", "for _ in range(epochs):"}


def texts(folder: Path) -> dict[str, str]:
    """Return every file as text, a notebook's cells as they are read."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".ipynb":
                text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
            found[path.relative_to(folder).as_posix()] = text
    return found


def solution_lines(root: Path) -> set[str]:
    """Return what stands between `# solution` and `# end` in the exercise's source."""
    lines: set[str] = set()
    inside = False
    for line in (root / "solutions" / "source" / "gradient_descent.py").read_text(encoding="utf-8").splitlines():
        if line.strip() in ("# solution", "# end"):
            inside = line.strip() == "# solution"
        elif inside and line.strip():
            lines.add(line.strip())
    return lines - COMMON


@pytest.mark.parametrize("folder", ["student", "bundle"])
def test_no_line_of_the_solution_is_released(folder: str, root: Path, request: pytest.FixtureRequest) -> None:
    lines = solution_lines(root)
    assert len(lines) > 50
    released = texts(request.getfixturevalue(folder))
    assert [(name, line) for name, text in released.items() for line in lines if line in text] == []


@pytest.mark.parametrize("folder", ["student", "bundle"])
def test_no_hidden_call_and_no_answer_is_released(folder: str, request: pytest.FixtureRequest) -> None:
    for name, text in texts(request.getfixturevalue(folder)).items():
        dense = text.replace(" ", "")
        assert [call for call in HIDDEN_CALLS if call.replace(" ", "") in dense] == [], name
        assert ANSWERS.findall(text) == [], name
        assert [word for word in HIDDEN_NAMES if word in text] == [], name


def test_no_hidden_case_is_released_and_every_public_one_is(student: Path, assignment: Assignment) -> None:
    released = {(each.name, case.name): case for each in load_assignment(student).questions for case in each.cases}
    taught = {(each.name, case.name): case for each in assignment.questions for case in each.cases}
    assert {key for key, case in taught.items() if not case.hidden} == set(released)
    assert {key: case.points for key, case in released.items()} == {key: taught[key].points for key in released}
    assert sum(case.hidden for case in taught.values()) == 6
    assert "hidden=True" not in "".join(text for name, text in texts(student).items() if name.startswith("tests/"))


def test_nothing_of_the_gallery_of_the_hidden_room_or_of_git_is_released(student: Path) -> None:
    names = texts(student)
    assert not [name for name in names if "submissions/" in name and not name.startswith("autograder/submissions/")]
    assert not [name for name in names if "hidden" in name or "solutions" in name or name.startswith(".git/")]
    assert not [name for name in names if "MISCONCEPTIONS" in name or "rubric" in name]


def test_what_is_not_listed_does_not_get_there(student: Path, root: Path) -> None:
    assert (root / "autograder" / "cli" / "grade.py").is_file()
    assert not (student / "autograder" / "cli" / "grade.py").exists()
    assert {path.name for path in student.iterdir()} == {
        ".gitattributes", ".github", ".gitignore", "LICENSE", "README.md", "assignment", "autograder",
        "constraints.txt", "otter_config.json", "pyproject.toml", "tests",
    }  # fmt: skip


def test_the_points_that_are_not_there_are_told(student: Path, assignment: Assignment) -> None:
    released = load_assignment(student)
    assert released.hidden_points == 20
    assert released.automatic_score == assignment.automatic_score == 90


def copy_of_sources(root: Path, folder: Path) -> Path:
    for name in ("LICENSE", "otter_config.json", "pyproject.toml", "constraints.txt"):
        shutil.copy(root / name, folder / name)
    for name in ("assignment", "solutions"):
        shutil.copytree(root / name, folder / name)
    (folder / "tests").mkdir()
    for path in (root / "tests").glob("*.py"):
        shutil.copy(path, folder / "tests")
    return folder


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("assignment/task-sheet.en.md", "W -= learning_rate * W.grad", "a line of the solution"),
        ("assignment/task-sheet.he.md", "הגבעה נמצאת ב -0.531", "the number 0.531"),
        ("LICENSE", "gradient_descent(lambda w: 3*w**2+6*w+1, 0, 0.1, 3)", "what a hidden case asks"),
        ("tests/q3_learning_rate.py", "# start=-2.5, learning_rate=0.07", "what a hidden case asks"),
    ],
)
def test_a_release_that_would_give_something_away_is_refused(
    file: str, text: str, said: str, root: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    copy_of_sources(root, source)
    with (source / file).open("a", encoding="utf-8") as written:
        written.write(f"\n{text}\n")
    with pytest.raises(ReleaseError, match=re.escape(f"{file} would give away {said}")):
        make_student(source, tmp_path / "out")


def test_a_hidden_case_that_was_left_in_is_refused(
    student: Path, root: Path, assignment: Assignment, tmp_path: Path
) -> None:
    copy = shutil.copytree(student, tmp_path / "student")
    shutil.copy(root / "tests" / "q5_explanation.py", copy / "tests")
    with pytest.raises(ReleaseError, match=r"the hidden case q5_explanation\.finding_from_0"):
        require_clean(copy, secrets_of(root, assignment))


def test_a_file_that_imports_what_is_not_released_is_named(checkout: Path) -> None:
    (checkout / "autograder" / "calls.py").unlink()
    with pytest.raises(ReleaseError, match=r"imports autograder\.calls, which is not released"):
        require_complete(checkout, HIDDEN_ROOM)


def test_a_listed_file_that_is_gone_is_named(root: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    copy_of_sources(root, source)
    (source / "assignment" / "task-sheet.he.md").unlink()
    with pytest.raises(ReleaseError, match=r"task-sheet\.he\.md is not there"):
        make_student(source, tmp_path / "out")


def test_a_case_that_does_not_say_whether_it_is_hidden_stops_the_release() -> None:
    text = 'points = 1\n\n@test_case(name="a", points=1)\ndef a(x):\n    pass\n'
    with pytest.raises(ReleaseError, match="must say points=NUMBER and hidden=True or False"):
        without_hidden_cases(text, "q1.py")


def test_hidden_cases_go_with_their_imports_and_their_points(root: Path) -> None:
    cut = without_hidden_cases((root / "tests" / "q1_manual_loop.py").read_text(encoding="utf-8"), "q1")
    assert "general" not in cut
    assert "points = 30\n" in cut
    assert [node.module for node in ast.walk(ast.parse(cut)) if isinstance(node, ast.ImportFrom)] == [
        "otter.test_files",
        "autograder.lesson",
    ]


def test_two_releases_are_the_same_byte_for_byte(student: Path, root: Path, tmp_path: Path) -> None:
    again = make_student(root, tmp_path)
    assert texts(again) == texts(student)


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        (("--help",), "check", 0),
        (("grade", "x", "--out", "y"), "No such command 'grade'", 2),
        (("hint", "q5", "hill"), "hill", 0),
        (("hint", "q1", "zero", "3"), "3/3", 0),
        (("check", "assignment/gradient_descent.py"), "0 of 70 points. 70 of the 90 points are checked here", 1),
    ],
)
def test_the_pupils_commands_work_there_and_the_teachers_are_not_offered(
    arguments: tuple[str, ...], said: str, code: int, checkout: Path, python: Path
) -> None:
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(checkout), "COLUMNS": "200"}
    done = subprocess.run(
        [python, "-B", "-m", "autograder", *arguments], cwd=checkout, env=environment, capture_output=True, text=True
    )
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert "benchmark" not in done.stdout


def test_no_file_of_a_release_names_the_teachers_machine(student: Path, bundle: Path) -> None:
    for folder in (student, bundle):
        for name, text in texts(folder).items():
            assert str(Path.home()) + "/" not in text, name
            assert sys.prefix not in text, name
