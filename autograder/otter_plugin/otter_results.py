"""The verdicts as Otter's own objects, from which it makes sums, summaries and CSV files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from otter.test_files import GradingResults, TestCase
from otter.test_files.abstract_test import TestCaseResult
from otter.test_files.exception_test import ExceptionTestFile

from autograder.otter_plugin.judging import Outcome
from autograder.otter_plugin.rows import is_marked_by_teacher
from autograder.results import QuestionResult, TestResult


class SandboxedResults(GradingResults):  # type: ignore[misc] # Otter has no types
    """Otter's results, but from our verdicts, and with our rows for Gradescope.

    Args:
        outcome: the verdicts, or why there are none.
        form: what `rows.gradescope_form` made of them.
        language: the language of Otter's own summary.
    """

    def __init__(self, outcome: Outcome, form: Mapping[str, Any], language: str) -> None:
        questions = outcome.result.questions if outcome.result is not None else ()
        super().__init__([_test_file(question, outcome, language) for question in questions])
        # Plain data: Otter pickles this object.
        self.form = dict(form)

    def to_gradescope_dict(self, ag_config: Any) -> dict[str, Any]:
        """Return `results.json`: what Otter's configuration asks for, with our rows."""
        return {**super().to_gradescope_dict(ag_config), **self.form}


def _test_file(question: QuestionResult, outcome: Outcome, language: str) -> Any:
    cases = [_case(question, test, outcome) for test in question.tests]
    file = ExceptionTestFile(question.name, f"{question.name}.py", cases, all_or_nothing=False)
    file.test_case_results = [
        TestCaseResult(case, test.message(language), test.passed is not False)
        for case, test in zip(cases, question.tests, strict=True)
    ]
    return file


def _case(question: QuestionResult, test: TestResult, outcome: Outcome) -> Any:
    is_teachers = is_marked_by_teacher(question.name, test.name, outcome.assignment)
    return TestCase(test.name, None, test.hidden, 0 if is_teachers else test.max_score, None, None)
