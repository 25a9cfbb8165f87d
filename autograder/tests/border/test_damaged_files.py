"""The gallery's own files, damaged at random: each gets a verdict that can be written."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.grading.one import grade_submission
from autograder.messages import LANGUAGES
from autograder.results import STATUSES, said_in, submission_to_data, write_lines
from autograder.sandbox.limits import DEFAULT
from autograder.submissions.find import Submission
from autograder.tests.border.liar import Liar, LyingChannel

PIECES = (
    *(b"\\ud800", b'"\\udc00"', b"\0", b"\xff", b"\xe2\x80\xa8", b"\\u0000", b"\r", b"\x0c", b"\xef\xbb\xbf"),
    *(b"%%time\n", b"!ls\n", b"?\n", b"get_ipython().x\n", b"# coding: latin-1\n", b"from __future__ import braces\n"),
    *(b"if 1:\n", b'"""', b"'", b"(", b"\\", b"lambda:", b'{"cells":', b"null", b"[]", b"9" * 5000),
)


def damaged(data: bytes, fuzz: random.Random) -> bytes:
    """Cut, insert and replace a few bytes."""
    damage = bytearray(data)
    for _ in range(fuzz.randint(1, 4)):
        at = fuzz.randrange(len(damage) + 1)
        pick = fuzz.randrange(3)
        if pick == 0:
            del damage[at : at + fuzz.choice((1, 5, 2000))]
        elif pick == 1:
            damage[at:at] = fuzz.choice(PIECES) * fuzz.choice((1, 50))
        else:
            damage[at : at + 1] = fuzz.randbytes(1)
    return bytes(damage)


@pytest.mark.parametrize("ending", [".py", ".ipynb"])
def test_a_damaged_file_gets_a_verdict(root: Path, assignment: Assignment, ending: str) -> None:
    gallery = root / "tests" / "submissions"
    folders = ("right", "malformed", "sample_class")
    files = [path for folder in folders for path in sorted((gallery / folder).rglob(f"*{ending}"))]
    texts = [path.read_bytes() for path in files if path.is_file() and not path.is_symlink()]
    for seed in range(100):
        fuzz = random.Random(seed)
        submission = Submission("נועה", f"work{ending}", damaged(fuzz.choice(texts), fuzz))
        liar = Liar(seed, knows_much=True)
        result = grade_submission(submission, assignment, lambda liar=liar: LyingChannel(liar), DEFAULT)
        assert result.status in STATUSES
        entry = submission_to_data(result, "he")
        assert json.dumps(entry, allow_nan=False)
        for language in LANGUAGES:
            assert "".join(write_lines("x", 100, [said_in(language, entry)])).encode("utf-8"), seed
        assert result.source.encode("utf-8") or not result.source, seed
