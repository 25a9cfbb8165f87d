"""Otter's test files are read as Otter reads them, without Otter."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from autograder.questions.otter_format import Case, TestFolderError, load_question, load_questions

HEAD = "from otter.test_files import test_case\nOK_FORMAT = False\nname = 'q1'\n"
CASE = "@test_case(name='one', points=2, hidden=False)\ndef one(f, g):\n    return f\n"
GOOD = f"{HEAD}points = 2\n{CASE}"

BREAKS = {
    "no OK_FORMAT": GOOD.replace("OK_FORMAT = False\n", ""),
    "OK_FORMAT is true": GOOD.replace("False\nname", "True\nname"),
    "OK_FORMAT is no bool": GOOD.replace("OK_FORMAT = False", "OK_FORMAT = 0"),
    "no name": GOOD.replace("name = 'q1'\n", ""),
    "another name": GOOD.replace("name = 'q1'\n", "name = 'q2'\n"),
    "no points": GOOD.replace("points = 2\n", "", 1),
    "points that are no sum": GOOD.replace("points = 2\n", "points = 3\n", 1),
    "points that are not whole": GOOD.replace("points = 2\n", "points = 2.0\n", 1),
    "no cases": f"{HEAD}points = 0\n",
    "two cases of one name": f"{HEAD}points = 4\n{CASE}{CASE.replace('def one', 'def two')}",
    "a case without a name": GOOD.replace("name='one', ", ""),
    "a case without points": GOOD.replace("points=2, ", ""),
    "a case with half points": GOOD.replace("points=2", "points=0.5"),
    "a case with bool points": GOOD.replace("points=2", "points=True"),
    "a syntax error": GOOD + "def\n",
    "an exception": GOOD + "1 / 0\n",
    "a library that is not there": GOOD + "import no_such_library\n",
    "a part of Otter that it may not use": GOOD + "import otter.assign\n",
}

# What Otter's own reader makes of the files, as JSON.
ASK_OTTER = """
import json, sys
from otter.test_files.exception_test import ExceptionTestFile
found = []
for path in sys.argv[1:]:
    file = ExceptionTestFile.from_file(path)
    cases = [[case.name, case.points, case.hidden, case.body._get_func_params()] for case in file.test_cases]
    found.append([file.name, cases])
print(json.dumps(found))
"""


def put(folder: Path, text: str, name: str = "q1.py") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def otter_modules() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "otter"}


def test_a_file_gives_its_question_and_cases(tmp_path: Path) -> None:
    more = "@test_case(name='two', points=3, hidden=True)\ndef two():\n    pass\n"
    question = load_question(put(tmp_path, GOOD.replace("points = 2", "points = 5") + more))
    assert (question.name, question.points) == ("q1", 5)
    described = [(case.name, case.points, case.hidden, case.parameters) for case in question.cases]
    assert described == [("one", 2, False, ("f", "g")), ("two", 3, True, ())]


def test_a_cases_body_is_the_function_itself(tmp_path: Path) -> None:
    (case,) = load_question(put(tmp_path, GOOD)).cases
    assert isinstance(case, Case)
    assert case.function(f="a", g="b") == "a"


def test_a_case_is_public_unless_it_says_otherwise(tmp_path: Path) -> None:
    (case,) = load_question(put(tmp_path, GOOD.replace(", hidden=False", ""))).cases
    assert case.hidden is False


@pytest.mark.parametrize("text", BREAKS.values(), ids=BREAKS.keys())
def test_a_break_of_the_format_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(TestFolderError, match=r"q1\.py"):
        load_question(put(tmp_path, text))


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "q1.py").write_bytes(b"# \xff\n")
    with pytest.raises(TestFolderError, match=r"q1\.py"):
        load_question(tmp_path / "q1.py")


def test_a_folder_without_tests_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(TestFolderError, match=re.escape(str(folder))):
            load_questions(folder)


def test_questions_come_sorted_by_file_name(tmp_path: Path) -> None:
    for name in ("q2", "q1", "q10"):
        put(tmp_path, GOOD.replace("'q1'", f"'{name}'"), f"{name}.py")
    put(tmp_path, "no python", "notes.txt")
    assert [question.name for question in load_questions(tmp_path)] == ["q1", "q10", "q2"]


@pytest.mark.parametrize("text", [GOOD, BREAKS["an exception"]])
def test_otter_is_not_imported_and_nothing_stays_in_its_place(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in otter_modules():
        monkeypatch.delitem(sys.modules, name)
    try:
        load_question(put(tmp_path, text))
    except TestFolderError:
        assert text is not GOOD
    assert otter_modules() == {}


@pytest.mark.parametrize("text", [GOOD, BREAKS["an exception"]])
def test_an_otter_that_was_imported_before_is_there_afterwards(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("otter", "otter.test_files"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    before = otter_modules()
    try:
        load_question(put(tmp_path, text))
    except TestFolderError:
        assert text is not GOOD
    assert otter_modules() == before


@pytest.mark.skipif(importlib.util.find_spec("otter") is None, reason="Otter is not installed")
def test_otters_own_reader_gives_the_same_cases(root: Path) -> None:
    files = sorted((root / "tests").glob("*.py"))
    # A process of its own: Otter's libraries warn when they are imported.
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ASK_OTTER, *map(str, files)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    ours = [
        [question.name, [[case.name, case.points, case.hidden, list(case.parameters)] for case in question.cases]]
        for question in load_questions(root / "tests")
    ]
    assert ours == json.loads(done.stdout)
