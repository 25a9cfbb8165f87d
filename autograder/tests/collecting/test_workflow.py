"""The official run in the cloud: `grade.yml` is valid, holds no token beside pupils' code, and works."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from autograder.tests.collecting.trees import lay_out, repository
from autograder.tests.toy import RIGHT, WRONG, make_assignment

WORKFLOWS = Path(__file__).parents[3] / ".github" / "workflows"
GRADE = WORKFLOWS / "grade.yml"
PROGRAMS = Path(sys.executable).parent


@pytest.fixture
def workflow() -> dict[str, Any]:
    # YAML takes the key `on` for a truth value.
    return {str(key): value for key, value in yaml.safe_load(GRADE.read_text(encoding="utf-8")).items()}


@pytest.mark.parametrize("file", sorted(WORKFLOWS.glob("*.yml")), ids=lambda file: file.name)
def test_every_workflow_is_valid_by_githubs_schema(file: Path) -> None:
    command = [PROGRAMS / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_linter_of_workflows_finds_no_hole() -> None:
    done = subprocess.run([PROGRAMS / "zizmor", "--offline", GRADE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", sorted(WORKFLOWS.glob("*.yml")), ids=lambda file: file.name)
def test_every_action_is_pinned_by_its_commit(file: Path) -> None:
    used = re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []


def test_the_job_that_runs_pupils_code_is_given_no_token_and_shares_no_cache(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    jobs = workflow["jobs"]
    runs_code = [name for name, job in jobs.items() if "autograder grade" in str(job)]
    assert runs_code == ["grade"]
    assert jobs["grade"]["permissions"] == {}
    text = str(jobs["grade"])
    for word in ("secrets.", "github.token", "GITHUB_TOKEN", "GH_TOKEN", "cache", "actions/checkout"):
        assert word not in text, word


def test_tokens_stand_only_in_the_step_that_needs_them(workflow: dict[str, Any]) -> None:
    assert "secrets." not in str(workflow.get("env"))
    for name, job in workflow["jobs"].items():
        assert "secrets." not in str(job.get("env")), name
    holding = [
        (name, step["name"])
        for name, job in workflow["jobs"].items()
        for step in job["steps"]
        if "secrets." in str(step)
    ]
    assert holding == [
        ("collect", "Collect the submissions"),
        ("feedback", "Comment on each pupil's pull request"),
    ]


def test_nothing_runs_by_itself_unless_a_variable_says_so(workflow: dict[str, Any]) -> None:
    assert set(workflow["True"]) == {"workflow_dispatch", "schedule"}
    first, *others = workflow["jobs"].items()
    assert first[1]["if"] == "github.event_name == 'workflow_dispatch' || vars.GRADE_ON_SCHEDULE == 'true'"
    assert all(job.get("needs") for _, job in others)


def run_steps(job: dict[str, Any], folder: Path, values: dict[str, str]) -> dict[str, str]:
    """Run a job's `run:` steps as Actions does, in an environment of their own; return the outputs."""
    outputs = folder / "outputs"
    outputs.touch()
    home = folder / "home"
    home.mkdir()
    bare = {
        "PATH": f"{folder.parent / 'bin'}{os.pathsep}{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "GITHUB_OUTPUT": str(outputs),
        "LANG": "C.UTF-8",
    }
    work = folder / "work"
    for step in job["steps"]:
        script = step.get("run", "")
        if not script or "pip install" in script:
            continue
        environment = {name: values[name] for name in step.get("env", {})}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=work,
            env={**bare, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return dict(line.split("=", 1) for line in outputs.read_text(encoding="utf-8").splitlines())


def test_all_its_steps_work_one_after_another(workflow: dict[str, Any], tmp_path: Path) -> None:
    teacher = make_assignment(tmp_path / "collect" / "work")
    roster = "username,name\nnoa-cohen,נועה כהן\ndan,דן לוי\ntamar,תמר פרץ\n"
    repository(lay_out(teacher, {"roster.csv": roster}), {})
    for name, text in (("noa-cohen", RIGHT), ("dan", WRONG)):
        repository(tmp_path / "git" / f"toy-{name}", {"toy.py": text})
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text('#!/bin/sh\ntest "$GH_TOKEN" = token\n', encoding="utf-8")
    gh.chmod(0o755)
    values = {
        "GH_TOKEN": "token",
        "REPOSITORIES": (tmp_path / "git").as_uri() + "/toy-{username}",
        "DEADLINE": "2026-11-22",
        "ROSTER": "roster.csv",
        "COUNT": "2",
        "REPORT_LANGUAGE": "he",
    }
    outputs = run_steps(workflow["jobs"]["collect"], tmp_path / "collect", values)
    assert outputs == {"count": "2", "list": "[1,2]"}
    collected = teacher / "collected"
    for shard in ("1", "2"):
        shutil.copytree(collected, tmp_path / f"grade-{shard}" / "work")
        values["SHARD"] = f"{shard}/{outputs['count']}"
        run_steps(workflow["jobs"]["grade"], tmp_path / f"grade-{shard}", values)
    report = tmp_path / "report" / "work"
    shutil.copytree(collected, report)
    for shard in ("1", "2"):
        shutil.copytree(tmp_path / f"grade-{shard}" / "work" / "part", report / "parts" / f"part-{shard}")
    run_steps(workflow["jobs"]["report"], tmp_path / "report", values)
    with (report / "reports" / "scores.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = {row["username"]: row for row in csv.DictReader(table)}
    assert {name: (row["first_name"], row["score"], row["late"]) for name, row in rows.items()} == {
        "noa-cohen": ("נועה כהן", "", "false"),  # the explanation waits for the teacher
        "dan": ("דן לוי", "0", "false"),
        "tamar": ("תמר פרץ", "", ""),
    }
