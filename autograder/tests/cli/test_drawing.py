"""The reports of a large class, drawn by several processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.cli import drawing
from autograder.cli.drawing import draw_reports
from autograder.cli.graded_pupils import AHEAD, AT_ONCE, GradedPupils
from autograder.cli.processes import Processes, open_processes
from autograder.records import RECORDS, ClassHead, Record, Records, RecordsBroken
from autograder.reports.pupils import Pupil
from autograder.review.decisions import Decision, Suggestion
from autograder.review.items import items_of
from autograder.review.store import DecisionStore
from autograder.tests.reports.examples import absent, full, typical

MARKUP = "<script>alert(1)</script>"
SOURCE = f"import torch\n\nW = W - grad  # {'long ' * 60}\nprint('שלום\u202e & <b>')\n"


@pytest.fixture
def small_classes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "FEWEST_FOR_PROCESSES", 2)


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    with open_processes(2) as opened:
        yield opened


def a_class(folder: Path, count: int = 35) -> Records:
    """Return records of pupils of all kinds; the teacher has decided on one in three."""
    records = Records(folder, ClassHead("gradient-descent", 100, "he"))
    for number in range(count):
        name = (f"s{number}", f"{MARKUP}{number}", f"נועה\u202e{number}", f"=1+{number}", f"Anna{number}")[number % 5]
        entry = (typical(name), full(name), absent(name), typical(name, zero_passes=False))[number % 4]
        records.add(Record("key", entry, SOURCE * (number % 3)))
    store = DecisionStore(folder)
    for item in list(items_of(record.entry for record in records))[::3]:
        decision = Decision(item.text_id, item.answer, Suggestion(item.suggested, item.states), 1, comment=MARKUP)
        store.change(lambda old, item=item, made=decision: old.put(item.key, item.text_id, made))  # type: ignore[misc]
    return records


def drawn(folder: Path, processes: int) -> dict[str, bytes]:
    with a_class(folder) as records:
        draw_reports(folder, records, processes)
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(RECORDS))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.usefixtures("small_classes_too")
def test_any_number_of_processes_draws_the_same_bytes(tmp_path: Path) -> None:
    by_one, *others = [
        drawn(tmp_path / str(count), count) for count in (1, 2, 3) if not (tmp_path / str(count)).mkdir()
    ]
    assert {"results.json", "grades.csv", "everyone.html", "students/0035.html", "feedback/s0.md"} <= set(by_one)
    assert all(other == by_one for other in others)


@pytest.mark.usefixtures("small_classes_too")
@pytest.mark.parametrize("count", [1, 2])
def test_what_cannot_be_written_is_the_same_error_whoever_writes_it(tmp_path: Path, count: int) -> None:
    (tmp_path / "students" / "0007.html").mkdir(parents=True)
    with pytest.raises(OSError, match=r"0007\.html"):
        drawn(tmp_path, count)


def test_a_small_class_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(drawing, "open_processes")
    assert drawn(tmp_path, 2)


def test_a_process_that_the_system_ends_is_an_error_of_the_system(tmp_path: Path) -> None:
    with open_processes(1) as opened, pytest.raises(OSError, match="memory"):
        opened.begin(os.abort).result()


def test_what_was_taken_away_while_it_was_drawn_is_said(tmp_path: Path, processes: Processes) -> None:
    with a_class(tmp_path, 3) as records:
        pupils = GradedPupils(records, processes)
        students = pupils.students()
        records.keep_only(students[:2])
        pupils.students = lambda: students  # type: ignore[method-assign]
        with pytest.raises(RecordsBroken, match="was taken out"):
            list(pupils.each(_student, range(3)))


def _student(pupil: Pupil, number: int) -> tuple[str, int]:
    return pupil.entry["student"], number


def test_pupils_come_back_in_their_order_with_what_was_given_for_each(tmp_path: Path, processes: Processes) -> None:
    with a_class(tmp_path) as records:
        made = list(GradedPupils(records, processes).each(_student, range(35)))
        assert made == [(student, number) for number, student in enumerate(records.students())]


def test_what_others_made_does_not_pile_up(tmp_path: Path) -> None:
    class Slow:
        count, begun, is_done = 2, 0, True

        def begin(self, work: Any, folder: Path, inner: Any, piece: list[Any]) -> Slow:
            self.begun += 1
            return self

        def result(self) -> list[None]:
            return [None] * AT_ONCE

    slow = Slow()
    with a_class(tmp_path, 1) as records:
        pupils = GradedPupils(records, slow)  # type: ignore[arg-type]
        pupils.students = lambda: [f"s{number}" for number in range(1000)]  # type: ignore[method-assign]
        for taken, _ in enumerate(pupils.each(_student, range(1000))):
            assert slow.begun <= taken // AT_ONCE + 1 + AHEAD * slow.count
    assert slow.begun == 1000 // AT_ONCE


def test_a_process_runs_no_file_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("multiprocessing", "signal", "random", "pickle"):
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w')\n", encoding="utf-8")
    with open_processes(1) as opened:
        assert opened.begin(abs, -1).result() == 1
    assert not (tmp_path / "was-run").exists()
    assert "PYTHONSAFEPATH" not in os.environ


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a signal cannot be sent so")
def test_ctrl_c_is_left_to_the_command_itself(processes: Processes) -> None:
    assert processes.begin(_hit, signal.SIGINT).result() == "still here"


def _hit(number: int) -> str:
    os.kill(os.getpid(), number)
    return "still here"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot be asked after so")
def test_processes_end_with_the_command_however_it_ends(tmp_path: Path) -> None:
    script = tmp_path / "command.py"
    script.write_text(
        "import os, time\nfrom autograder.cli.processes import open_processes\n\nif __name__ == '__main__':\n"
        "    with open_processes(1) as opened:\n"
        "        print(opened.begin(os.getpid).result(), flush=True)\n        time.sleep(60)\n",
        encoding="utf-8",
    )
    command = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert command.stdout is not None
    child = int(command.stdout.readline())
    command.kill()
    command.communicate()
    deadline = time.monotonic() + 20
    while _is_there(child):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _is_there(process: int) -> bool:
    """Tell whether a process works; one that ended and that nobody has asked after does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


def test_records_that_are_only_read_take_nothing(tmp_path: Path) -> None:
    with a_class(tmp_path, 2) as records, Records(tmp_path, read_only=True) as read:
        assert read.students() == records.students()
        with pytest.raises(RecordsBroken, match="readonly"):
            read.add(Record("key", typical("new")))
