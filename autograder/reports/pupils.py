"""A pupil's results on their way into the reports: taken one by one, so that a class of any size fits in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from autograder.messages import LANGUAGES, Feedback


@dataclass(frozen=True)
class Pupil:
    """One pupil.

    Attributes:
        entry: their entry of `results.json`.
        source: the text of their file, "" if there is none.
    """

    entry: Mapping[str, Any]
    source: str = ""


# Gives all pupils, sorted by student, as often as it is called.
Pupils = Callable[[], Iterable[Pupil]]


@dataclass(frozen=True)
class People:
    """What a class list adds to the results.

    Attributes:
        names: student -> the real name.
        missing: the names of those on the list of whom there is nothing.
        unknown: students who are not on the list.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def name_of(self, student: str) -> str:
        """Return a student's real name, "" where the list does not tell it or it is the id itself."""
        name = self.names.get(student, "")
        return "" if name == student else name


NO_LIST = People()


class IdeaAgreement(Protocol):
    """How far suggestions and teacher agree on one idea of a free text."""

    @property
    def title(self) -> Mapping[str, str]:
        """Return the idea in one sentence: language -> words."""

    @property
    def answers(self) -> int:
        """Return over how many answers."""

    @property
    def same(self) -> int:
        """Return in how many of them both say the same."""

    @property
    def kappa(self) -> float | None:
        """Return the agreement beyond chance; None where there is no telling."""

    @property
    def remark(self) -> Feedback:
        """Return what these figures are worth, in words."""


class Agreement(Protocol):
    """How far suggested marks and the teacher's agree, after a review."""

    @property
    def marks(self) -> int:
        """Return how many marks the teacher decided."""

    @property
    def same_mark(self) -> int:
        """Return how many are the suggested one."""

    @property
    def near_mark(self) -> int:
        """Return how many differ from it by at most one point."""

    @property
    def ideas(self) -> Sequence[IdeaAgreement]:
        """Return the agreement on each idea."""


@dataclass(frozen=True)
class ClassReport:
    """What the reports of a class are drawn from.

    Attributes:
        max_score: the full mark, without the bonus.
        language: the language to open in, one of `messages.LANGUAGES`.
        agreement: of suggestions and teacher; None where there was no review.
    """

    assignment: str
    max_score: int
    language: str
    pupils: Pupils
    people: People = NO_LIST
    agreement: Agreement | None = None

    def __post_init__(self) -> None:
        """Refuse a language without words.

        Raises:
            ValueError: there are no words in it.
        """
        if self.language not in LANGUAGES:
            raise ValueError(f"no language {self.language!r}; there are {', '.join(LANGUAGES)}")
