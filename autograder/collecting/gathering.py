"""Collects a class: every source taken apart, one submission per pupil, the rest kept and told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePosixPath

from autograder.classroom.handed_in import HandedIn
from autograder.classroom.names import plain
from autograder.classroom.prefix import without_prefix
from autograder.classroom.roster import Roster, join_class
from autograder.collecting.contents import contents_of
from autograder.collecting.git import commit_time
from autograder.collecting.layouts import Layout, Piece, take_apart
from autograder.collecting.paths import folder_name
from autograder.collecting.trees import Tree
from autograder.messages import Feedback

# Excel takes 32,767 letters in a cell.
_MOST_LISTED = 50
_MOST_LETTERS = 600


@dataclass(frozen=True)
class Wanted:
    """What a teacher wants of a collection.

    Attributes:
        prefix: what to take off the names of repositories; "" to find it.
        deadline: after it a submission is late; None for none.
        starters: the fingerprints of the files that pupils started from.
        stem: the name that the file should have, without its ending; "" if it is not known.
        roster: the class list, if there is one.
    """

    prefix: str = ""
    deadline: datetime | None = None
    starters: Collection[str] = ()
    stem: str = ""
    roster: Roster | None = None

    @property
    def usernames(self) -> list[str]:
        """Return the class list's usernames."""
        return [person.username for person in self.roster.people] if self.roster is not None else []


@dataclass(frozen=True)
class Found:
    """One submission of a pupil: its files and what is noted of it."""

    note: HandedIn
    files: dict[PurePosixPath, bytes]
    when: datetime | None


@dataclass
class Gathered:
    """What was collected.

    Attributes:
        counted: student -> the submission that is graded.
        others: further submissions of the same students.
        remarks: what a teacher should know.
    """

    counted: dict[str, Found] = field(default_factory=dict)
    others: list[Found] = field(default_factory=list)
    remarks: list[Feedback] = field(default_factory=list)


def take_tree(tree: Tree, source: str, wanted: Wanted) -> tuple[list[Found], list[Feedback]]:
    """Return the submissions in a folder or a zip, and what to tell of it."""
    layout = take_apart(tree, wanted.prefix, wanted.usernames, _commit_time)
    found = [_found(piece, source, wanted) for piece in layout.pieces]
    return found, _remarks(tree, layout, source)


def take_clone(tree: Tree, when: datetime | None, address: str, prefix: str, wanted: Wanted) -> Found:
    """Return the submission in a repository that was cloned."""
    return _found(Piece(without_prefix(tree.name, prefix), tree, tree.name, when, "git commit"), address, wanted)


def put_together(found: Iterable[Found], roster: Roster | None) -> Gathered:
    """Choose one submission per student: the newest that has a file; the others are put aside."""
    collection = Gathered()
    by_student: dict[str, list[Found]] = {}
    spelled: dict[str, str] = {}
    for each in found:
        student = spelled.setdefault(plain(each.note.student), each.note.student)
        by_student.setdefault(student, []).append(replace(each, note=replace(each.note, student=student)))
    for student, all_of_them in sorted(by_student.items()):
        *others, counted = sorted(all_of_them, key=_order)
        collection.counted[student] = counted
        collection.others += [replace(each, note=replace(each.note, counted="no")) for each in others if each.files]
    several = sorted({each.note.student for each in collection.others})
    if several:
        collection.remarks.append(Feedback("collect.several", {"names": several}))
    late = [student for student, each in collection.counted.items() if each.note.late == "yes"]
    if late:
        collection.remarks.append(Feedback("collect.late", {"names": late}))
        if any(collection.counted[student].note.late_from != "Canvas" for student in late):
            collection.remarks.append(Feedback("collect.forgeable"))
    empty = [student for student, each in collection.counted.items() if not each.files]
    if empty:
        collection.remarks.append(Feedback("collect.no-code", {"names": empty}))
    noted = [f"{student}: {each.note.note}" for student, each in collection.counted.items() if each.note.note]
    collection.remarks += [Feedback("collect.note", {"note": note}) for note in noted]
    if roster is not None:
        collection.remarks += join_class(roster, list(collection.counted)).remarks
    return collection


def _order(found: Found) -> tuple[bool, float]:
    return bool(found.files), found.when.timestamp() if found.when is not None else 0.0


def _commit_time(tree: Tree) -> datetime | None:
    return commit_time(tree.place) if tree.place is not None else None


def _found(piece: Piece, source: str, wanted: Wanted) -> Found:
    contents = contents_of(piece.tree, wanted.starters, wanted.stem)
    when = piece.when or (contents.latest.when if contents.latest is not None else None)
    late, late_from = _lateness(piece, when, wanted.deadline)
    refused = [f"{path}: a link or a path that leads outside, not taken" for path in piece.tree.refused]
    notes = [note for note in (piece.note, *contents.notes, *refused) if note]
    note = HandedIn(
        student=folder_name(piece.student),
        files=_listed([path.as_posix() for path in contents.files]),
        left_out=_listed(contents.left_out),
        handed_in=when.isoformat(timespec="seconds") if when is not None else "",
        time_from=piece.time_from if when is not None else "",
        late=late,
        late_from=late_from,
        source=source,
        repository=piece.repository,
        note=_listed(notes),
    )
    return Found(note, contents.files, when)


def _listed(items: Sequence[str]) -> str:
    """Return a list as a cell that every program can read."""
    more = [f"and {len(items) - _MOST_LISTED} more"] if len(items) > _MOST_LISTED else []
    return "; ".join([*(_shortened(item) for item in items[:_MOST_LISTED]), *more])


def _shortened(item: str) -> str:
    return item if len(item) <= _MOST_LETTERS else f"{item[: _MOST_LETTERS - 1]}…"


def _lateness(piece: Piece, when: datetime | None, deadline: datetime | None) -> tuple[str, str]:
    if piece.late is not None:  # what the platform's own clock says
        return ("yes" if piece.late else "no"), "Canvas"
    if deadline is None or when is None:
        return "", ""
    return ("yes" if when > deadline else "no"), piece.time_from


def _remarks(tree: Tree, layout: Layout, source: str) -> list[Feedback]:
    remarks = []
    if layout.prefix:
        remarks.append(Feedback("collect.prefix", {"prefix": layout.prefix, "source": source}))
    if layout.ignored:
        remarks.append(Feedback("collect.ignored", {"source": source, "names": list(layout.ignored[:20])}))
    if tree.refused:
        remarks.append(Feedback("collect.refused", {"source": source, "names": list(tree.refused[:20])}))
    return remarks
