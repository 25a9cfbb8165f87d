"""Finds who is who: joins the students of a run with the rows of a list, by what names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from autograder.classroom.names import code, letters, plain, turned

# The surest first: a service's own number, an id or e-mail address, a name as it is
# written, its letters alone, its words in another order.
_TIERS = ("number", "code", "name", "letters", "turned")
_SPELLINGS = ("letters", "turned")

Keys = frozenset[tuple[str, str]]
_T = TypeVar("_T")


def keys_of(numbers: Iterable[str] = (), codes: Iterable[str] = (), names: Iterable[str] = ()) -> Keys:
    """Return what names somebody.

    Args:
        numbers: the numbers that a service gave them.
        codes: usernames, identity numbers, e-mail addresses.
        names: names as people write them.
    """
    found = {("number", code(number)) for number in numbers if number.strip()}
    found |= {("code", code(each)) for each in codes if each.strip()}
    for name in names:
        if letters(name):
            found |= {("name", plain(name)), ("letters", letters(name))}
            found |= {("turned", each) for each in turned(name)}
    return frozenset(found)


@dataclass(frozen=True)
class Joined:
    """Who is who.

    Attributes:
        rows: student -> the place of their row.
        unclear: students of whom two rows, or rows of which two students, have the name.
    """

    rows: Mapping[str, int]
    unclear: frozenset[str]


def join(students: Mapping[str, Keys], rows: Sequence[Keys]) -> Joined:
    """Join students and rows, one to one; what two could be is joined to neither.

    A number joins nobody with a row of another name: a username may end in any number.
    """
    found: dict[str, int] = {}
    unclear: set[str] = set()
    for tier in _TIERS:
        taken = set(found.values())
        here = _by_key(tier, {student: keys for student, keys in students.items() if student not in found})
        there = _by_key(tier, {place: keys for place, keys in enumerate(rows) if place not in taken})
        proposals: dict[str, set[int]] = defaultdict(set)
        claims: dict[int, set[str]] = defaultdict(set)
        pairs = {
            (student, place) for key in here.keys() & there.keys() for student in here[key] for place in there[key]
        }
        for student, place in pairs:
            if tier == "number" and not _may_be_one(students[student], rows[place]):
                unclear.add(student)
                continue
            proposals[student].add(place)
            claims[place].add(student)
        for student, places in proposals.items():
            (place, *others) = places
            if not others and claims[place] == {student}:
                found[student] = place
            else:
                unclear.add(student)
    return Joined(found, frozenset(unclear - found.keys()))


def _may_be_one(student: Keys, row: Keys) -> bool:
    """Tell whether the row's name is, or is part of, the student's: Moodle may put a group in front."""
    names, others = _names(student), _names(row)
    return not names or not others or any(other in name for name in names for other in others)


def _names(keys: Keys) -> set[str]:
    return {text for tier, text in keys if tier in _SPELLINGS}


def _by_key(tier: str, all_keys: Mapping[_T, Keys]) -> dict[str, set[_T]]:
    holders: dict[str, set[_T]] = defaultdict(set)
    for holder, keys in all_keys.items():
        for key_tier, text in keys:
            if key_tier == tier:
                holders[text].add(holder)
    return holders
