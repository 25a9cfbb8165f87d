"""In which order answers come: first what needs a person most, last what needs none."""

from __future__ import annotations

from collections.abc import Iterable

from autograder.review.grouping import Group

# Conflicts with the pupil's own runs, copies, flags and maybes, the rest; what was 0 by itself.
CATEGORIES = ("conflict", "copies", "unclear", "clean", "automatic")


def category_of(group: Group) -> str:
    """Return one of `CATEGORIES`."""
    if all(item.automatic for item in group.items):
        return "automatic"
    states = {state for item in group.items for state in item.states.values()}
    if "conflict" in states:
        return "conflict"
    if group.kind == "copies" or group.near:
        return "copies"
    if "maybe" in states or any(item.proposal["flags"] for item in group.items):
        return "unclear"
    return "clean"


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Return the groups in the order of the review; answers that are nearly the same stand one after another."""
    return sorted(groups, key=_rank)


def _rank(group: Group) -> tuple[str, int, str, int, str]:
    category = category_of(group)
    first = group.items[0]
    flags = max(len(item.proposal["flags"]) for item in group.items)
    family = group.family if category == "copies" else ""
    return first.place, CATEGORIES.index(category), family, -flags, first.student
