"""What a test's result is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def outcome(test: Mapping[str, Any]) -> str:
    """Return which of four words describes a test of `results.json`: passed, partly, failed or waiting."""
    if test["score"] is None:
        return "waiting"
    if 0 < test["score"] < test["max_score"]:
        return "partly"
    return "passed" if test["passed"] else "failed"
