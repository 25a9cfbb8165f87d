"""Whether the files of a release have all that they import: a check of the list of what goes along."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from autograder.release.errors import ReleaseError

_PACKAGE = "autograder"


def require_complete(folder: Path, left_out: str) -> None:
    """Check that every module of ours that a released file imports is released too.

    Args:
        folder: the released repository.
        left_out: a room that is never released; who imports it must do without.

    Raises:
        ReleaseError: one is missing; the text says where it would have to be listed.
    """
    for path in sorted(folder.rglob("*.py")):
        for module in _imported(path):
            there = folder.joinpath(*module.split("."))
            known = there.with_suffix(".py").is_file() or (there / "__init__.py").is_file()
            if not known and not module.startswith(left_out):
                raise ReleaseError(
                    f"{path.relative_to(folder)} imports {module}, which is not released: "
                    "add its file to autograder/release/student.toml, or take the one that imports it out"
                )


def _imported(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a file imports, wherever in it."""
    package = Path(__file__).parents[1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == _PACKAGE)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == _PACKAGE:
            yield node.module
            for alias in node.names:
                place = package.parent.joinpath(*node.module.split("."), alias.name)
                if place.with_suffix(".py").is_file() or (place / "__init__.py").is_file():
                    yield f"{node.module}.{alias.name}"
