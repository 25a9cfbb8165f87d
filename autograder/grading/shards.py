"""A part of a class: every n-th student, so that several machines can share one class."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Shard:
    """Part `number` of `count` parts, counted from 1."""

    number: int
    count: int

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Return the shard that "2/8" names.

        Raises:
            ValueError: it names none.
        """
        found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text, re.ASCII)
        if found is None or not 1 <= int(found[1]) <= int(found[2]):
            raise ValueError(f"{text!r} is no part of a class. Write 2/8 for the second of eight parts.")
        return cls(int(found[1]), int(found[2]))

    def of(self, students: Mapping[str, _Value]) -> dict[str, _Value]:
        """Return this part of the students; the parts of one class share nobody and leave nobody out."""
        return {name: students[name] for name in sorted(students)[self.number - 1 :: self.count]}


WHOLE = Shard(1, 1)
