"""Reads a class list, and joins it to those who handed in: names, who is missing, who is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.classroom.joining import Keys, join, keys_of
from autograder.classroom.names import code, plain, without_number
from autograder.classroom.prefix import common_prefix, without_prefix
from autograder.classroom.sheet import Sheet, SheetBroken, read_sheet
from autograder.messages import Feedback

# What a column may be called -> what it holds. In lower case; spaces, _ and - are the same.
_HEADERS = {
    "username": ("username", "github username", "githubusername", "github", "login", "user", "שם משתמש"),
    "identifier": ("identifier", "id number", "student id", "id", "תעודת זהות", "מספר זהות", 'ת"ז', "תז", "מספר זיהוי"),
    "name": ("name", "full name", "student", "student name", "שם", "שם מלא", "שם התלמיד", "תלמיד", "שם תלמיד"),
    "first_name": ("first name", "firstname", "given name", "שם פרטי"),
    "last_name": ("last name", "lastname", "surname", "family name", "שם משפחה"),
    "email": ("email", "e mail", "email address", "mail", 'דוא"ל', "דואל", "אימייל", "כתובת דואל"),
    "section": ("section", "class", "group", "כיתה", "קבוצה"),
    "role": ("role", "תפקיד"),
}
_FIELDS = {name: field_name for field_name, names in _HEADERS.items() for name in names}
_PUPILS = ("", "student", "pupil", "learner", "תלמיד", "תלמידה")


@dataclass(frozen=True)
class Person:
    """One line of a class list; what it does not say is "".

    Attributes:
        username: the account's name, as repositories carry it.
        identifier: the school's own id, or whatever the teacher put there.
        name: the whole name, if it stands in one column.
        number: the number that a service gave the person.
    """

    username: str = ""
    identifier: str = ""
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    section: str = ""
    number: str = ""

    @property
    def shown(self) -> str:
        """Return the name to show: the real one, else what there is."""
        real = self.name or f"{self.first_name} {self.last_name}".strip()
        return real or self.identifier or self.username or self.email

    @property
    def keys(self) -> Keys:
        """Return all that names this person."""
        names = [self.name, f"{self.first_name} {self.last_name}", f"{self.last_name} {self.first_name}"]
        # A teacher may use names as identifiers.
        codes = [self.username, self.identifier, self.email]
        return keys_of([self.number], codes, [*names, self.identifier if not code(self.identifier).isdigit() else ""])


@dataclass(frozen=True)
class Roster:
    """A class list.

    Attributes:
        people: its pupils, in its order, nobody twice.
        remarks: what a teacher should know about the list, by name.
    """

    people: tuple[Person, ...]
    remarks: tuple[Feedback, ...] = ()


@dataclass(frozen=True)
class ClassList:
    """A class list joined to the students of a run.

    Attributes:
        people: everybody on the list.
        known: student -> their line of the list.
        missing: the names of those on the list who did not hand in.
        unknown: students who are not on the list; none where there is no list.
        remarks: what a teacher should know about the list and the join, by name.
    """

    people: tuple[Person, ...] = ()
    known: dict[str, Person] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    remarks: tuple[Feedback, ...] = ()

    def name_of(self, student: str) -> str:
        """Return a student's real name, or the id where the list does not tell it."""
        person = self.known.get(student)
        return person.shown if person is not None else student

    def person_of(self, student: str) -> Person:
        """Return a student's line of the list; where there is none, one with the id as username."""
        return self.known.get(student, Person(username=student))


def join_class(roster: Roster, students: Collection[str]) -> ClassList:
    """Return who is who: the list's people and the run's students."""
    prefix = common_prefix(students, [person.username for person in roster.people])
    keys = {student: student_keys(student, prefix) for student in students}
    joined = join(keys, [person.keys for person in roster.people])
    known = {student: roster.people[place] for student, place in joined.rows.items()}
    here = set(joined.rows.values())
    missing = tuple(person.shown for place, person in enumerate(roster.people) if place not in here)
    unknown = tuple(sorted(student for student in students if student not in known))
    remarks = list(roster.remarks)
    if joined.unclear:
        remarks.append(Feedback("class-list.unclear", {"names": sorted(joined.unclear)}))
    if missing:
        remarks.append(Feedback("class-list.missing", {"names": list(missing)}))
    if unknown:
        remarks.append(Feedback("class-list.unknown", {"names": list(unknown)}))
    return ClassList(roster.people, known, missing, unknown, tuple(remarks))


