"""Nothing that was graded is lost or graded twice, however a run ends; `test_soak` ends them at random."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from autograder.grading.recording import grade_into
from autograder.records import RECORDS, ClassHead, Records, RecordsBroken, Unfinished
from autograder.results import SubmissionResult
from autograder.submissions.find import Submission

HEAD = ClassHead("toy", 10, fingerprint="f")


@pytest.fixture(scope="module")
def a_class(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    gallery = root / "tests" / "submissions"
    for name in ("right/w-data.py", "wrong/no-step--no-brackets.py", "malformed/input-at-end.py"):
        for number in range(3):
            shutil.copy(gallery / name, folder / f"{Path(name).stem}-{number}.py")
    return folder


def start(root: Path, folder: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "autograder", "grade", str(folder), "--out", str(out), "--lang", "en", *more]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors


def files(reports: Path) -> dict[str, bytes]:
    kept = {path for path in reports.rglob("*") if path.is_file() and not path.name.startswith(RECORDS)}
    return {path.relative_to(reports).as_posix(): path.read_bytes() for path in kept}


@pytest.fixture(scope="module")
def undisturbed(root: Path, a_class: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    reports = tmp_path_factory.mktemp("reports")
    finish(start(root, a_class, reports))
    return files(reports)


def test_what_is_graded_when_a_run_is_interrupted_stays(root: Path, a_class: Path, tmp_path: Path) -> None:
    process = start(root, a_class, tmp_path, "--workers", "1")
    deadline = time.monotonic() + 120
    while not _count(tmp_path):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "What is graded is kept" in errors
    assert "Traceback" not in errors
    assert _count(tmp_path) > 0


def _count(reports: Path) -> int:
    """Count what a run has kept so far. It looks on only: whoever writes would hold the run up."""
    try:
        with Records(reports, read_only=True) as records:
            return len(records)
    except RecordsBroken:
        return 0  # not made yet


class CountingGrader:
    """Grades nothing, and counts; raises when it has graded `most`."""

    def __init__(self, most: int = 1000) -> None:
        self.asked: list[str] = []
        self._most = most

    def __call__(self, submissions: Iterable[Submission]) -> Iterator[SubmissionResult]:
        for submission in submissions:
            if len(self.asked) == self._most:
                raise RuntimeError("the machine was switched off")
            self.asked.append(submission.student)
            yield SubmissionResult(submission.student, submission.file, "graded", ())


def submissions(*names: str, data: bytes = b"x = 1") -> list[Submission]:
    return [Submission(name, f"{name}.py", data) for name in names]


def grade(folder: Path, handed_in: list[Submission], grader: CountingGrader, **more: bool) -> None:
    with Records(folder, HEAD) as records:
        grade_into(records, handed_in, grader, lambda: None, **more)


def test_what_was_graded_is_not_graded_again(tmp_path: Path) -> None:
    first, second = CountingGrader(most=2), CountingGrader()
    with pytest.raises(RuntimeError):
        grade(tmp_path, submissions("a", "b", "c", "d"), first)
    grade(tmp_path, submissions("a", "b", "c", "d"), second)
    assert (first.asked, second.asked) == (["a", "b"], ["c", "d"])


def test_a_changed_file_is_graded_again(tmp_path: Path) -> None:
    grade(tmp_path, submissions("a", "b"), CountingGrader())
    again = CountingGrader()
    grade(tmp_path, [*submissions("a"), *submissions("b", data=b"x = 2")], again)
    assert again.asked == ["b"]


def test_changed_tests_grade_everybody_again(tmp_path: Path) -> None:
    grade(tmp_path, submissions("a"), CountingGrader())
    again = CountingGrader()
    with Records(tmp_path, ClassHead("toy", 10, fingerprint="other")) as records:
        grade_into(records, submissions("a"), again, lambda: None)
    assert again.asked == ["a"]


def test_everybody_is_graded_again_on_request(tmp_path: Path) -> None:
    grade(tmp_path, submissions("a"), CountingGrader())
    again = CountingGrader()
    grade(tmp_path, submissions("a"), again, fresh=True)
    assert again.asked == ["a"]


def test_whoever_is_gone_from_the_folder_is_gone_from_the_reports(tmp_path: Path) -> None:
    grade(tmp_path, submissions("a", "b"), CountingGrader())
    with Records(tmp_path) as records:
        records.keep_only(["b"])
        assert records.students() == ["b"]


FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from autograder.cli import main
sys.argv[:] = ["autograder", *sys.argv[2:]]
main()
"""


def test_a_full_disk_is_said_in_one_line_and_loses_nothing(
    root: Path, a_class: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    full = tmp_path / "full"
    arguments = ["grade", str(a_class), "--out", str(full), "--lang", "en"]
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, "100000", *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "the same command goes on from there" in done.stderr
    finish(start(root, a_class, full))
    assert files(full) == undisturbed


def test_a_part_that_was_ended_in_the_middle_is_not_merged(root: Path, tmp_path: Path) -> None:
    parts = [tmp_path / "1", tmp_path / "2"]
    for number, part in enumerate(parts, start=1):
        part.mkdir()
        with Records(part, ClassHead("toy", 10, fingerprint="f", shard=f"{number}/2")) as records:
            grade_into(records, submissions(f"student-{number}"), CountingGrader(), lambda: None)
            if number == 1:
                records.finish()
    command = [sys.executable, "-m", "autograder", "merge", *map(str, parts), "--out", str(tmp_path / "all")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "was ended in the middle" in done.stderr
    assert not (tmp_path / "all").exists()


def test_a_new_run_is_unfinished_until_its_end(tmp_path: Path) -> None:
    with Records(tmp_path, HEAD) as records:
        records.finish()
    with Records(tmp_path, HEAD) as records, pytest.raises(Unfinished):
        records.require_finished()


def test_damaged_records_are_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / RECORDS).write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(RecordsBroken, match=RECORDS):
        Records(tmp_path)


def test_records_that_are_only_read_take_nothing(tmp_path: Path) -> None:
    grade(tmp_path, submissions("anna"), CountingGrader())
    with Records(tmp_path) as records, Records(tmp_path, read_only=True) as read:
        record = read.find("anna")
        assert record is not None
        with pytest.raises(RecordsBroken, match="readonly"):
            read.add(record)
        assert records.find("anna") == record
