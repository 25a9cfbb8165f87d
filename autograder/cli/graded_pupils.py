"""The pupils of a folder of reports, with the teacher's decisions; in a large class several are worked on at a time."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from autograder.cli.processes import Begun, Done, Processes
from autograder.records import Record, Records, RecordsBroken
from autograder.reports.pupils import Pupil, Pupils
from autograder.results import entry_text, said_in
from autograder.review.applying import apply_decisions
from autograder.review.decisions import Decisions
from autograder.review.store import read_decisions

# So many pupils are one piece of work: a tenth of a second or two, after which Ctrl-C is heard.
AT_ONCE = 10
# So many pieces are under way for each process; what is made of them is held until it is its turn.
AHEAD = 3

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class GradedPupils(Pupils):
    """The pupils of some records, with the teacher's decisions as they stand when this is made.

    Args:
        records: the records.
        processes: what works on other pupils while this process works on one; None to take one after the other.

    Raises:
        RecordsBroken: the decisions cannot be read.
    """

    def __init__(self, records: Records, processes: Processes | None = None) -> None:
        super().__init__(lambda: (_decided(record, self._decisions) for record in records))
        self._records = records
        self._decisions = read_decisions(records.folder)
        self._processes = processes

    @property
    def are_decided(self) -> bool:
        """Whether the teacher has decided anything."""
        return bool(self._decisions.kept)

    def students(self) -> list[str]:
        """Return who they are."""
        return self._records.students()

    def each(self, work: Callable[[Pupil, _Given], _Made], given: Iterable[_Given]) -> Iterator[_Made]:
        """Yield what some work makes of each pupil, in their order; see `Pupils.each`."""
        if self._processes is None:
            return super().each(work, given)
        return self._in_pieces(self._processes, work, given)

    def _in_pieces(
        self, processes: Processes, work: Callable[[Pupil, _Given], _Made], given: Iterable[_Given]
    ) -> Iterator[_Made]:
        decided = _by_student(self._decisions)
        pairs = zip(self.students(), given, strict=False)
        each = ((student, decided.get(student, Decisions()), one) for student, one in pairs)
        pieces = iter(lambda: list(itertools.islice(each, AT_ONCE)), [])
        begun = (processes.begin(_open_and_work_on, self._records.folder, work, piece) for piece in pieces)
        under_way: deque[Begun[list[_Made]] | Done[list[_Made]]] = deque()
        ahead = AHEAD * processes.count
        while True:
            under_way.extend(itertools.islice(begun, max(0, ahead - len(under_way))))
            if not under_way:
                return
            # This process works as well, while what comes next is not ready.
            while not under_way[0].is_done and len(under_way) < 2 * ahead and (piece := next(pieces, None)):
                under_way.append(Done(_work_on(self._records, work, piece)))
            yield from under_way.popleft().result()


def text_in_results(pupil: Pupil, language: str) -> str:
    """Return what stands of a pupil in `results.json`; here, where a new process finds it without much else."""
    return entry_text(said_in(language, pupil.entry))


def _decided(record: Record, decisions: Decisions) -> Pupil:
    # Most often there is none, and looking for those on an entry takes as long as reading it.
    return Pupil(apply_decisions(record.entry, decisions) if decisions.kept else record.entry, record.source)


def _by_student(decisions: Decisions) -> Mapping[str, Decisions]:
    """Return the decisions on each student."""
    kept = sorted(decisions.kept.items(), key=_student)
    return {student: Decisions(dict(own)) for student, own in itertools.groupby(kept, key=_student)}


def _student(kept: tuple[tuple[str, str], object]) -> str:
    return kept[0][0]


def _open_and_work_on(
    folder: Path, work: Callable[[Pupil, _Given], _Made], piece: Sequence[tuple[str, Decisions, _Given]]
) -> list[_Made]:
    """Do some work for some pupils, in a process that has nothing yet but this."""
    with Records(folder, read_only=True) as records:
        return _work_on(records, work, piece)


def _work_on(
    records: Records, work: Callable[[Pupil, _Given], _Made], piece: Sequence[tuple[str, Decisions, _Given]]
) -> list[_Made]:
    made = []
    for student, decisions, given in piece:
        record = records.find(student)
        if record is None:
            raise RecordsBroken(f"{student} was taken out of {records.folder} while its reports were drawn")
        made.append(work(_decided(record, decisions), given))
    return made
