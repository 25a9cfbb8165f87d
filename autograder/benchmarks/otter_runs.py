"""Runs the real `otter generate` and `otter run`, and reads the verdicts case by case."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SECONDS = 180
MOST_SAID = 2000
_CASE = re.compile(r"^\s*(?P<name>\w+) result:\s*\n\s*(?P<sign>[✅❌])", re.MULTILINE)


def generate_zip(root: Path, folder: Path) -> Path:
    """Make Otter's autograder.zip from an assignment, in an empty folder.

    Raises:
        subprocess.CalledProcessError: Otter refused.
    """
    (folder / "tests").mkdir()
    for file in sorted((root / "tests").glob("*.py")):
        shutil.copy(file, folder / "tests")
    shutil.copy(root / "otter_config.json", folder)
    (folder / "requirements.txt").write_text("")
    _otter("generate", "-t", "tests", folder=folder)
    return folder / "autograder.zip"


def run_otter(file: Path, archive: Path, folder: Path) -> dict[str, bool]:
    """Return "question.case" -> whether it passed, from a real `otter run`.

    Raises:
        subprocess.CalledProcessError: Otter gave no verdict.
        subprocess.TimeoutExpired: it hung.
    """
    return read_verdicts(otter_results(file, archive, folder), archive.parent / "tests")


def run_otter_with_plugin(file: Path, archive: Path, folder: Path) -> dict[str, bool]:
    """Return the same from a run with a zip that carries our plugin; what waits for the teacher counts as passed.

    Raises:
        subprocess.CalledProcessError: Otter gave no verdict.
        subprocess.TimeoutExpired: it hung.
    """
    cases = (row["extra_data"] for row in otter_results(file, archive, folder)["tests"] if "extra_data" in row)
    return {case["case"]: case["passed"] is not False for case in cases}


def otter_results(file: Path, archive: Path, folder: Path) -> dict[str, Any]:
    """Return the `results.json` of a real `otter run`.

    Raises:
        subprocess.CalledProcessError: Otter gave no verdict.
        subprocess.TimeoutExpired: it hung.
    """
    output = folder / "out"
    output.mkdir(exist_ok=True)
    results = output / "results.json"
    # A broken run leaves an old result in place, and that must not stand in for a new one.
    results.unlink(missing_ok=True)
    _otter("run", str(file.resolve()), "-a", str(archive), "-o", str(output), "--no-logo", folder=folder)
    read: dict[str, Any] = json.loads(results.read_text(encoding="utf-8"))
    return read


def _otter(*arguments: str, folder: Path) -> None:
    command = [str(Path(sys.executable).parent / "otter"), *arguments]
    # A file, not a pipe: a process that outlives the run would hold a pipe open.
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said) as process,
    ):
        try:
            code = process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            _end_with_kernel(process)
            raise
        if code:
            said.seek(0)
            error = subprocess.CalledProcessError(code, command)
            error.add_note(said.read().decode(errors="replace")[-MOST_SAID:])
            raise error


def _end_with_kernel(process: subprocess.Popen[bytes]) -> None:
    """End a run that hangs, and its kernel, which lives in a session of its own and would go on."""
    import psutil  # comes with Otter's kernel

    family = [*psutil.Process(process.pid).children(recursive=True), process]
    for each in family:
        each.kill()


def read_verdicts(results: dict[str, Any], tests: Path) -> dict[str, bool]:
    """Return "question.case" -> whether it passed, from Otter's results.json."""
    from autograder.questions.otter_format import load_questions

    outputs = {entry["name"]: entry["output"] for entry in results["tests"]}
    verdicts = {}
    for question in load_questions(tests):
        output = outputs[question.name]
        signs = {match["name"]: match["sign"] == "✅" for match in _CASE.finditer(output)}
        for case in question.cases:
            verdicts[f"{question.name}.{case.name}"] = signs.get(case.name, "All test cases passed!" in output)
    return verdicts
