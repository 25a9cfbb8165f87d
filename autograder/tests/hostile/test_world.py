"""The hostile gallery and attacks aimed at this very machine: nothing is read, changed, reached, left or gained.

One run as the user of the tests, which also settles the gallery's outcomes; where that is
root, a second one as an ordinary user, to whom everything in the attacked world belongs.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.tests.conftest import WORKERS
from autograder.tests.gallery.expectations import differences, load_expected
from autograder.tests.hostile.aimed import (
    ATTACKS,
    LIBRARIES,
    NAMES,
    all_words,
    plant_libraries,
    write_attacks,
    write_names,
)
from autograder.tests.hostile.world import CLASSMATE, ENVIRONMENT, RIGHT, World, build_world, give_to
from autograder.tests.ordinary_user import NOBODY

LOOT = "LOOT"
_PR_SET_CHILD_SUBREAPER = 36
SHARED_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm", "/run/lock")


@dataclass
class Run:
    """A finished run, and what was noted around it."""

    world: World
    done: subprocess.CompletedProcess[str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    visitors: list[str]
    left_running: list[str]
    entries: dict[str, dict[str, Any]]
    left_shared: list[Path]

    @property
    def reports(self) -> Path:
        return self.world.folder / "reports"


def grade(
    world: World, python: Path, root: Path, *options: str, user: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Grade the class of a world from within the folder of submissions, where a teacher may well stand."""
    return subprocess.run(
        [
            *(python, "-m", "autograder", "grade", world.submissions, "--out", world.folder / "reports"),
            *("--assignment", world.assignment, "--workers", str(WORKERS), *options),
        ],
        cwd=world.submissions,
        env={**world.environment(), "PYTHONPATH": str(root)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        user=user,
        group=user,
        extra_groups=None if user is None else [],
    )


def attack(folder: Path, root: Path, python: Path, *options: str, user: int | None = None) -> Run:
    """Build a world, let everybody attack it, and note what became of it."""
    world = build_world(folder, root)
    shutil.copytree(root / "tests" / "submissions" / "hostile", world.submissions, dirs_exist_ok=True)
    world.listen()
    write_attacks(world)
    plant_libraries(world)
    write_names(world, (root / "tests" / "submissions" / "right" / RIGHT[0]).read_text(encoding="utf-8"))
    if user is not None:
        give_to(world, user)
    # Whatever process is left without a parent becomes a child of this one.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    children = set(_children())
    before, shared_before = world.snapshot(), frozenset(_shared())
    try:
        done = grade(world, python, root, *options, user=user)
        left_shared = [path for path in _shared() if path not in shared_before and _is_theirs(path)]
        left = [_command(pid) for pid in set(_children()) - children]
        visitors = world.visitors()
    finally:
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)
        world.close()
    results = folder / "reports" / "results.json"
    assert results.exists(), done.stderr
    entries = {entry["student"]: entry for entry in json.loads(results.read_text(encoding="utf-8"))["submissions"]}
    return Run(world, done, before, world.snapshot(), visitors, left, entries, left_shared)


def _shared() -> list[Path]:
    return [path for folder in SHARED_FOLDERS for path in Path(folder).glob("*")]


def _is_theirs(path: Path) -> bool:
    """Tell what submissions left from what else lies in a shared folder: by its name, or its owner."""
    return path.name.startswith("tool") or (os.geteuid() == 0 and path.lstat().st_uid == NOBODY)


def _children() -> list[int]:
    tasks = Path("/proc/self/task").iterdir()
    return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]


def _command(pid: int) -> str:
    return f"{pid} {Path(f'/proc/{pid}/cmdline').read_bytes()!r}"


