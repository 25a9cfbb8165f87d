"""Made-up results for the reports' tests, in the form of `results.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.messages import Feedback, catalogue

FIGURE = {
    "curve": "w**4 + 3*w**3 - w**2 - 3*w",
    "paths": [
        ["w = 0", [[0.0, 0.0], [0.3, -0.9], [0.6, -1.38]]],
        ["w = 2", [[2.0, 30.0], [1.39, 5.69], [0.61, -1.38]]],
        ["w = -4", [[-4.0, 60.0], [-2.93, -1.56], [-2.33, -6.91]]],
    ],
    "marks": [["figure.local-minimum", 0.607252], ["figure.global-minimum", -2.326345], ["figure.hill", -0.530907]],
}
COLUMNS = ("epoch", "your-w", "your-loss", "your-grad", "right-w", "right-loss", "right-grad")
TABLE = {
    "columns": [f"table.{name}" for name in COLUMNS],
    "rows": [[0, 0.4, 8.0, -4.0, 0.4, 8.0, -4.0], [1, 0.7, 6.56, -7.2, 0.7, 6.56, -3.2]],
    "marked": [1, 3],
}
QUOTE = "יש שתי נקודות מינימום."
ANSWER = f"הירידה תלויה בהתחלה.\n{QUOTE} -4 הגיע למקומי."
CALLED = "gradient_descent(lesson_loss, start=0, learning_rate=0.1, epochs=5)"
WRONG_GRAD = [
    {"id": "history.wrong-grad", "values": {"called": CALLED, "row": 1, "got": -7.2, "wanted": -3.2}},
    {"id": "misconception.no-zero-grad"},
]


def idea(name: str, state: str, title: str, *quotes: str) -> dict[str, Any]:
    """Return an idea of a proposal."""
    words = {"en": name.capitalize(), "he": title}
    return {"id": name, "title": words, "points": 2, "state": state, "quotes": list(quotes), "reason": None}


PROPOSAL = {
    "answer": ANSWER,
    "points": 7,
    "ideas": [
        idea("two", "found", "יש שתי נקודות מינימום", QUOTE),
        idea("basin", "maybe", "ההתחלה קובעת", "תלויה בהתחלה"),
        idea("glob", "conflict", "ממינוס ארבע לגלובלי", "-4 הגיע למקומי"),
        idea("mean", "missing", "כדאי לנסות כמה התחלות"),
    ],
    "flags": [],
    "beside": [{"id": "minima.arrives-right", "values": {"start": 0}}],
}


@dataclass(frozen=True)
class Reviewed:
    """The agreement after a review."""

    marks: int = 12
    same_mark: int = 9
    near_mark: int = 11
    ideas: tuple[Any, ...] = ()


@dataclass(frozen=True)
class ReviewedIdea:
    """The agreement on one idea."""

    title: Mapping[str, str]
    answers: int
    same: int
    kappa: float | None
    remark: Feedback


def reviewed() -> Reviewed:
    """Return an agreement over few answers."""
    few = Feedback("report.items-small", {"ran": 12, "limit": 30})
    first = ReviewedIdea({"en": "There are two minima.", "he": "יש שתי נקודות מינימום."}, 12, 11, 0.81, few)
    second = ReviewedIdea({"en": "The start decides.", "he": "ההתחלה קובעת."}, 12, 12, None, few)
    return Reviewed(ideas=(first, second))


def a_test(name: str, points: int, score: int | None, **more: Any) -> dict[str, Any]:
    """Return one test; `score` None waits for the teacher."""
    passed = None if score is None else score == points
    base = {"name": name, "passed": passed, "hidden": False, "score": score, "max_score": points}
    return {**base, "message": "", "misconception": None, **more}


def question(name: str, tests: Iterable[Mapping[str, Any]], bonus: bool = False) -> dict[str, Any]:
    """Return a question, its points added up."""
    tests = list(tests)
    return {
        "name": name,
        "score": sum(test["score"] or 0 for test in tests),
        "max_score": sum(test["max_score"] for test in tests),
        "pending": sum(test["max_score"] for test in tests if test["score"] is None),
        "bonus": bonus,
        "tests": tests,
    }


def submission(student: str, questions: Iterable[Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    """Return a submission, its points added up."""
    questions = list(questions)
    base = {
        "student": student,
        "file": f"{student}.py",
        "status": "graded",
        "score": sum(part["score"] for part in questions),
        "pending": sum(part["pending"] for part in questions),
        "misconceptions": [],
        "questions": questions,
        "errors": [],
        "error_feedback": [],
    }
    return {**base, **more}


def a_class(submissions: Iterable[Mapping[str, Any]], max_score: int = 100) -> dict[str, Any]:
    """Return a class."""
    return {"schema": 1, "assignment": "gradient-descent", "max_score": max_score, "submissions": list(submissions)}


def typical(student: str, zero_passes: bool = True, **more: Any) -> dict[str, Any]:
    """Return a submission with a table, a picture, a hidden test, a pending mark and perhaps a mistake."""
    zero = (
        a_test("zero", 10, 10)
        if zero_passes
        else a_test("zero", 10, 0, message="…", misconception="no-zero-grad", feedback=WRONG_GRAD, table=TABLE)
    )
    found = [
        {"id": "explanation.pending"},
        {
            "id": "explanation.idea-found",
            "values": {"idea": {"en": "There are two minima.", "he": "יש שתי נקודות מינימום."}, "quote": QUOTE},
        },
    ]
    questions = [
        question("q1_manual_loop", [a_test("forward", 5, 5), zero, a_test("general", 5, 5, hidden=True)]),
        question("q4_minima", [a_test("converges", 3, 3, figure=FIGURE)]),
        question("q5_explanation", [a_test("explanation", 10, None, suggested=7, feedback=found, proposal=PROPOSAL)]),
        question("q6_escape", [a_test("escape", 5, 0)], bonus=True),
    ]
    return submission(student, questions, **{"misconceptions": [] if zero_passes else ["no-zero-grad"], **more})


def full(student: str) -> dict[str, Any]:
    """Return a submission with all the tests that have a title, a third of them failed."""
    names = [name.removeprefix("test.").split("-") for name in catalogue() if name.startswith("test.")]
    wrong = {"message": "…", "misconception": "no-zero-grad", "feedback": WRONG_GRAD}
    questions = []
    for title in dict.fromkeys(question_name for question_name, _ in names):
        tests = [name for question_name, name in names if question_name == title]
        failed = [a_test(tests[0], 5, 0, **wrong, table=TABLE if title.startswith(("q1", "q2")) else None)]
        questions.append(question(title, [*failed, *(a_test(name, 5, 5, figure=None) for name in tests[1:])]))
    questions[0]["tests"][1]["figure"] = FIGURE
    return submission(student, questions, misconceptions=["no-zero-grad"])


def absent(student: str) -> dict[str, Any]:
    """Return a student who handed in nothing."""
    why: list[dict[str, Any]] = [{"id": "find.no-file"}]
    questions = [
        {
            **part,
            "score": 0,
            "pending": 0,
            "tests": [{**test, "score": 0, "passed": False, "feedback": why} for test in part["tests"]],
        }
        for part in typical(student)["questions"]
    ]
    return submission(
        student, questions, file="", status="no-submission", errors=["There is no file."], error_feedback=why
    )
