"""Made-up answers for the review's tests, with all that a proposal can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from autograder.records import ClassHead, Record, Records
from autograder.tests.reports.examples import a_test, question, submission

PLACE = "q5_explanation.explanation"
IDEAS = {
    "slope": (2, "Descent follows the slope and stops where it is 0.", "הירידה הולכת נגד השיפוע ונעצרת היכן שהוא 0."),
    "two": (1, "There are two minima.", "יש שתי נקודות מינימום."),
    "same": (2, "0 and 2 end in the same minimum, the local one.", "0 ו-2 מגיעים לאותו מינימום, המקומי."),
    "glob": (2, "-4 ends in the other minimum, the global one.", "\u2066-4\u2069 מגיעה למינימום האחר, הגלובלי."),
    "basin": (2, "A hill lies between, so the start decides.", "ביניהן יש גבעה, ולכן נקודת ההתחלה קובעת."),
    "mean": (
        1,
        "A minimum need not be the global one; try several starts.",
        "מינימום אינו בהכרח הגלובלי; כדאי לנסות עוד.",
    ),
}
RUNS = [
    {"id": "review.said-mark", "values": {"name": "w = 0", "mark": 0.607252, "full": 0.607252}},
    {"id": "review.said-mark", "values": {"name": "w = -4", "mark": -2.326345, "full": -2.326345}},
]
FULL = (
    "The descent always goes against the slope and stops where the derivative is 0. The graph has two minima. "
    "From 0 and from 2 we got to the same local minimum, and -4 got to the global one. Between them there is a "
    "hill, so it depends on where you start. So you should try several starting points."
)
QUOTES = {
    "slope": "goes against the slope and stops where the derivative is 0",
    "two": "The graph has two minima.",
    "same": "From 0 and from 2 we got to the same local minimum",
    "glob": "-4 got to the global one",
    "basin": "Between them there is a hill, so it depends on where you start.",
    "mean": "you should try several starting points",
}
HEBREW = (
    "האלגוריתם הולך נגד השיפוע ועוצר איפה שהנגזרת היא אפס. יש לגרף שני מינימומים. מ-0 ומ-2 הגענו לאותו "
    "מינימום מקומי ומ -4 הגענו למינימום הגלובלי, w = -2.326. ביניהם יש גבעה ולכן זה תלוי איפה מתחילים."
)
HEBREW_QUOTES = {
    "slope": "הולך נגד השיפוע ועוצר איפה שהנגזרת היא אפס",
    "two": "יש לגרף שני מינימומים",
    "same": "מ-0 ומ-2 הגענו לאותו מינימום מקומי",
    "glob": "ומ -4 הגענו למינימום הגלובלי",
    "basin": "ביניהם יש גבעה ולכן זה תלוי איפה מתחילים",
}


def proposal(answer: str, points: int, quotes: Mapping[str, str] | None = None, **states: str) -> dict[str, Any]:
    """Return a proposal; an idea with a quote is found, another is missing, unless `states` says otherwise."""
    quotes = quotes or {}
    ideas = [
        {
            "id": name,
            "title": {"en": english, "he": hebrew},
            "points": worth,
            "state": states.get(name, "found" if name in quotes else "missing"),
            "quotes": [quotes[name]] if name in quotes else [],
            "reason": None,
        }
        for name, (worth, english, hebrew) in IDEAS.items()
    ]
    return {"answer": answer, "points": points, "ideas": ideas, "flags": [], "beside": RUNS}


def full() -> dict[str, Any]:
    """Return the proposal for a full answer."""
    return proposal(FULL, 10, QUOTES)


def pupil(student: str, proposed: Mapping[str, Any], automatic: bool = False, **more: Any) -> dict[str, Any]:
    """Return an entry whose explanation waits, or got 0 points by itself."""
    if automatic:
        waits = a_test("explanation", 10, 0, misconception="stub-unchanged", feedback=[{"id": "explanation.missing"}])
    else:
        waits = a_test("explanation", 10, None, suggested=proposed["points"], feedback=[{"id": "explanation.pending"}])
    questions = [
        question("q1_manual_loop", [a_test("forward", 5, 5), a_test("zero", 10, 0, misconception="no-zero-grad")]),
        question("q5_explanation", [a_test("hill", 4, 4), {**waits, "proposal": proposed}]),
    ]
    named = ["no-zero-grad", "stub-unchanged"] if automatic else ["no-zero-grad"]
    return submission(student, questions, misconceptions=named, **more)


def write_records(folder: Path, entries: Iterable[Mapping[str, Any]]) -> Records:
    """Return records of a graded class in a folder, still open."""
    records = Records(folder, ClassHead("gradient-descent", 100))
    records.finish()
    for entry in entries:
        records.add(Record("key", entry))
    return records


def explanation(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the test that the teacher marks."""
    test: dict[str, Any] = entry["questions"][-1]["tests"][-1]
    return test
