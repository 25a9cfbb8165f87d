"""What a pupil is told of their results: public cases in full, hidden ones by mistake and hint only.

Of a hidden case nothing comes along but its verdict and its misconception, whose sentence has no
gaps: no input, no number, no expected value can stand in it. `results.json` may say more; it is
the teacher's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.messages import LANGUAGES, Feedback, catalogue
from autograder.reports.outcomes import outcome
from autograder.reports.pupils import Pupil
from autograder.reports.reminders import recalled
from autograder.reports.sentences import in_words

# A sentence as data; or, where the catalogue has lost its words since, as it was said.
Said = Feedback | str


@dataclass(frozen=True)
class TestTold:
    """A test as a pupil is told of it.

    Attributes:
        title: the sentence that holds its title, or its raw name.
        outcome: "passed", "failed", "partly" or "waiting".
        table: the pupil's rows beside the expected ones, as `results.json` has them.
    """

    __test__ = False  # its name must not make pytest collect it

    title: Said
    outcome: str
    score: int | None
    max_score: int
    said: tuple[Said, ...]
    table: Mapping[str, Any] | None

    @property
    def is_plain(self) -> bool:
        """Whether it passed and there is nothing more to say."""
        return self.outcome == "passed" and not (self.said or self.table)


@dataclass(frozen=True)
class QuestionTold:
    """A question as a pupil is told of it."""

    title: Said
    score: int
    max_score: int
    bonus: bool
    tests: tuple[TestTold, ...]

    @property
    def plain(self) -> tuple[TestTold, ...]:
        """The tests that passed without a word; they share a line."""
        return tuple(test for test in self.tests if test.is_plain)

    @property
    def telling(self) -> tuple[TestTold, ...]:
        """The tests that there is something to say of."""
        return tuple(test for test in self.tests if not test.is_plain)


@dataclass(frozen=True)
class FeedbackFile:
    """All that a pupil is told.

    Attributes:
        name: the real name, else the id.
        said: what there is to say of the file as a whole.
        hints: the commands that show a hint for what did not pass.
    """

    assignment: str
    name: str
    file: str
    score: int
    max_score: int
    pending: int
    said: tuple[Said, ...]
    questions: tuple[QuestionTold, ...]
    hints: tuple[str, ...]


def feedback_file(pupil: Pupil, assignment: str, max_score: int, name: str = "") -> FeedbackFile:
    """Return what to tell a pupil.

    Args:
        pupil: their results.
        assignment: its name.
        max_score: the full mark.
        name: the real name, if it is known.
    """
    entry = pupil.entry
    told: set[str] = set()
    return FeedbackFile(
        assignment=assignment,
        name=name or entry["student"] or "?",
        file=entry["file"],
        score=entry["score"],
        max_score=max_score,
        pending=entry["pending"],
        said=_sentences(entry.get("error_feedback", ()), " ".join(entry["errors"])),
        questions=tuple(_question(question, told) for question in entry["questions"]),
        hints=tuple(_hints(entry)),
    )


def _question(question: Mapping[str, Any], told: set[str]) -> QuestionTold:
    return QuestionTold(
        title=_known(f"question.{question['name']}", question["name"]),
        score=question["score"],
        max_score=question["max_score"],
        bonus=bool(question.get("bonus", False)),
        tests=tuple(_test(question["name"], test, told) for test in question["tests"]),
    )


def _test(question: str, test: Mapping[str, Any], told: set[str]) -> TestTold:
    result = outcome(test)
    if test["hidden"]:
        said: tuple[Said, ...] = tuple(_of_hidden(test, result))
    else:
        said = _sentences(test.get("feedback", ()), test["message"])
    short = tuple(recalled(sentence, told) if isinstance(sentence, Feedback) else sentence for sentence in said)
    told.update(sentence.id for sentence in said if isinstance(sentence, Feedback))
    return TestTold(
        title=_known(f"test.{question}-{test['name']}", test["name"]),
        outcome=result,
        score=test["score"],
        max_score=test["max_score"],
        said=short,
        table=None if test["hidden"] else test.get("table"),
    )


def _of_hidden(test: Mapping[str, Any], result: str) -> Iterator[Feedback]:
    if result == "passed":
        return
    yield Feedback("feedback.hidden")
    names = [test["misconception"], *test.get("misconceptions", [])]
    for name in dict.fromkeys(names):
        if f"misconception.{name}" in catalogue():
            yield Feedback(f"misconception.{name}")


def _known(sentence: str, name: str) -> Said:
    return Feedback(sentence) if sentence in catalogue() else name


def _sentences(parts: Sequence[Mapping[str, Any]], message: str) -> tuple[Said, ...]:
    """Return sentences as data; the finished message where the catalogue knows one of them no more."""
    try:
        said = tuple(Feedback.from_data(part) for part in parts)
        for sentence in said:
            for language in LANGUAGES:
                in_words(sentence, language)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        said = ()
    return said or ((message,) if message else ())


def _hints(entry: Mapping[str, Any]) -> Iterator[str]:
    for question in entry["questions"]:
        for test in question["tests"]:
            known = f"hint.{question['name']}-{test['name']}-1" in catalogue()
            if known and outcome(test) in ("failed", "partly"):
                yield f"autograder hint {question['name'].partition('_')[0]} {test['name']}"
