"""A Python that an ordinary user may start, where the tests run as root."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def python_for_anybody() -> Iterator[Path]:
    """Make a Python that an ordinary user may start, with this environment's packages."""
    system = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    if os.geteuid() != 0:
        pytest.skip("these tests run as an ordinary user already")
    if system is None or f"python{platform.python_version()[:4]}" not in os.path.realpath(system):
        pytest.skip("there is no system Python of this version for another user to start")
    folder = Path(tempfile.mkdtemp(prefix="autograder-venv-"))
    try:
        subprocess.run([system, "-m", "venv", "--without-pip", str(folder)], check=True)
        packages = next(folder.glob("lib/python*/site-packages"))
        (packages / "shared.pth").write_text(sysconfig.get_path("purelib") + "\n")
        folder.chmod(0o755)
        for needed in (sysconfig.get_path("purelib"), Path(__file__)):
            look = subprocess.run(["test", "-r", needed], user=NOBODY, group=NOBODY, check=False)
            if look.returncode:
                pytest.skip(f"an ordinary user may not read {needed}")
        yield folder / "bin" / "python"
    finally:
        shutil.rmtree(folder)
