"""How far suggestions and teacher agree, per idea, on the teacher's own class.

Cohen's kappa of "found" against "credited by the teacher". A teacher who sees the suggestion
first tends to accept it, so the figures flatter the tool; few answers say nothing at all, and
the result says so itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.messages import Feedback

# Below either of them the suggestions have not earned any trust.
FEWEST_ANSWERS = 30
LOWEST_KAPPA = 0.7


@dataclass(frozen=True)
class IdeaAgreement:
    """One idea, over the answers in which the teacher's marks tell of it.

    Attributes:
        title: language -> the idea in one sentence.
        answers: how many there are; a decision on a group counts once.
        same: in how many suggestion and teacher say the same.
        kappa: the agreement beyond chance, at most 1; None where one of the two always says the same.
    """

    id: str
    title: Mapping[str, str]
    answers: int
    same: int
    kappa: float | None

    @property
    def remark(self) -> Feedback:
        """Return what these figures are worth, in words."""
        if self.answers < FEWEST_ANSWERS:
            return Feedback("review.agreement-few", {"answers": self.answers, "fewest": FEWEST_ANSWERS})
        if self.kappa is None:
            return Feedback("review.agreement-constant")
        if self.kappa < LOWEST_KAPPA:
            return Feedback("review.agreement-low", {"kappa": round(self.kappa, 2), "lowest": LOWEST_KAPPA})
        return Feedback("review.agreement-fair", {"kappa": round(self.kappa, 2)})


@dataclass(frozen=True)
class Agreement:
    """A class's agreement.

    Attributes:
        marks: how many marks were decided; a decision on a group counts once.
        same_mark: how many are the suggested one.
        near_mark: how many differ from it by at most one point.
    """

    marks: int
    same_mark: int
    near_mark: int
    ideas: tuple[IdeaAgreement, ...]


def agreement(entries: Iterable[Mapping[str, Any]]) -> Agreement:
    """Return the agreement in a class.

    Args:
        entries: the entries of `results.json`, with the decisions laid over them.
    """
    marks: list[tuple[int, int]] = []
    pairs: dict[str, list[tuple[bool, bool]]] = {}
    titles: dict[str, Mapping[str, str]] = {}
    counted: set[tuple[str, tuple[str, ...]]] = set()
    for place, student, test in _decided(entries):
        decision = test["decision"]
        group = (place, tuple(sorted({student, *decision["together"]})))
        # Not independent: one look, one decision.
        if group in counted:
            continue
        counted.add(group)
        marks.append((decision["suggested"]["mark"], decision["mark"]))
        titles.update({idea["id"]: idea["title"] for idea in test["proposal"]["ideas"]})
        credited = decision.get("ideas", {})
        for name, state in decision["suggested"]["ideas"].items():
            if name in credited:
                pairs.setdefault(name, []).append((state == "found", credited[name]))
    ideas = [_of_idea(name, titles[name], both) for name, both in pairs.items() if name in titles]
    return Agreement(
        len(marks),
        sum(1 for suggested, given in marks if suggested == given),
        sum(1 for suggested, given in marks if abs(suggested - given) <= 1),
        tuple(ideas),
    )


def _decided(entries: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
    for entry in entries:
        for question in entry["questions"]:
            for test in question["tests"]:
                # What the grader gave nothing for was no suggestion, and has no ideas.
                if "decision" in test and test["decision"]["suggested"]["ideas"]:
                    yield f"{question['name']}.{test['name']}", entry["student"], test


def _of_idea(name: str, title: Mapping[str, str], both: list[tuple[bool, bool]]) -> IdeaAgreement:
    same = sum(1 for suggested, given in both if suggested == given)
    return IdeaAgreement(name, title, len(both), same, kappa(both))


def kappa(pairs: list[tuple[bool, bool]]) -> float | None:
    """Return Cohen's kappa of two yes-or-no raters; None where one of them always says the same."""
    count = len(pairs)
    first = sum(1 for one, _ in pairs if one)
    second = sum(1 for _, other in pairs if other)
    if first in (0, count) or second in (0, count):
        return None
    observed = sum(1 for one, other in pairs if one == other) / count
    chance = (first * second + (count - first) * (count - second)) / count**2
    return (observed - chance) / (1 - chance)
