"""Checks of task 5 that numbers can decide: what each descent reached, and where the hill is.

Findings are held against the student's own descents, never against constants.
"""

from __future__ import annotations

from typing import Any

from autograder.answers import plain
from autograder.lesson.descent import ARRIVED
from autograder.lesson.hidden.hill import hill as place_of_hill
from autograder.lesson.hidden.hill import valley_of
from autograder.lesson.losses import EXERCISE, analyse, landscape
from autograder.lesson.minima import own_descents
from autograder.lesson.values import entry, fail, number
from autograder.verdicts import CheckFailed, Remark

HILL_TOLERANCE = 0.05
WORDS = {
    "local": ("local", "מקומי"),
    "global": ("global", "גלובלי", "מוחלט"),
    "diverged": ("diverge", "התבדר", "מתבדר"),
}


def check_finding(start: int, findings: Any, rate: Any, epoch_count: Any, minima: Any) -> Remark | None:
    """Check what the student says that the descent from a start reached."""
    name = f"findings[{start}]"
    claimed = _claim(entry(findings, "findings", start), name)
    reached = _reached(start, rate, epoch_count, minima)
    if claimed == reached:
        return None
    if "diverged" in (claimed, reached):
        raise fail("findings.not-your-run", name=name, start=start)
    raise fail("findings.other-minimum", "local-taken-for-global", name=name, start=start)


def _claim(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise fail("findings.not-a-word", name=name)
    said = value.strip().casefold()
    claims = [claim for claim, words in WORDS.items() if any(word in said for word in words)]
    if len(claims) != 1:
        raise fail("findings.not-a-word", name=name)
    return claims[0]


def _reached(start: int, rate: Any, epoch_count: Any, minima: Any) -> str:
    """Return what the descent from a start reached; while it is on its way, the valley it is in.

    Without a usable rate the student's own `minima` say it.
    """
    try:
        ending = own_descents(rate, epoch_count)[start]
    except CheckFailed as failed:
        own = plain(minima)
        if not isinstance(own, dict) or not isinstance(own.get(start), float):
            raise failed from None
        return _name_of(own[start])
    return "diverged" if ending.diverged else _name_of(ending.w)


def _name_of(w: float) -> str:
    return valley_of(w) if abs(w) < 100 else "diverged"


def check_hill(hill: Any) -> Remark | None:
    """Check the w of the hill's top."""
    given = number(hill, "hill")
    place = place_of_hill()
    if abs(given - place) <= HILL_TOLERANCE:
        return None
    # A minimum read off a graph is less exact than one computed.
    if any(abs(given - minimum) <= HILL_TOLERANCE for minimum in landscape().minima):
        raise fail("hill.is-a-minimum", "minimum-taken-for-hill")
    if abs(given - analyse(EXERCISE).value(place)) <= ARRIVED:
        raise fail("hill.is-the-loss")
    raise fail("hill.elsewhere")
