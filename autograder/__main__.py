"""`python -m autograder` is the same as the command `autograder`."""

import os
import sys

# Started so, Python looks for every module in the current folder first. Among submissions a
# pupil's click.py would be taken for the library, and run with the teacher's rights.
# The package's own folder comes last: processes of ours find it there, and it hides no library.
_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib is not loaded
_HERE = ("", os.getcwd(), _OWN)  # noqa: PTH109 - the same
sys.path[:] = [*(entry for entry in sys.path if entry not in _HERE), _OWN]

from autograder.cli import main  # noqa: E402 - only now

main()
