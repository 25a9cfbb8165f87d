"""The bundle as Classroom 50's runner starts it, and the result against its schema as described."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.grading.run import Workplace
from autograder.practice import classroom50
from autograder.practice.classroom50 import NoRunner, grade_push
from autograder.release.classroom50 import MOST_BYTES, make_classroom50
from autograder.results import SubmissionResult
from autograder.submissions.find import Submission
from autograder.tests.practice.actions import Runner, commands

FILE = "gradient_descent.py"
IDENTITY = {
    "CLASSROOM": "ml-1",
    "ASSIGNMENT": "gd",
    "SUBMISSION_TAG": "submit/2026-11-23T10-00-00Z-b4161a3",
    "PAGES_BASE_URL": "https://school.example.org",
    "USERNAME": "alice",
    "OWNER": "alice",
    "ASSIGNMENT_TYPE": "individual",
    "COMMIT_URL": "https://host.example.org/school/ml-1-gd-alice/commit/b4161a3",
    "RELEASE_URL": "https://host.example.org/school/ml-1-gd-alice/releases/tag/submit%2F1",
    "REVIEW_URL": "https://host.example.org/school/ml-1-gd-alice/compare/a...b",
}
TEXT = {"type": "string", "minLength": 1}
POINTS = {"type": "integer", "minimum": 0}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
# classroom50/result/v1: no key of one's own at the top, any in a test's row.
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release", "review",
        "datetime", "score", "max-score", "tests",
    ],
    "properties": {
        "schema": {"const": "classroom50/result/v1"},
        "classroom": {"const": "ml-1"},
        "assignment": {"const": "gd"},
        "assignment_type": {"enum": ["individual", "group", "team"]},
        "owner": TEXT,
        "submission": {"type": "string", "pattern": "^submit/"},
        "commit": TEXT,
        "release": TEXT,
        "review": TEXT,
        "datetime": INSTANT,
        "graded_at": INSTANT,
        "submitted_by": {"type": "object"},
        "score": POINTS,
        "max-score": POINTS,
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["test-name", "passed", "score", "max-score"],
                "properties": {
                    "test-name": TEXT,
                    "passed": {"type": "boolean"},
                    "score": POINTS,
                    "max-score": POINTS,
                },
            },
        },
    },
}  # fmt: skip


def require_valid(result: dict[str, Any]) -> None:
    """Check what the schema says, and what its authors check beside it."""
    jsonschema.validate(result, SCHEMA)
    assert result["score"] <= result["max-score"]
    for row in result["tests"]:
        assert row["score"] <= row["max-score"]
        assert type(row["score"]) is type(row["max-score"]) is int
    assert type(result["score"]) is type(result["max-score"]) is int
    # Rows and total are not compared there; people do it.
    assert sum(row["score"] for row in result["tests"]) == result["score"]


@dataclass(frozen=True)
class Graded:
    result: dict[str, Any]
    body: str
    outputs: dict[str, str]

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        return {row["test-name"]: row for row in self.result["tests"]}


@pytest.fixture
def grade(bundle: Path, checkout: Path, tmp_path: Path, workplace: Workplace, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that grades a file put into a pupil's checkout, with the tests' own sandbox."""

    def confined(submission: Submission, asked: Assignment) -> SubmissionResult:
        return grade_submission(submission, asked, lambda: workplace.channel(0), workplace.limits, public_only=True)

    monkeypatch.setattr(classroom50, "grade_confined", confined)
    runner = Runner(tmp_path, checkout)

    def run(source: Path | None, **more: str) -> Graded:
        place = checkout / "assignment" / FILE
        if source is not None:
            shutil.copy(source, place)
        grade_push(bundle / "exercise", checkout, {**runner.environment, **IDENTITY, **more})
        result = json.loads((checkout / "result.json").read_text(encoding="utf-8"))
        require_valid(result)
        return Graded(result, (checkout / "release-body.md").read_text(encoding="utf-8"), runner.outputs)

    return run


def test_the_bundle_is_started_as_the_runner_starts_it(
    bundle: Path, checkout: Path, root: Path, tmp_path: Path
) -> None:
    """With no argument, in the checkout, with a module in the way that must not be met."""
    place = shutil.copytree(bundle, tmp_path / "runtime" / "gd")
    shutil.copy(root / "solutions" / FILE, checkout / "assignment" / FILE)
    for trap in ("json.py", "pip.py", "pathlib.py", "torch.py"):
        (checkout / trap).write_text("raise SystemExit('the checkout was imported')\n")
    runner = Runner(tmp_path, checkout)
    environment = {**runner.environment, **IDENTITY, "PATH": "/usr/bin:/bin", "PIP_NO_INDEX": "1"}
    environment |= {"CLASSROOM50_BUNDLE_DIR": str(place), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, place / "autograder.py"], cwd=checkout, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert commands(done.stdout) == []
    result = json.loads((checkout / "result.json").read_text(encoding="utf-8"))
    require_valid(result)
    assert (result["score"], result["max-score"]) == (70, 70)
    assert runner.outputs == {"status": "success", "summary": "practice score 70/70 (15/15 tests passed)"}
    assert not list(place.rglob("*.pyc"))


