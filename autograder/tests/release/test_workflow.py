"""The pupils' workflow: what it may do, and what its steps do on a machine of GitHub's."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from autograder.tests.practice.actions import Command, Runner, commands, reported

PLACE = ".github/workflows/classroom.yml"
FILE = "assignment/gradient_descent.py"
CONDITIONS = {"hashFiles('.classroom50.yaml') == ''": False, "hashFiles('.classroom50.yaml') != ''": True}


def steps(folder: Path) -> list[dict[str, Any]]:
    return yaml.safe_load((folder / PLACE).read_text(encoding="utf-8"))["jobs"]["check"]["steps"]


@dataclass(frozen=True)
class Done:
    """What a job left behind."""

    code: int
    printed: str
    commands: list[Command]
    runner: Runner


@dataclass(frozen=True)
class Machine:
    """A machine with the pupils' repository."""

    checkout: Path
    python: Path
    folder: Path

    def run(self, step: dict[str, Any]) -> Done:
        """Run a step as Actions does: its own shell, its own files, the variables of the job."""
        runner = Runner(self.folder, self.checkout)
        script = self.folder / "step.sh"
        script.write_text(step["run"])
        environment = {
            **runner.environment,
            **{name: re.sub(r"\$\{\{.*?\}\}", "", value) for name, value in step.get("env", {}).items()},
            "PATH": f"{self.python.parent}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            # Everything is there already; a test asks no registry.
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.checkout, env=environment, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        printed = done.stdout + done.stderr
        return Done(done.returncode, printed, commands(done.stdout), runner)

    def job(self) -> list[Done]:
        """Run every step that has a `run`, as long as none fails, those whose condition holds."""
        is_classroom50 = (self.checkout / ".classroom50.yaml").exists()
        done: list[Done] = []
        for step in steps(self.checkout):
            if "run" in step and CONDITIONS[step["if"]] == is_classroom50:
                done.append(self.run(step))
                if done[-1].code:
                    break
        return done

    def check(self, source: Path, place: str = FILE) -> Done:
        """Put a file in and run the step that checks."""
        shutil.copy(source, self.checkout / place)
        (step,) = (step for step in steps(self.checkout) if step.get("id") == "check")
        return self.run(step)


@pytest.fixture(scope="module")
def right(machine: Machine, root: Path) -> tuple[Done, dict[str, str], dict[str, Any], str]:
    """Return what the whole job leaves for a right file: its check, outputs, classic results and summary."""
    shutil.copy(root / "solutions" / "gradient_descent.py", machine.checkout / FILE)
    installed, checked = machine.job()
    assert installed.code == 0, installed.printed
    assert (machine.python.parent / "autograder").is_file()
    return checked, checked.runner.outputs, checked.runner.classic_results(), checked.runner.summary


@pytest.fixture(scope="module")
def machine(student: Path, python: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    folder = tmp_path_factory.mktemp("runner")
    return Machine(shutil.copytree(student, folder / "checkout"), python, folder)


def test_the_workflow_is_valid_and_a_linter_finds_nothing(student: Path) -> None:
    valid = ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", student / PLACE]
    linted = ["zizmor", "--offline", "--persona", "pedantic", student / PLACE]
    for command in (valid, linted):
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_may_read_and_no_more_and_pins_what_it_uses(student: Path) -> None:
    text = (student / PLACE).read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["check"]
    assert "secrets." not in text
    used = re.findall(r"uses: (\S+)", text)
    assert len(used) == 3
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", each) for each in used)
    assert workflow["jobs"]["check"]["timeout-minutes"] <= 15
    assert "AUTOGRADER_CHECK" in workflow["jobs"]["check"]["if"]


def test_the_pins_are_those_that_this_repository_itself_uses(student: Path, root: Path) -> None:
    ours = (root / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    pinned = re.findall(r"uses: (actions/\S+)", (student / PLACE).read_text(encoding="utf-8"))
    assert len(pinned) == 2
    assert all(pin in ours for pin in pinned)


def test_the_classic_reporter_is_given_what_the_check_puts_out(
    student: Path, right: tuple[Done, dict[str, str], dict[str, Any], str]
) -> None:
    (step,) = (step for step in steps(student) if "grading-reporter" in step.get("uses", ""))
    runners = step["with"]["runners"].split(",")
    assert set(runners) == set(right[2])
    # In its complaint about a missing result the reporter takes no other letters.
    assert all(re.fullmatch(r"[a-zA-Z0-9]+", name) for name in runners)
    assert step["env"] == {f"{name.upper()}_RESULTS": f"${{{{ steps.check.outputs.{name} }}}}" for name in runners}


def test_a_right_file_passes_every_step(right: tuple[Done, dict[str, str], dict[str, Any], str]) -> None:
    done, outputs, results, summary = right
    assert done.code == 0, done.printed
    assert done.commands == []
    assert (outputs["score"], outputs["max-score"], outputs["passed"]) == ("70", "70", "true")
    assert reported(results) == (70, 70, True)
    assert "Practice score\\: 70 of 70" in summary
    assert "The official grade is made by your teacher" in summary
    assert "את הציון הרשמי קובע המורה" in summary
    assert "❌" not in summary


WRONG = {
    "no-zero-grad--both-loops": "def gradient_descent(",
    "wrong-exercise-loss--coefficient-two": "def exercise_loss(",
    "missing-return--prints-a-table": "def gradient_descent(",
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.usefixtures("right")  # the steps before the check have run
def test_a_wrong_file_is_told_so_on_its_own_lines(name: str, machine: Machine, root: Path) -> None:
    source = root / "tests" / "submissions" / "wrong" / f"{name}.py"
    done = machine.check(source)
    assert done.code == 1, done.printed
    errors = [command for command in done.commands if command.name == "error"]
    assert errors
    lines = source.read_text(encoding="utf-8").splitlines()
    assert {command.properties["file"] for command in done.commands} == {FILE}
    marked = [lines[int(command.properties["line"]) - 1] for command in errors]
    assert any(line.startswith(WRONG[name]) for line in marked), marked
    table, notice, is_green = reported(done.runner.classic_results())
    assert table == notice == int(done.runner.outputs["score"]) < 70
    assert not is_green
    assert f"Practice score\\: {notice:.0f} of 70" in done.runner.summary
    assert done.runner.outputs["passed"] == "false"
    # One remark in both languages, Hebrew first: GitHub shows ten remarks of a step.
    assert all("\n\n" in command.data for command in errors)
    assert len(done.commands) <= 10


def test_where_classroom50_checks_this_workflow_leaves_it_to_that(machine: Machine) -> None:
    marker = machine.checkout / ".classroom50.yaml"
    marker.write_text("classroom: ml-1\n")
    try:
        (done,) = machine.job()
    finally:
        marker.unlink()
    assert done.code == 0
    assert [command.name for command in done.commands] == ["notice"]
    assert done.runner.outputs == {}


THIEF = """
import os, sys
found = []
for pid in (os.getpid(), os.getppid()):
    try:
        found += open(f"/proc/{pid}/environ", "rb").read().decode().split("\\0")
    except OSError:
        pass
found += [f"{name}={value}" for name, value in os.environ.items()]
loot = [text for text in found if text.startswith(("GITHUB", "RUNNER", "SECRET", "CI="))]
forged = "score=70\\npassed=true\\n"
for text in loot:
    name, _, path = text.partition("=")
    if name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
        open(path, "a").write(forged)
for name in ("output", "summary"):
    for folder in ("@FOLDER@", ".", ".."):
        try:
            open(f"{folder}/{name}", "a").write(forged)
        except OSError:
            pass
for line in ("::set-output name=score::70", "::add-mask::0", "##[error]x", "::error file=x::y", "::stop-commands::z"):
    print(line)
    print("  " + line, file=sys.stderr)
explanation = "\\n::error file=README.md::forged\\n" + " ".join(loot) + "LOOT" * bool(loot)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise ValueError("\\n::set-output name=score::70\\r\\n::warning::forged | </div><script>x</script> %0A" + str(loot))

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    os._exit(0)
"""


@pytest.mark.usefixtures("right")
def test_a_pupil_who_looks_for_the_steps_files_finds_and_gains_nothing(machine: Machine, tmp_path: Path) -> None:
    source = tmp_path / "thief.py"
    source.write_text(THIEF.replace("@FOLDER@", str(machine.folder)))
    done = machine.check(source)
    assert done.code == 1
    assert "LOOT" not in done.printed + done.runner.summary
    assert (done.runner.outputs["score"], done.runner.outputs["passed"]) == ("0", "false")
    assert done.runner.summary.count("score=70") == 0
    # Only our own remarks, and each in the pupil's own file.
    assert {command.name for command in done.commands} <= {"error", "notice"}
    assert {command.properties["file"] for command in done.commands} == {FILE}
    assert "<script>" not in done.runner.summary
