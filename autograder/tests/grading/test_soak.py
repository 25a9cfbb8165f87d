"""However a run of the grader is disturbed, in the end there is what an undisturbed one gives."""

from __future__ import annotations

from pathlib import Path

from autograder.benchmarks.disturbing import KINDS
from autograder.benchmarks.soak import Soak, copy_light_class

SEED = 20261123
ENOUGH = 5
MOST_ATTEMPTS = 8


def test_runs_that_are_disturbed_at_random_moments_end_with_the_same_bytes(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    copy_light_class(root, folder)
    soak = Soak(root, folder, tmp_path / "scratch", KINDS, SEED)
    print(f"seed {SEED}, an undisturbed run takes {soak.undisturbed.seconds:.1f} s")
    done = 0
    for attempt in soak.attempts(MOST_ATTEMPTS):
        print(*attempt.disturbances, sep=", ")
        assert not attempt.difference
        done += len(attempt.disturbances)
        if done >= ENOUGH:
            break
    assert done >= ENOUGH
