"""`autograder.zip` for Gradescope, `otter grade` and `otter run`: made by `otter generate`, graded in the sandbox."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.assignment import CONFIG, TESTS
from autograder.release.engine import pack_engine
from autograder.release.errors import ReleaseError

PLUGIN = "autograder.otter_plugin.plugin.SandboxedGrading"
# Otter unpacks its zip here, and says no other place to the lines that it hands to pip.
_FILES = "/autograder/source/files"
# Otter opens what was handed in before it asks any plugin, and a damaged notebook would end it there.
_FIRST = """\
from pathlib import Path

from autograder.otter_plugin.set_aside import set_aside_first

set_aside_first(Path(__file__).resolve().parents[1])

"""


def make_gradescope(root: Path, out: Path, torch_index: str | None = None) -> Path:
    """Make the zip and return its path.

    Args:
        root: the repository.
        out: the folder for all that is released; the zip goes to `gradescope/` in it.
        torch_index: where pip finds PyTorch without CUDA, if not on the default index.

    Raises:
        ReleaseError: Otter is not installed, or refused.
        OSError: something cannot be read or written.
    """
    target = out.resolve() / "gradescope" / "autograder.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(root / TESTS, folder / TESTS, ignore=lambda parent, names: _not_questions(Path(parent), names))
        config = json.loads((root / CONFIG).read_text(encoding="utf-8"))
        config["plugins"] = [*config.get("plugins", []), PLUGIN]
        (folder / CONFIG).write_text(json.dumps(config, indent=2), encoding="utf-8")
        engine = pack_engine(root, folder)
        lines = _requirements(root, engine.name, torch_index)
        (folder / "requirements.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        _generate(folder, engine)
        _write_zip(folder / "autograder.zip", target)
    return target


def _not_questions(folder: Path, names: list[str]) -> list[str]:
    return [name for name in names if not (name.endswith(".py") and (folder / name).is_file())]


def _requirements(root: Path, engine: str, torch_index: str | None) -> Iterator[str]:
    """Yield what pip is told on Gradescope, where `torch` alone would be several gigabytes of CUDA."""
    if torch_index is not None:
        yield f"--extra-index-url {torch_index}"
    for line in (root / "constraints.txt").read_text(encoding="utf-8").splitlines():
        # Otter pins itself.
        if line.strip() and not line.startswith(("#", "otter-grader")):
            yield line
    yield f"{_FILES}/{engine}"


def _generate(folder: Path, engine: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    command = [sys.executable, "-m", "otter", "generate", "-t", TESTS, "--python-version", version, engine.name]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if "No module named otter" in done.stderr:
        raise ReleaseError(
            "Gradescope's zip is made by Otter-Grader, which is not installed: pip install -e '.[otter]'"
        )
    if done.returncode:
        raise ReleaseError(f"otter generate refused: {done.stderr.strip().splitlines()[-1:]}")


def _write_zip(made: Path, target: Path) -> None:
    """Copy Otter's zip; its `run_otter.py` begins with putting the submission aside."""
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            data = source.read(entry)
            text = _FIRST.encode() + data if entry.filename == "run_otter.py" else data
            copy.writestr(entry, text, zipfile.ZIP_DEFLATED)
