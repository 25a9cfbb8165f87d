"""Disturbs runs of the grader at random moments, and holds what comes out in the end against an undisturbed run.

Each attempt disturbs a run, gives the same command again, perhaps disturbs that too, and lets the last one
finish. Then the reports must be the same bytes, nobody may have been stored twice, and nothing may be left.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from autograder.benchmarks.disturbing import ENDING, KINDS, disturb, sandbox_processes, targets_of
from autograder.benchmarks.watched_run import Run
from autograder.grading.keys import fingerprint
from autograder.records import RECORDS, ClassHead, Records, Unfinished
from autograder.sandbox.limits import DEFAULT

# Light ones: a run should last seconds, so that it can be disturbed often.
LIGHT_CLASS = (
    *("right/w-data.py", "wrong/no-step--no-brackets.py", "sample_class/student-07.py"),
    *("malformed/input-at-end.py", "malformed/zip-plain.zip", "malformed/syntax-missing-colon", "malformed/no-file"),
    "right/notebook-colab-magics",  # it draws, for which the warm server gets ready late
)
_MOST_DISTURBANCES = 3
# To look through all processes takes a while, which the run that is measured would lack.
_WATCH_SECONDS = 0.1
# Counts how often each student is stored. The grader's own writes run it, in their own transaction.
_LEDGER = """
    CREATE TABLE soak_stored (student);
    CREATE TRIGGER soak AFTER INSERT ON graded BEGIN INSERT INTO soak_stored VALUES (new.student); END;
