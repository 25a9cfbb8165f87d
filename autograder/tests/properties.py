"""Hypothesis as these tests use it: the same examples in every run, no deadline, no files in the repository."""

from __future__ import annotations

import tempfile

from hypothesis import HealthCheck, configuration, given, settings
from hypothesis import strategies as st

__all__ = ["given", "st"]

# Its folder of notes would stand in the way of pytest's collection.
configuration.set_hypothesis_home_dir(f"{tempfile.gettempdir()}/hypothesis")
# A busy machine is slow, and that says nothing about the code.
settings.register_profile(
    "autograder", max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("autograder")
