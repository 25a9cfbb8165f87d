"""What counts in a practice score, in whole points."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.assignment import Assignment
from autograder.results import SubmissionResult, TestResult
from autograder.verdicts import NOT_STARTED


@dataclass(frozen=True)
class Mark:
    """One public test.

    Attributes:
        question: the question's name.
        test: its verdict.
        parameters: the names of the student's that the test asks for.
        score: points earned.
        most: points to be had; 0 where they are the teacher's to give.
    """

    question: str
    test: TestResult
    parameters: tuple[str, ...]
    score: int
    most: int

    @property
    def name(self) -> str:
        """Return a name that is unique in the assignment."""
        return f"{self.question}.{self.test.name}"

    @property
    def passed(self) -> bool:
        """Return whether there is nothing to mend; a text that waits for the teacher has nothing."""
        return self.test.passed is not False

    @property
    def is_open(self) -> bool:
        """Return whether the part is as it was handed out."""
        return not self.passed and NOT_STARTED in self.test.misconceptions


@dataclass(frozen=True)
class Practice:
    """The practice score of one file.

    Attributes:
        marks: the tests that count.
        bonus: the tests on top, in no total.
    """

    marks: tuple[Mark, ...]
    bonus: tuple[Mark, ...]

    @property
    def score(self) -> int:
        """Return the points earned, without the bonus."""
        return sum(mark.score for mark in self.marks)

    @property
    def most(self) -> int:
        """Return the points to be had, without the bonus; the same for every file."""
        return sum(mark.most for mark in self.marks)

    @property
    def passed(self) -> bool:
        """Return whether every test that counts has passed."""
        return all(mark.passed for mark in self.marks)


def practice_of(result: SubmissionResult, assignment: Assignment) -> Practice:
    """Return the practice score of a file's public verdicts."""
    asked = {(each.name, case.name): case.parameters for each in assignment.questions for case in each.cases}
    marks: list[Mark] = []
    bonus: list[Mark] = []
    questions = {question.name: question for question in assignment.questions}
    for question in result.questions:
        of_teacher = assignment.teacher_points_of(questions[question.name])
        for test in question.tests:
            counts = test.name not in of_teacher
            parameters = asked[question.name, test.name]
            points = (test.score or 0, test.max_score) if counts else (0, 0)
            (bonus if question.bonus else marks).append(Mark(question.name, test, parameters, *points))
    return Practice(tuple(marks), tuple(bonus))
