"""Under which key a verdict is kept: a hash of all that it depends on.

The same key means the same verdict, so what was graded once need not be graded again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from autograder.assignment import assignment_files
from autograder.sandbox.limits import Limits
from autograder.submissions.find import Submission

_PACKAGE = Path(__file__).parents[1]
# Rooms that say how results look, not what they are.
_NOT_JUDGING = {"classroom", "cli", "collecting", "practice", "release", "reports", "review"}
_NOT_JUDGING |= {"benchmarks", "content", "docs", "otter_plugin", "tests"}
# What computes the pupils' numbers and ours, and compares words.
_LIBRARIES = ("numpy", "rapidfuzz", "sympy", "torch")


def fingerprint(root: Path, limits: Limits, confined: bool = True) -> str:
    """Return a hash of the tests, the engine, the limits and the libraries.

    Args:
        root: the assignment's folder.
        limits: what submissions may use.
        confined: whether submissions run confined; what ran otherwise could have forged its verdict.
    """
    digest = hashlib.sha256()
    for name, content in _judging_files(root):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    versions = {name: metadata.version(name) for name in _LIBRARIES}
    rest = [dataclasses.asdict(limits), confined, versions, platform.python_version_tuple()[:2]]
    digest.update(json.dumps(rest, sort_keys=True).encode())
    return digest.hexdigest()


def _judging_files(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in assignment_files(root):
        yield path.name, path.read_bytes()
    for path in sorted(_PACKAGE.rglob("*")):
        place = path.relative_to(_PACKAGE)
        judges = place.parts[0] not in _NOT_JUDGING
        if judges and path.suffix in {".py", ".toml"} and path.is_file():
            yield place.as_posix(), path.read_bytes()


def key_of(submission: Submission, fingerprint: str) -> str:
    """Return the key of a submission's verdict."""
    content = hashlib.sha256(submission.data).hexdigest() if submission.data is not None else None
    problem = submission.problem.to_data() if submission.problem is not None else None
    parts = [submission.student, submission.file, content, problem, submission.damaged, fingerprint]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
