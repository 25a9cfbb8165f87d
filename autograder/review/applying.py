"""Lays the teacher's decisions over graded results: pending marks become final ones.

A decided test is a test like any other: `score` is the mark, `passed` tells whether it is the
full one, nothing of it is pending or suggested. `proposal` stays, and `decision` tells what the
teacher said: `mark`, `comment`, `ideas` (idea -> credited; absent where the mark does not tell),
`suggested` and `together`, for reports and for the agreement. Who and when stay in `review.json`,
so that `results.json` is the same for the same decisions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.messages import Feedback
from autograder.review.decisions import Decision, Decisions
from autograder.review.items import item_of


def apply_decisions(entry: Mapping[str, Any], decisions: Decisions) -> dict[str, Any]:
    """Return an entry of the results with the final marks, its totals added up again.

    A decision counts only for the text it was made on, and only while the test has that many points.
    """
    questions = [_decided_question(entry["student"], question, decisions) for question in entry["questions"]]
    if questions == list(entry["questions"]):
        return dict(entry)
    named = {name for question in questions for test in question["tests"] for name in _mistakes(test)}
    was_named = {name for question in entry["questions"] for test in question["tests"] for name in _mistakes(test)}
    return {
        **entry,
        "score": sum(question["score"] for question in questions),
        "pending": sum(question["pending"] for question in questions),
        "misconceptions": [name for name in entry["misconceptions"] if name in named or name not in was_named],
        "questions": questions,
    }


def final_decision(student: str, question: str, test: Mapping[str, Any], decisions: Decisions) -> Decision | None:
    """Return the decision that holds for a test as it was graded; None where it waits."""
    if test.get("proposal") is None:
        return None
    item = item_of(student, question, test)
    decision = decisions.on(item.key, item.text_id)
    if decision is None or decision.mark is None or not 0 <= decision.mark <= item.max_score:
        return None
    return decision


def _decided_question(student: str, question: Mapping[str, Any], decisions: Decisions) -> dict[str, Any]:
    tests = [_decided_test(student, question["name"], test, decisions) for test in question["tests"]]
    return {
        **question,
        "score": sum(test["score"] or 0 for test in tests),
        "pending": sum(test["max_score"] for test in tests if test["score"] is None),
        "tests": tests,
    }


def _decided_test(student: str, question: str, test: Mapping[str, Any], decisions: Decisions) -> dict[str, Any]:
    decision = final_decision(student, question, test, decisions)
    if decision is None:
        return dict(test)
    assert decision.mark is not None
    left = {name: value for name, value in test.items() if name not in ("suggested", "misconceptions")}
    return {
        **left,
        "passed": decision.mark == test["max_score"],
        "score": decision.mark,
        # What the grader took the text for no longer holds once the teacher gave it points.
        "misconception": None if decision.mark else test["misconception"],
        "feedback": [part.to_data() for part in _said(decision)],
        "decision": _to_data(decision),
    }


def _said(decision: Decision) -> list[Feedback]:
    said = [Feedback("review.marked")]
    if decision.comment:
        said.append(Feedback("review.comment", {"comment": " ".join(decision.comment.split())}))
    return said


def _to_data(decision: Decision) -> dict[str, Any]:
    data: dict[str, Any] = {"mark": decision.mark, "comment": decision.comment}
    judged = decision.judged
    if judged is not None:
        data["ideas"] = judged
    suggested = {"mark": decision.suggested.mark, "ideas": dict(decision.suggested.ideas)}
    return {**data, "suggested": suggested, "together": list(decision.together)}


def _mistakes(test: Mapping[str, Any]) -> list[str]:
    first = [test["misconception"]] if test["misconception"] else []
    return [*first, *test.get("misconceptions", [])]
