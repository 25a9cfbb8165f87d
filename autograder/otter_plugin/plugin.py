"""The hooks that Otter calls, in the order in which it calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
from otter.plugins import AbstractOtterPlugin

from autograder.assignment import CONFIG, load_assignment
from autograder.otter_plugin.judging import Outcome, judge
from autograder.otter_plugin.otter_results import SandboxedResults
from autograder.otter_plugin.rows import gradescope_form
from autograder.otter_plugin.set_aside import leave_only, set_aside
from autograder.otter_plugin.settings import Settings, read_settings


class SandboxedGrading(AbstractOtterPlugin):  # type: ignore[misc] # Otter has no types
    """Grades the submission in the sandbox and leaves Otter an empty one to run."""

    _outcome: Outcome
    _settings: Settings
    _form: dict[str, Any]

    def during_generate(self, otter_config: dict[str, Any], assignment: Any) -> None:
        """Refuse to make a zip with settings that cannot be used.

        Raises:
            SettingsError: they cannot be used.
        """
        read_settings(otter_config)

    def before_grading(self, config: Any) -> None:
        """Grade; then leave nothing of the student's where Otter will start its kernel.

        Raises:
            TestFolderError: the configuration or the tests cannot be used.
            SettingsError: the plugin's settings cannot be used.
            SandboxBroken: the sandbox failed for good.
            CaseBroken: a test is at fault.
        """
        submission = Path(self.submission_path)
        folder = submission.parents[1]
        assignment = load_assignment(folder / "source")
        self._settings = read_settings(json.loads((folder / "source" / CONFIG).read_text(encoding="utf-8")))
        handed_in = set_aside(folder)
        leave_only(submission)
        self._outcome = judge(handed_in, assignment, self._settings)
        self._form = gradescope_form(self._outcome, self._settings.languages, config.show_hidden)

    def before_execution(self, submission: Any) -> Any:
        """Return an empty notebook; Otter has read the empty file and needs it no more."""
        Path(self.submission_path).unlink()
        return nbformat.v4.new_notebook()

    def after_grading(self, results: Any) -> None:
        """Put our verdicts into the place of Otter's, which ran no test."""
        ours = SandboxedResults(self._outcome, self._form, self._settings.languages[0])
        # Otter goes on with this very object, whatever a hook returns.
        results.__class__, results.__dict__ = SandboxedResults, vars(ours)

    def generate_report(self) -> str:
        """Return what the teacher should know of this run."""
        return self._outcome.for_teacher.text("en")
