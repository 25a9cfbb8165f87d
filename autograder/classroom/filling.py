"""What filling in a platform's own sheet has in common: whose row is whose, which cell gets what."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from autograder.classroom.joining import Keys, join
from autograder.classroom.marks import Mark
from autograder.classroom.names import plain
from autograder.classroom.prefix import common_prefix
from autograder.classroom.roster import ClassList, student_keys
from autograder.messages import Feedback


@dataclass(frozen=True)
class Marks:
    """The marks of a run, for tables.

    Attributes:
        assignment: its name.
        max_score: the most points without the bonus.
        of: student -> mark.
        class_list: who is who.
        with_pending: whether a mark counts while points are open.
        comment: student -> the feedback as a line of HTML.
    """

    assignment: str
    max_score: int
    of: Mapping[str, Mark]
    class_list: ClassList
    with_pending: bool
    comment: Callable[[str], str]


@dataclass
class Filled:
    """A sheet that was filled in.

    Attributes:
        data: the file's bytes.
        remarks: what a teacher should know, by name.
    """

    data: bytes
    remarks: list[Feedback] = field(default_factory=list)


def match_rows(marks: Marks, rows: Sequence[Keys]) -> tuple[dict[str, int], frozenset[str]]:
    """Return student -> place of their row, and the students that more than one row could be."""
    people = marks.class_list.known
    prefix = common_prefix(marks.of.keys(), [person.username for person in marks.class_list.people])
    keys = {
        student: student_keys(student, prefix) | (people[student].keys if student in people else frozenset())
        for student in marks.of
    }
    joined = join(keys, rows)
    return dict(joined.rows), joined.unclear


def remarks_on(
    table: str, marks: Marks, matched: Collection[str], unclear: Collection[str], locked: Sequence[str]
) -> list[Feedback]:
    """Return what did not come into a sheet, by name.

    Args:
        table: the file that is written.
        marks: the run's marks.
        matched: students who have a row.
        unclear: students of whom more than one row has the name.
        locked: names whose cell must not be changed.
    """
    named = marks.class_list.name_of
    unmatched = [named(student) for student in marks.of if student not in matched and student not in unclear]
    open_ones = [
        named(student)
        for student in matched
        if marks.of[student].pending and not marks.with_pending and marks.of[student].status != "no-submission"
    ]
    nothing = [named(student) for student in matched if marks.of[student].status == "no-submission"]
    remarks = []
    for sentence, names in (
        (Feedback("tables.unmatched", {"table": table, "names": unmatched}), unmatched),
        (Feedback("tables.unclear", {"table": table, "names": [named(each) for each in sorted(unclear)]}), unclear),
        (Feedback("tables.pending", {"table": table, "names": open_ones}), open_ones),
        (Feedback("tables.nothing", {"table": table, "names": nothing}), nothing),
        (Feedback("tables.locked", {"table": table, "names": list(locked)}), locked),
    ):
        if names:
            remarks.append(sentence)
    return remarks


def find_columns(headings: Sequence[str], wanted: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Return what -> its column, by the names that a heading may have."""
    spelled = [plain(heading) for heading in headings]
    found = {}
    for what, names in wanted.items():
        places = [place for place, heading in enumerate(spelled) if heading in names]
        if places:
            found[what] = places[0]
    return found
