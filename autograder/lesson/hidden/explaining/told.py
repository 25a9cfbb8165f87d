"""What a text's claims come to, held against the runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.lesson.hidden.explaining.claims import Claim, Naming, says_kind
from autograder.lesson.hidden.explaining.outcomes import OTHER, SAME
from autograder.lesson.hidden.explaining.rubric import APART, BOTH_KINDS, TOGETHER
from autograder.lesson.hidden.explaining.runs import GLOBAL, LOCAL, Runs
from autograder.lesson.hidden.explaining.sentences import quote
from autograder.lesson.hidden.hill import valley_of
from autograder.messages import Feedback

FOUND, MAYBE, MISSING, CONFLICT = "found", "maybe", "missing", "conflict"
ONLY_A_PART = Feedback("explanation.only-a-part")


@dataclass(frozen=True)
class Verdict:
    """The state of an idea, the words that speak for it, and why, where they do not say it."""

    state: str
    quotes: tuple[str, ...] = ()
    reason: Feedback | None = None


class Told:
    """What a text says of the starts and of the minima.

    Args:
        claims: what it says of starts.
        namings: what it says of the minima themselves.
        runs: the student's own, or the usual ones.
    """

    def __init__(self, claims: Sequence[Claim], namings: Sequence[Naming], runs: Runs) -> None:
        self._claims = claims
        self._namings = namings
        self._runs = runs

    @property
    def contradicts(self) -> bool:
        """Tell whether the text says plainly of one start that it reached the one minimum and the other."""
        return any(
            self._says_plainly(start, LOCAL) and self._says_plainly(start, GLOBAL) for start in self._runs.reached
        )

    def _says_plainly(self, start: int, place: str) -> bool:
        return any(
            claim.plain and start in claim.starts and claim.outcome.says == place and claim.outcome.by == "name"
            for claim in self._claims
        )

    def of_idea(self, asks: str) -> Verdict:
        """Return what the claims come to for an idea of the rubric, by what it asks."""
        if asks == TOGETHER:
            return self._of_starts(self._runs.together, together=True)
        if asks == APART:
            return self._of_starts(self._runs.apart, together=False)
        return self._both_kinds() if asks == BOTH_KINDS else Verdict(MISSING)

    def _both_kinds(self) -> Verdict:
        """Return whether a local and a global minimum are told of."""
        told: list[Claim | Naming] = []
        for kind in (LOCAL, GLOBAL):
            said = [each for each in self._claims if each.outcome.says == kind and each.outcome.by == "name"]
            named = [each for each in self._namings if each.says == each.of == kind]
            each_kind: list[Claim | Naming] = [*said, *named]
            told += each_kind[:1]
        return Verdict(FOUND, _quotes(told)) if len(told) > 1 else Verdict(MISSING)

    def _of_starts(self, starts: frozenset[int], together: bool) -> Verdict:
        """Return how rightly the text says where some starts ended."""
        wrong = self._wrong(starts)
        if wrong is not None:
            return wrong
        if not starts:
            return self._the_other_minimum()
        named = {start: claim for start in starts if (claim := self._right(start, by_name=True)) is not None}
        if len(named) == len(starts):
            return Verdict(FOUND, _quotes(named.values()))
        told: list[Claim | Naming] = list(named.values())
        told += self._same(starts) if together else self._elsewhere(starts)
        told += self._sides(starts)
        return Verdict(MAYBE, _quotes(told[:2]), ONLY_A_PART) if told else Verdict(MISSING)

    def _same(self, starts: frozenset[int]) -> Iterable[Claim]:
        """Return what says that starts ended together, though not where."""
        same = [claim for claim in self._claims if claim.outcome.says == SAME and claim.starts >= starts]
        placed = [claim for start in starts if (claim := self._right(start, by_name=False)) is not None]
        return same or (placed if len(placed) == len(starts) else [])

    def _elsewhere(self, starts: frozenset[int]) -> Iterable[Claim]:
        return (claim for claim in self._claims if claim.outcome.says == OTHER and claim.starts & starts)

    def _sides(self, starts: frozenset[int]) -> Iterable[Naming]:
        """Return what is said of a side of the hill, where the starts ended on the side that they began on."""
        kinds = {self._runs.reached[start] for start in starts}
        if len(kinds) != 1 or any(valley_of(start) not in kinds for start in starts):
            return ()
        return (each for each in self._namings if each.by == "side" and each.of == each.says and each.says in kinds)

    def _the_other_minimum(self) -> Verdict:
        """All starts ended together: then what is apart is the minimum that none of them reached."""
        reached = self._runs.reached.values()
        told = [naming for naming in self._namings if naming.of == naming.says and naming.says not in reached]
        return Verdict(FOUND, _quotes(told[:1])) if told else Verdict(MISSING)

    def _wrong(self, starts: frozenset[int]) -> Verdict | None:
        """Return the conflict where the text plainly says of a start what its own run did not do."""
        if not self._runs.own:
            return None
        for claim in self._claims:
            reason = self._conflict(claim, starts) if claim.plain else None
            if reason is not None:
                return Verdict(CONFLICT, _quotes([claim]), reason)
        return None

    def _conflict(self, claim: Claim, starts: frozenset[int]) -> Feedback | None:
        said, reached = claim.outcome.says, self._runs.reached
        if said == SAME and claim.starts & starts and len({reached[start] for start in claim.starts}) > 1:
            return Feedback("explanation.not-the-same", {"starts": sorted(claim.starts)})
        if not says_kind(claim.outcome):
            return None
        for start in sorted((claim.starts & starts) - self._runs.unsure):
            if said != reached[start]:
                places = {
                    "said": Feedback(f"explanation.place-{said}"),
                    "reached": Feedback(f"explanation.place-{reached[start]}"),
                }
                return Feedback("explanation.against-own-runs", {"start": start, **places})
        return None

    def _right(self, start: int, by_name: bool) -> Claim | None:
        """Return a claim that says rightly where a start ended, unless another plainly says the opposite."""
        reached = self._runs.reached[start]
        claims = [claim for claim in self._claims if start in claim.starts and says_kind(claim.outcome)]
        if any(claim.plain and claim.outcome.says != reached for claim in claims):
            return None
        for claim in claims:
            by = claim.outcome.by
            enough = by == "name" or (self._names_minima if by_name else by == "value")
            if claim.outcome.says == reached and enough:
                return claim
        return None

    @property
    def _names_minima(self) -> bool:
        """Tell whether the text says which of the two minima is the local one and which the global one."""
        right = any(naming.of == naming.says for naming in self._namings)
        return right and not any(naming.of != naming.says and naming.plain for naming in self._namings)


def _quotes(said: Iterable[Claim | Naming]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(quote(each.sentence, range(each.clause, each.clause + 1)) for each in said))
