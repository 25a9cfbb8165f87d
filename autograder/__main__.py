"""`python -m autograder` is the same as the command `autograder`."""

import os
import sys

# Started so, Python looks for every module in the current folder first. Among submissions a
# pupil's click.py would be taken for the library, and run with the teacher's rights.
sys.path[:] = [entry for entry in sys.path if entry not in ("", os.getcwd())]  # noqa: PTH109 - pathlib is not loaded

from autograder.cli import main  # noqa: E402 - only now

main()