"""


@dataclass(frozen=True)
class Disturbance:
    """What was done to a run.

    Attributes:
        kind: one of `disturbing.KINDS`.
        seconds: how long after the start of its run.
    """

    kind: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.kind} at {self.seconds:.2f} s"


@dataclass(frozen=True)
class Attempt:
    """A run that was disturbed and begun again until it finished.

    Attributes:
        disturbances: what was done, in order.
        difference: "" where the end is that of an undisturbed run; else what differs.
        leftovers: the temporary files and folders that killed runs left.
    """

    disturbances: tuple[Disturbance, ...]
    difference: str
    leftovers: int


@dataclass(frozen=True)
class Undisturbed:
    """A run that nobody disturbed.

    Attributes:
        seconds: how long it took.
        files: its reports, path -> content.
        spans: kind -> for how many seconds it could have happened.
        drawing: how many seconds the same command takes when everybody has been graded.
    """

    seconds: float
    files: dict[str, bytes]
    spans: dict[str, float]
    drawing: float


class EngineChanged(Exception):
    """The tests or the engine were edited during the soak: everybody is rightly graded again."""


class UndisturbedFailed(Exception):
    """The run that nobody disturbed failed; the text is what it said."""


class Soak:
    """A class, its undisturbed run, and as many disturbed ones as wanted.

    Args:
        root: the assignment's folder.
        folder: the submissions.
        scratch: an empty folder for all that is written; what differs stays there.
        kinds: what is done to runs, of `disturbing.KINDS`.
        seed: what chance begins with.

    Raises:
        UndisturbedFailed: there is nothing to compare with.
    """

    def __init__(self, root: Path, folder: Path, scratch: Path, kinds: Sequence[str], seed: int) -> None:
        # A shell lets what it starts in the background ignore Ctrl-C, and the runs would inherit that.
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self._root = root
        self._folder = folder
        self._scratch = scratch
        self._kinds = kinds
        self._seed = seed
        self._fingerprint = fingerprint(root, DEFAULT)
        self.undisturbed = self._run_undisturbed()
        self._largest = max(map(len, self.undisturbed.files.values()))
        self._students = _count_graded(scratch / "undisturbed" / "reports")

    def attempts(self, times: int) -> Iterator[Attempt]:
        """Yield the attempts; the first that differs is the last.

        Raises:
            EngineChanged: the soak says nothing.
        """
        for number in range(times):
            place = self._scratch / f"attempt-{number + 1}"
            attempt = self._attempt(place, _chance(f"{self._seed} {number}"))
            if attempt.difference and fingerprint(self._root, DEFAULT) != self._fingerprint:
                raise EngineChanged
            yield attempt
            if attempt.difference:
                return
            shutil.rmtree(place)

    def _run_undisturbed(self) -> Undisturbed:
        place = self._scratch / "undisturbed"
        seen: dict[str, tuple[float, float]] = {}
        with Run(self._root, self._folder, place, os.cpu_count() or 1) as run:
            while run.process.poll() is None:
                found = sandbox_processes(run.process.pid)
                for kind in KINDS:
                    if targets_of(kind, run.process.pid, found):
                        seen[kind] = (seen.get(kind, (run.age,))[0], run.age)
                time.sleep(_WATCH_SECONDS)
            seconds = run.age
            run.end()
            if run.process.returncode:
                raise UndisturbedFailed(run.errors)
        with Run(self._root, self._folder, place, 1) as again:
            again.end()
            drawing = again.age
        spans = {kind: last - first for kind, (first, last) in seen.items()}
        return Undisturbed(seconds, _files(place / "reports"), spans, drawing)

    def _attempt(self, place: Path, chance: random.Random) -> Attempt:
        _keep_a_ledger(place / "reports")
        wanted = chance.randint(1, _MOST_DISTURBANCES)
        done: list[Disturbance] = []
        killed = 0
        difference = ""
        while not difference:
            before = len(done)
            nothing_to_grade = _count_graded(place / "reports") == self._students
            with Run(self._root, self._folder, place, chance.randint(1, os.cpu_count() or 1)) as run:
                while len(done) < wanted and run.process.poll() is None:
                    happened = self._disturb(run, nothing_to_grade, chance)
                    done += happened
                    if happened and happened[0].kind in ENDING:
                        break
                run.end()
            code = run.process.returncode
            killed += code == -signal.SIGKILL
            left = sum(1 for _ in run.temporary.iterdir())
            if run.outlived_by:
                difference = f"processes were left: {run.outlived_by}"
            elif left > killed:
                difference = f"temporary files were left: {sorted(path.name for path in run.temporary.iterdir())}"
            elif "Traceback" in run.errors or (code and len(done) == before):
                difference = f"the run ended with code {code}: {run.errors.splitlines()[-1:]}"
            elif code == 0:
                difference = self._difference(place / "reports")
                break
        return Attempt(tuple(done), difference, left)

    def _disturb(self, run: Run, nothing_to_grade: bool, chance: random.Random) -> list[Disturbance]:
        """Disturb a run at a random moment of what is left of it; nothing happens if it ends before."""
        kind = chance.choice([kind for kind in self._kinds if kind in ENDING or not nothing_to_grade] or self._kinds)
        span = self.undisturbed.drawing if nothing_to_grade else self.undisturbed.spans.get(kind, 0.0)
        # A new run takes a while until there is a server, and then until there is a child.
        run.wait_for(kind)
        run.wait_until(run.age + chance.uniform(0.0, span))
        # Rounded down to nothing now and then: not a byte more.
        size = max(0, chance.randrange(-self._largest // 4, self._largest))
        return [Disturbance(kind, run.age)] if disturb(kind, run.process, size, chance) else []

    def _difference(self, reports: Path) -> str:
        files = _files(reports)
        for name in sorted(files.keys() | self.undisturbed.files.keys()):
            if name not in files:
                return f"{name} is missing"
            if name not in self.undisturbed.files:
                return f"{name} is too much"
            if files[name] != self.undisturbed.files[name]:
                return f"{name} differs"
        with Records(reports) as records:
            try:
                records.require_finished()
            except Unfinished as error:
                return str(error)
        with closing(sqlite3.connect(reports / RECORDS)) as base:
            again = base.execute("SELECT student FROM soak_stored GROUP BY student HAVING COUNT(*) > 1").fetchall()
        return f"graded again: {', '.join(student for (student,) in again)}" if again else ""


def _keep_a_ledger(reports: Path) -> None:
    """Make the records in advance, empty, with a ledger of what is stored; opened later they would be tidied up."""
    reports.mkdir(parents=True)
    Records(reports, ClassHead("", 0)).close()
    with closing(sqlite3.connect(reports / RECORDS)) as base:
        base.executescript(_LEDGER)


def _count_graded(reports: Path) -> int:
    """Count the results in a copy: whoever opens the records tidies up what a killed run left in them."""
    with tempfile.TemporaryDirectory() as name:
        for end in ("", "-wal"):
            if (reports / f"{RECORDS}{end}").exists():
                shutil.copy(reports / f"{RECORDS}{end}", name)
        with closing(sqlite3.connect(Path(name, RECORDS))) as base:
            return int(base.execute("SELECT COUNT(*) FROM graded").fetchone()[0])


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - it guards nothing


def _files(reports: Path) -> dict[str, bytes]:
    kept = (path for path in reports.rglob("*") if path.is_file() and not path.name.startswith(RECORDS))
    return {path.relative_to(reports).as_posix(): path.read_bytes() for path in kept}


def copy_light_class(root: Path, folder: Path) -> None:
    """Copy the light class out of the gallery into an empty folder."""
    for name in LIGHT_CLASS:
        source = root / "tests" / "submissions" / name
        target = folder / source.name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
