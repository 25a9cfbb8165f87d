"""A verdict is kept under what it depends on."""

from __future__ import annotations

from pathlib import Path

from autograder.grading.keys import fingerprint
from autograder.sandbox.limits import DEFAULT, OWN_MACHINE


def test_what_ran_unconfined_does_not_stand_in_for_what_runs_confined(root: Path) -> None:
    assert fingerprint(root, DEFAULT) != fingerprint(root, DEFAULT, confined=False)


def test_other_limits_are_another_key(root: Path) -> None:
    assert fingerprint(root, DEFAULT) != fingerprint(root, OWN_MACHINE)
    assert fingerprint(root, DEFAULT) == fingerprint(root, DEFAULT)
