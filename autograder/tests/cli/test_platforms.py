"""What a pupil needs runs where there is no Linux; what would run strangers' code refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# Modules that other systems do not have.
_LINUX_ONLY = ("landlockpy", "seccompy", "resource", "fcntl", "termios")


def run_without_linux(code: str, root: Path) -> subprocess.CompletedProcess[str]:
    hidden = "".join(f"sys.modules[{name!r}] = None\n" for name in _LINUX_ONLY)
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{hidden}sys.platform = 'darwin'\n{code}"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_pupil_checks_without_anything_that_only_linux_has(root: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from autograder.assignment import load_assignment\n"
        "from autograder.cli.check import start_early, check_file\n"
        "result = check_file(Path('solutions/gradient_descent.py'), load_assignment(Path('.')), start_early())\n"
        "print(result.score)\n"
    )
    done = run_without_linux(code, root)
    assert done.stdout.strip() == "75", done.stderr


def test_a_class_is_not_graded_where_nothing_can_be_confined(root: Path, tmp_path: Path) -> None:
    arguments = ["autograder", "grade", "tests/submissions/sample_class", "--out", str(tmp_path / "out")]
    code = f"sys.argv = {arguments!r}\nfrom autograder.cli import main\nmain()\n"
    done = run_without_linux(code, root)
    assert done.returncode == 1
    assert "no sandbox on this system" in done.stderr
    assert "--unsafe-no-sandbox" in done.stderr
