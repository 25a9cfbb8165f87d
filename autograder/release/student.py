"""`student/`: the repository that pupils get, as a template: the exercise, its public cases, `autograder check`."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from autograder.assignment import CONFIG, TESTS, Assignment, load_assignment
from autograder.practice.reporter import runner_names
from autograder.release.errors import ReleaseError
from autograder.release.imports import require_complete
from autograder.release.leaks import HIDDEN_ROOM, require_clean, secrets_of
from autograder.release.public_cases import without_hidden_cases
from autograder.submissions.find import CODE_ENDINGS
from autograder.submissions.own import fingerprint

PACKAGE = "autograder"
_FILES = resources.files(__package__) / "student_files"
# Where each of our own files for pupils goes. A name that begins with a dot would be hidden here.
_PLACES = {
    "README.md": "README.md",
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
    "classroom.yml": ".github/workflows/classroom.yml",
}


def make_student(root: Path, out: Path, torch_index: str | None = None) -> Path:
    """Make the repository and return its folder.

    Args:
        root: the teacher's repository.
        out: the folder for all that is released; this goes to `student/` in it.
        torch_index: where pip finds PyTorch without CUDA, if not where a variable of GitHub's says.

    Raises:
        ReleaseError: something is missing, or would give an answer away.
        OSError: something cannot be read or written.
    """
    folder = out / "student"
    listed = tomllib.loads((resources.files(__package__) / "student.toml").read_text(encoding="utf-8"))
    assignment = load_assignment(root)
    for name in listed["repository"]:
        place = name.format(file=assignment.file)
        _copy(root / place, folder / place)
    engine = Path(__file__).parents[1]
    for name in listed["package"]:
        for path in sorted(engine.glob(name)) or [engine / name]:
            _copy(path, folder / PACKAGE / path.relative_to(engine))
    for path in sorted((root / TESTS).glob("*.py")):
        _write(folder / TESTS / path.name, without_hidden_cases(path.read_text(encoding="utf-8"), path.name))
    _write(folder / CONFIG, _config(root, folder, assignment))
    _write(folder / "pyproject.toml", _pyproject(root, listed))
    _write(folder / "constraints.txt", _constraints(root, listed["dependencies"]))
    for name, place in _PLACES.items():
        text = (_FILES / name).read_text(encoding="utf-8")
        _write(folder / place, _filled(text, load_assignment(folder), torch_index) if name.endswith("yml") else text)
    require_complete(folder, HIDDEN_ROOM)
    require_clean(folder, secrets_of(root, assignment))
    return folder


def _copy(source: Path, target: Path) -> None:
    if not source.is_file() or source.is_symlink():
        raise ReleaseError(f"{source} is not there, but autograder/release/student.toml lists it")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _config(root: Path, folder: Path, assignment: Assignment) -> str:
    """Return the configuration: how many points are hidden, and what was handed out."""
    config: dict[str, Any] = json.loads((root / CONFIG).read_text(encoding="utf-8"))
    regular = [question for question in assignment.questions if question.name not in assignment.bonus]
    hidden = sum(case.points for question in regular for case in question.cases if case.hidden)
    stubs = [folder / "assignment" / f"{assignment.file}{ending}" for ending in CODE_ENDINGS]
    handed_out = {stub.name: fingerprint(stub.name, stub.read_bytes()) for stub in stubs}
    config["autograder"] |= {"hidden_points": hidden, "handed_out": handed_out}
    return json.dumps(config, ensure_ascii=False, indent=2) + "\n"


def _pyproject(root: Path, listed: Mapping[str, Any]) -> str:
    """Return those sections of pyproject.toml that pupils need, with those dependencies."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    # A comment right above a section belongs to it.
    sections = re.split(r"\n\n(?=(?:#[^\n]*\n)*\[)", text)
    names = {re.findall(r"^\[([^\]]+)\]", section, re.MULTILINE)[0]: section for section in sections}
    missing = [name for name in listed["sections"] if name not in names]
    if missing:
        raise ReleaseError(f"pyproject.toml has no section {missing[0]}, but autograder/release/student.toml lists it")
    chosen = "\n\n".join(names[name].rstrip("\n") for name in listed["sections"]) + "\n"
    wanted = [
        line for line in tomllib.loads(text)["project"]["dependencies"] if _distribution(line) in listed["dependencies"]
    ]
    lines = "".join(f"  {json.dumps(line)},\n" for line in wanted)
    return re.sub(r"dependencies = \[.*?\n\]", lambda _: f"dependencies = [\n{lines}]", chosen, flags=re.DOTALL)


def _distribution(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_.-]", requirement, maxsplit=1)[0]


def _constraints(root: Path, dependencies: list[str]) -> str:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\n" for line in lines if _distribution(line) in dependencies)


def _filled(workflow: str, assignment: Assignment, torch_index: str | None) -> str:
    """Return the workflow with its gaps filled: where PyTorch is, and the classic reporter's runners."""
    runners = runner_names(assignment)
    results = "\n".join(f"          {name.upper()}_RESULTS: ${{{{ steps.check.outputs.{name} }}}}" for name in runners)
    index = f"vars.PYTORCH_CPU_INDEX || '{torch_index}'" if torch_index else "vars.PYTORCH_CPU_INDEX"
    return (
        workflow.replace("@PYTORCH_CPU_INDEX@", index)
        .replace("@RUNNERS@", ",".join(runners))
        .replace("@FIRST_RUNNER@", runners[0])
        .replace("          @RESULTS@", results)
    )