@pytest.fixture(scope="module")
def own(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run as the user of the tests; its limits are long enough for a busy machine to be fair."""
    folder = tmp_path_factory.mktemp("own")
    return attack(folder, root, Path(sys.executable), "--load-seconds", "6", "--call-seconds", "3")


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that an ordinary user may enter; those of pytest are their owner's alone."""
    folder = Path(tempfile.mkdtemp(prefix="autograder-worlds-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def ordinary(root: Path, open_folder: Path, interpreter_for_anybody: Path) -> Run:
    """A run as an ordinary user, to whom all of the world belongs; nothing hangs on who is in time."""
    options = ("--load-seconds", "2", "--call-seconds", "1")
    return attack(open_folder / "ordinary", root, interpreter_for_anybody, *options, user=NOBODY)


@pytest.fixture(scope="module", params=["own", "ordinary"])
def run(request: pytest.FixtureRequest) -> Run:
    found: Run = request.getfixturevalue(request.param)
    return found


def test_the_run_itself_works(run: Run) -> None:
    assert run.done.returncode == 0, run.done.stderr
    assert "Traceback" not in run.done.stderr


def test_every_attack_of_the_gallery_gets_its_expected_outcome(own: Run, root: Path) -> None:
    gallery = root / "tests" / "submissions"
    expected = load_expected(gallery, "hostile")
    handed_in = {path.stem if path.is_file() else path.name for path in (gallery / "hostile").iterdir()}
    assert handed_in == set(expected), "each submission has one entry in expected/, and each entry a submission"
    wrong = {name: differences(own.entries[name], entry) for name, entry in expected.items()}
    assert not {name: found for name, found in wrong.items() if found}


def test_nobody_gains_a_point(run: Run, root: Path) -> None:
    expected = load_expected(root / "tests" / "submissions", "hostile")
    most = {name: entry.get("max_score", 0) for name, entry in expected.items() if entry.get("fails") != []}
    most.update({f"aimed-{name}": 0 for name in ATTACKS} | dict.fromkeys(LIBRARIES, 0))
    gained = {name: run.entries[name]["score"] for name, points in most.items() if run.entries[name]["score"] > points}
    assert gained == {}


def test_no_secret_is_in_any_result_report_or_output(run: Run) -> None:
    texts = {path: path.read_bytes() for path in run.reports.rglob("*") if path.is_file()}
    texts[Path("output")] = (run.done.stdout + run.done.stderr).encode()
    for word in all_words():
        # The classmates' own source stands in their own records and pages.
        own_pages = {path for path, text in texts.items() if word == CLASSMATE and b"classmate-" in text}
        found = [path for path, text in texts.items() if word.encode() in text and path not in own_pages]
        assert found == [], word
    for name, entry in run.entries.items():
        assert not [word for word in (LOOT, *all_words()) if word in json.dumps(entry)], name


def test_nothing_outside_the_reports_is_changed(run: Run) -> None:
    changed = {name for name in {*run.before, *run.after} if run.before.get(name) != run.after.get(name)}
    assert changed == set()


def test_no_planted_module_runs_in_the_grader(run: Run) -> None:
    assert sorted(path.name for path in run.world.folder.glob("ran-*")) == []


def test_nothing_is_left_in_shared_folders(run: Run) -> None:
    assert run.left_shared == []


def test_no_listener_is_reached(run: Run) -> None:
    assert run.visitors == []


def test_no_process_is_left(run: Run) -> None:
    assert run.left_running == []


def test_a_classmates_result_is_the_same_without_the_attackers(own: Run, root: Path, tmp_path: Path) -> None:
    world = build_world(tmp_path / "quiet", root)
    done = grade(world, Path(sys.executable), root)
    assert done.returncode == 0, done.stderr
    quiet = json.loads((world.folder / "reports" / "results.json").read_text(encoding="utf-8"))["submissions"]
    assert [json.dumps(own.entries[entry["student"]]) for entry in quiet] == [json.dumps(entry) for entry in quiet]
    assert {entry["score"] for entry in quiet} >= {90}


def test_odd_names_stay_names(run: Run) -> None:
    odd = {name: entry["score"] for name, entry in run.entries.items() if name in NAMES}
    assert len(odd) == len(NAMES)
    assert set(odd.values()) == {run.entries["classmate-0"]["score"]}
    for path in run.reports.rglob("*.html"):
        assert "<img src=x" not in path.read_text(encoding="utf-8"), path
    for path in run.reports.rglob("*.csv"):
        assert not {"\x1b", "\x07", "\u202e"} & set(path.read_text(encoding="utf-8-sig")), path
        cells = [cell for line in path.read_text(encoding="utf-8-sig").splitlines() for cell in line.split(",")]
        assert not [cell for cell in cells if cell.lstrip('"').startswith(("=", "@", "+"))], path
    assert not {"\x1b", "\x07", "\u202e"} & set(run.done.stdout + run.done.stderr)
    assert not [line for line in run.done.stdout.splitlines() if line.strip().startswith("::")]


def test_the_world_would_have_noticed(root: Path, open_folder: Path, request: pytest.FixtureRequest) -> None:
    """The control: the same attacks, unconfined, leave traces everywhere, or the tests above prove nothing.

    Never as root: what was aimed at this world alone could miss it.
    """
    is_root = os.geteuid() == 0
    python = request.getfixturevalue("interpreter_for_anybody") if is_root else Path(sys.executable)
    world = build_world(open_folder / "unconfined", root)
    world.listen()
    write_attacks(world, reports="nowhere")
    for name in ("signaller", "scanner", "stayer"):  # these could harm the tests' own processes
        (world.submissions / f"aimed-{name}.py").unlink()
    if is_root:
        give_to(world, NOBODY)
    before = world.snapshot()
    done = grade(world, python, root, "--unsafe-no-sandbox", user=NOBODY if is_root else None)
    visitors = world.visitors()
    world.close()
    assert done.returncode == 0, done.stderr
    results = (world.folder / "reports" / "results.json").read_text(encoding="utf-8")
    after = world.snapshot()
    assert LOOT in results
    assert {"tcp4", "udp4", "path", "abstract"} <= set(visitors)
    assert before["last-year/results.json"] != after.get("last-year/results.json")
    assert ENVIRONMENT not in results, "even unconfined code is not given the grader's environment"
