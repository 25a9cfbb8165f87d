"""An assignment on disk: its tests and what `otter_config.json` says of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from autograder.questions.otter_format import Question, TestFolderError, load_questions

CONFIG = "otter_config.json"
DISTRIBUTION = "gradient-descent-autograder"
TESTS = "tests"


@dataclass(frozen=True)
class Assignment:
    """What is graded.

    Attributes:
        name: the assignment's name in the results.
        file: the stem of the file that students hand in.
        questions: its test files.
        bonus: names of questions whose points come on top.
        teacher_points: question -> case -> points that the teacher gives.
        hidden_points: points of hidden cases that are not here, as in a pupils' copy.
        handed_out: file -> fingerprint of its code as it was handed out.
    """

    name: str
    file: str
    questions: tuple[Question, ...]
    bonus: frozenset[str]
    teacher_points: Mapping[str, Mapping[str, int]]
    hidden_points: int = 0
    handed_out: Mapping[str, str] = field(default_factory=dict)

    def teacher_points_of(self, question: Question) -> Mapping[str, int]:
        """Return case -> points that the teacher gives in a question."""
        return self.teacher_points.get(question.name, {})

    @property
    def given_by_teacher(self) -> int:
        """Return the points that the teacher gives."""
        return sum(sum(self.teacher_points_of(question).values()) for question in self.questions)

    @property
    def max_score(self) -> int:
        """Return the most points without the bonus."""
        regular = [question for question in self.questions if question.name not in self.bonus]
        return sum(question.points + sum(self.teacher_points_of(question).values()) for question in regular)

    @property
    def automatic_score(self) -> int:
        """Return the points that tests decide, without the bonus."""
        return self.hidden_points + sum(
            question.points for question in self.questions if question.name not in self.bonus
        )


def find_assignment_folder(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds `otter_config.json`.

    Raises:
        TestFolderError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return folder
    raise TestFolderError(f"there is no {CONFIG} in {start} or above it")


def find_exercise() -> Path:
    """Return the folder of the assignment here or above, else of the one that was installed with this package.

    Raises:
        TestFolderError: there is none.
    """
    try:
        return find_assignment_folder(Path.cwd())
    except TestFolderError:
        source = Path(__file__).parents[1]
        if (source / CONFIG).is_file():
            return source
        for distribution in metadata.distributions(name=DISTRIBUTION):
            for file in distribution.files or ():
                if file.name == CONFIG:
                    return Path(str(file.locate())).resolve().parent
        raise


def assignment_files(folder: Path) -> list[Path]:
    """Return the files that say what is asked for: the configuration and the tests."""
    return [folder / CONFIG, *sorted((folder / TESTS).glob("*.py"))]


def load_assignment(folder: Path) -> Assignment:
    """Return the assignment of a folder with `otter_config.json` and `tests/`.

    Raises:
        TestFolderError: its configuration or its tests cannot be used.
    """
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        own = config["autograder"]
        name, file = str(own["assignment"]), str(own["file"])
        given = own.get("teacher_points", {})
        teacher_points = {
            str(question): {str(case): _whole(points) for case, points in cases.items()}
            for question, cases in given.items()
        }
        bonus = frozenset(own.get("bonus", []))
        hidden_points = _whole(own.get("hidden_points", 0))
        handed_out = {str(file): str(fingerprint) for file, fingerprint in own.get("handed_out", {}).items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise TestFolderError(f"{folder / CONFIG} cannot be used: {type(error).__name__}: {error}") from error
    questions = load_questions(folder / TESTS)
    unknown = ({*teacher_points} | bonus) - {question.name for question in questions}
    if unknown:
        raise TestFolderError(f"{folder / CONFIG} names questions that tests/ does not have: {sorted(unknown)}")
    return Assignment(name, file, questions, bonus, teacher_points, hidden_points, handed_out)


def _whole(points: object) -> int:
    if type(points) is not int:
        raise TypeError(f"points must be whole numbers, not {points!r}")
    return points