def test_a_right_file_gets_every_point_and_the_bonus_is_in_no_total(grade: Any, root: Path) -> None:
    graded = grade(root / "solutions" / FILE)
    assert (graded.result["score"], graded.result["max-score"]) == (70, 70)
    assert graded.rows["q6_escape.escape"]["bonus"] == 5
    assert graded.rows["q6_escape.escape"]["max-score"] == 0
    assert all(row["passed"] for row in graded.result["tests"])
    assert graded.outputs["status"] == "success"
    assert "Practice score\\: 70 of 70" in graded.body


def test_the_explanation_is_in_no_row_until_it_is_marked(grade: Any, root: Path) -> None:
    graded = grade(root / "solutions" / FILE)
    assert "q5_explanation.explanation" not in graded.rows


def test_an_explanation_that_is_missing_is_told_and_the_total_stays_the_same(grade: Any) -> None:
    graded = grade(None)
    assert (graded.result["score"], graded.result["max-score"]) == (0, 70)
    assert (
        graded.rows["q5_explanation.explanation"] | {"passed": False, "max-score": 0}
        == graded.rows["q5_explanation.explanation"]
    )
    assert graded.outputs["status"] == "failure"
    assert "q6_escape.escape" not in graded.rows


def test_a_wrong_files_rows_carry_the_diagnosis_in_both_languages(grade: Any, root: Path) -> None:
    graded = grade(root / "tests" / "submissions" / "wrong" / "no-zero-grad--both-loops.py")
    row = graded.rows["q1_manual_loop.zero"]
    assert row["misconceptions"] == ["no-zero-grad"]
    assert "The gradients add up" in row["message-en"]
    assert any("\u0590" <= letter <= "\u05ff" for letter in row["message-he"])
    assert graded.outputs["status"] == "failure"


def test_a_checkout_without_the_file_is_graded_as_one(grade: Any, checkout: Path) -> None:
    shutil.rmtree(checkout / "assignment")
    graded = grade(None)
    assert (graded.result["score"], graded.result["max-score"]) == (0, 70)
    assert "Was it renamed or moved" in graded.body.replace("\\", "")


def test_a_link_out_of_the_checkout_is_not_followed(grade: Any, checkout: Path, root: Path) -> None:
    (checkout / "assignment" / FILE).unlink()
    (checkout / "assignment" / FILE).symlink_to(root / "solutions" / FILE)
    (checkout / "assignment" / "gradient_descent.ipynb").unlink()
    assert grade(None).result["score"] == 0


HOSTILE = {"os-exit-at-import": 10, "prints-fake-results": 0, "forges-protocol": 0, "escapes-in-messages": 0}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_of_the_gallery_gain_nothing(name: str, grade: Any, root: Path) -> None:
    graded = grade(root / "tests" / "submissions" / "hostile" / f"{name}.py")
    assert graded.result["score"] == HOSTILE[name]
    assert graded.outputs["status"] == "failure"
    assert "<script>" not in graded.body


def test_a_forged_result_in_the_checkout_is_replaced(grade: Any, checkout: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    (checkout / "result.json").symlink_to(elsewhere)
    (checkout / "release-body.md").write_text("full marks")
    graded = grade(None)
    assert graded.result["score"] == 0
    assert "full marks" not in graded.body
    assert elsewhere.read_text() == "mine"


def test_outside_of_the_runner_the_missing_variables_are_named(bundle: Path, checkout: Path) -> None:
    with pytest.raises(NoRunner, match="COMMIT_URL, RELEASE_URL, REVIEW_URL not set"):
        grade_push(bundle / "exercise", checkout, dict.fromkeys(list(IDENTITY)[:7], "x"))


def test_the_bundle_holds_no_declarative_tests_says_its_python_and_is_small(bundle: Path) -> None:
    assert {path.name for path in bundle.iterdir()} == {"autograder.py", "exercise", "requirements.txt", "runtime.json"}
    assert json.loads((bundle / "runtime.json").read_text()) == {"python": "3.12"}
    assert "torch==" in (bundle / "requirements.txt").read_text()
    assert sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file()) < MOST_BYTES / 2


def test_the_index_of_pytorch_goes_to_pips_requirements(root: Path, tmp_path: Path) -> None:
    made = make_classroom50(root, tmp_path, "https://wheels.example.org/cpu")
    assert (made / "requirements.txt").read_text().startswith("--extra-index-url https://wheels.example.org/cpu\n")
