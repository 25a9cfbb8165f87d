"""Which answers are shown together for one decision.

Together are only answers of which the same is found and missing and which name the same numbers:
two texts may differ in one "not" or in a swapped number and mean the reverse. Nothing is decided
on a group unread; the page shows every text in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.review.decisions import Decisions
from autograder.review.items import Item
from autograder.review.likeness import near_pairs, numbers_of, words_of

# Longer answers with the same ideas differ too much in what is said of them.
MOST_WORDS_OF_ALIKE = 25
# No more than a person reads with care before one decision.
MOST_ALIKE = 6


@dataclass(frozen=True)
class Group:
    """Answers for one decision; most are one answer alone.

    Attributes:
        kind: "one", "copies" (the same text or nearly) or "ideas" (short, with the same ideas).
        near: students outside the group whose texts are nearly the same.
    """

    items: tuple[Item, ...]
    kind: str
    near: tuple[str, ...] = ()
    # The first of all answers that are nearly the same, in the group or not: what stands together in the queue.
    family: str = ""


def groups_of(items: Sequence[Item], decisions: Decisions) -> list[Group]:
    """Return every item in exactly one group.

    An answer that the teacher took out of a group, or marked alone, stays alone.
    """
    places = defaultdict(list)
    for item in items:
        places[item.place].append(item)
    return [group for same_place in places.values() for group in _groups(same_place, decisions)]


def _groups(items: list[Item], decisions: Decisions) -> Iterable[Group]:
    # A text that was no answer has its own end of the queue, where nothing needs deciding.
    written = [item for item in items if not item.automatic]
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in near_pairs([item.answer for item in written]):
        near[written[one].student].add(written[other].student)
        near[written[other].student].add(written[one].student)
    families = _families(near)
    free = [item for item in written if not _stays_alone(item, decisions)]
    taken: set[str] = set()

    def group(members: Sequence[Item], kind: str) -> Group:
        students = {item.student for item in members}
        taken.update(students)
        outside = {other for student in students for other in near.get(student, ())} - students
        family = families.get(members[0].student, members[0].student)
        return Group(tuple(members), kind, tuple(sorted(outside)), family)

    by_meaning: dict[object, list[Item]] = defaultdict(list)
    for item in free:
        if item.student in families:
            by_meaning[families[item.student], _meaning(item), numbers_of(words_of(item.answer))].append(item)
    for members in by_meaning.values():
        if len(members) > 1:
            yield group(members, "copies")
    by_ideas: dict[object, list[Item]] = defaultdict(list)
    for item in free:
        if item.student not in taken and _is_short_and_plain(item):
            by_ideas[_meaning(item)].append(item)
    for members in by_ideas.values():
        for start in range(0, len(members), MOST_ALIKE):
            if len(members[start : start + MOST_ALIKE]) > 1:
                yield group(members[start : start + MOST_ALIKE], "ideas")
    for item in items:
        if item.student not in taken:
            yield group([item], "one")


def _families(near: dict[str, set[str]]) -> dict[str, str]:
    """Return student -> the first of all who are linked by likeness."""
    families: dict[str, str] = {}
    for student in sorted(near):
        waiting = [student] if student not in families else []
        while waiting:
            each = waiting.pop()
            families[each] = student
            waiting += [other for other in near[each] if other not in families]
    return families


def _stays_alone(item: Item, decisions: Decisions) -> bool:
    decision = decisions.on(item.key, item.text_id)
    return decision is not None and (decision.apart or (decision.mark is not None and not decision.together))


def _meaning(item: Item) -> object:
    return (item.max_score, item.suggested, tuple(item.states.items()))


def _is_short_and_plain(item: Item) -> bool:
    """Tell whether what is found says nearly all: ideas found, nothing doubtful, few words."""
    states = set(item.states.values())
    plain = "found" in states and states <= {"found", "missing"} and not item.proposal["flags"]
    return plain and len(words_of(item.answer)) <= MOST_WORDS_OF_ALIKE
