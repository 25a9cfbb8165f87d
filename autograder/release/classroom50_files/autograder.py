"""Grades a push under Classroom 50. Exits 0 whenever grading ran, whatever was scored.

Started by Classroom 50's runner in the pupil's checkout. Nothing in the checkout is imported
or run here: the grader, the tests and what they need come from this folder, and the pupil's
file runs confined, in a process that has none of this one's variables.
"""

import json
import subprocess
import sys
from pathlib import Path

BUNDLE = Path(__file__).resolve().parent
EXERCISE = BUNDLE / "exercise"
START = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from autograder.practice.classroom50 import grade_push
print(grade_push(Path(sys.argv[1]), Path(sys.argv[2])))
"""


def main() -> int:
    """Install what is missing, grade, and return the exit code."""
    # Isolated: neither the checkout nor a variable can put a module in the way.
    python = [sys.executable, "-I", "-B"]
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", "requirements.txt"]
    if subprocess.run([*python, *install], cwd=BUNDLE, check=False).returncode:
        return failed("what the grader needs could not be installed, see above")
    done = subprocess.run([*python, "-c", START, EXERCISE, Path.cwd()], cwd=BUNDLE, capture_output=True, check=False)
    words = (done.stdout if done.returncode == 0 else done.stderr).decode("utf-8", "replace").strip()
    if done.returncode:
        return failed(words.splitlines()[-1] if words else "the grader ended without a word")
    print(words)
    return 0


def failed(reason: str) -> int:
    """Say why nothing was graded; Classroom 50 then marks the push as an error, not as a zero."""
    print(f"::error::{json.dumps(reason)}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
