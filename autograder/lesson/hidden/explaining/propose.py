"""Makes a free text ready for the teacher: its ideas, quoted and held against the student's own runs, and a mark.

What is not found may still be there, in words that nobody thought of: the mark is the
teacher's, and nothing here is ever called wrong.
"""

from __future__ import annotations

from typing import Any

from autograder.lesson.asked import repeats
from autograder.lesson.hidden.explaining.claims import read_claims
from autograder.lesson.hidden.explaining.flags import WORD_LIST, flags, speaks_to_grader
from autograder.lesson.hidden.explaining.ideas import judge, points_of
from autograder.lesson.hidden.explaining.rubric import Rubric, rubric
from autograder.lesson.hidden.explaining.runs import runs_of
from autograder.lesson.hidden.explaining.sentences import sentences
from autograder.lesson.hidden.explaining.starts import find_starts
from autograder.verdicts import Proposal

# A list of words may name every idea without saying one.
_MOST_FOR_A_LIST = 3

# A broken rubric is the teacher's to mend: it is told before any submission is graded.
rubric()


def propose(text: str, learning_rate: Any, epochs: Any, marks: Rubric | None = None) -> Proposal:
    """Return what to put before the teacher.

    Args:
        text: the answer.
        learning_rate: the student's own, for the exercise.
        epochs: the same.
        marks: another rubric than the one of this folder.
    """
    marks = marks or rubric()
    runs = runs_of(learning_rate, epochs)
    read = [sentence for sentence in sentences(text, marks.lexicon) if not repeats(sentence.text)]
    for sentence in read:
        find_starts(sentence)
    heard = [sentence for sentence in read if not speaks_to_grader(sentence)]
    judged = judge(marks, heard, read_claims(heard), runs)
    signs = flags(read, judged)
    points = points_of(judged.ideas)
    if WORD_LIST in signs:
        points = min(points, _MOST_FOR_A_LIST)
    return Proposal(text, points, judged.ideas, signs, runs.beside)


def nothing_said(text: str, learning_rate: Any, epochs: Any) -> Proposal:
    """Return the same for a text that is no answer: the runs beside it, and 0 points."""
    return Proposal(text, 0, beside=runs_of(learning_rate, epochs).beside)