def student_keys(student: str, prefix: str = "") -> Keys:
    """Return what a student's id tells of them."""
    name, number = without_number(student)
    bare = without_prefix(student, prefix)
    return keys_of([number] if number else [], [student, bare], [name, bare])


def read_roster(path: Path) -> Roster:
    """Read a class list: GitHub Classroom's, Classroom 50's, a plain list, any table with such columns.

    Raises:
        SheetBroken: it cannot be read, or no column says who the pupils are.
    """
    sheet = read_sheet(path)
    columns = _columns(sheet)
    if columns:
        if not {"username", "name", "first_name", "last_name", "identifier", "email"} & columns.keys():
            raise SheetBroken(f"{path} has no column of names. Its first line should hold username, name or email")
        people = [_person(sheet.rows[row], columns) for row in range(1, len(sheet.rows))]
        roles = [_cell(row, columns, "role") for row in sheet.rows[1:]]
        pupils = [person for person, role in zip(people, roles, strict=True) if plain(role) in _PUPILS]
    elif all(len(row) == 1 or not any(cell.strip() for cell in row[1:]) for row in sheet.rows):
        pupils = [Person(username=row[0].strip()) for row in sheet.rows if not row[0].lstrip().startswith("#")]
    else:
        raise SheetBroken(
            f"{path} has columns without headings. Its first line should say which is username, which name"
        )
    roster = _checked(pupils)
    if not roster.people:
        raise SheetBroken(f"{path} names nobody")
    return roster


def _columns(sheet: Sheet) -> dict[str, int]:
    """Return field -> column, by the headings in the first row."""
    columns: dict[str, int] = {}
    for place, heading in enumerate(sheet.rows[0]):
        name = _FIELDS.get(plain(heading.replace("_", " ").replace("-", " ")))
        if name is not None:
            columns.setdefault(name, place)
    return columns


def _cell(row: Sequence[str], columns: dict[str, int], name: str) -> str:
    place = columns.get(name, len(row))
    return " ".join(row[place].split()) if place < len(row) else ""


def _person(row: Sequence[str], columns: dict[str, int]) -> Person:
    fields = ("username", "identifier", "name", "first_name", "last_name", "email", "section")
    return Person(**{name: _cell(row, columns, name) for name in fields})


def _checked(people: Iterable[Person]) -> Roster:
    """Leave out empty and repeated lines; say what is twice, and who lacks a name or an account."""
    kept: list[Person] = []
    repeated: list[str] = []
    accounts: set[str] = set()
    for person in people:
        account = code(person.username or person.identifier or person.email)
        if not person.shown:
            continue
        if account and account in accounts:
            repeated.append(person.shown)
            continue
        accounts.add(account)
        kept.append(person)
    remarks = []
    if repeated:
        remarks.append(Feedback("class-list.repeated", {"names": repeated}))
    twice = [name for name, count in Counter(plain(person.shown) for person in kept).items() if count > 1]
    if twice:
        remarks.append(Feedback("class-list.same-name", {"names": twice}))
    has_names = [person for person in kept if person.name or person.first_name or person.last_name]
    nameless = [person.shown for person in kept if person not in has_names and not person.identifier]
    if nameless and len(nameless) < len(kept):
        remarks.append(Feedback("class-list.no-name", {"names": nameless}))
    without_account = [person.shown for person in kept if not person.username]
    if without_account and len(without_account) < len(kept):
        remarks.append(Feedback("class-list.no-username", {"names": without_account}))
    return Roster(tuple(kept), tuple(remarks))
