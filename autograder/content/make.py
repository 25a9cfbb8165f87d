"""Makes `assignment/` and `solutions/` from the one source."""

from __future__ import annotations

from pathlib import Path

import jupytext

from autograder.content import gaps

HEADER = """\
# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

"""


def source_path(root: Path, stem: str) -> Path:
    """Return where the one source lies."""
    return root / "solutions" / "source" / f"{stem}.py"


def make(root: Path, stem: str) -> dict[Path, str]:
    """Return path -> text of all files that are made from the source.

    Raises:
        GapError: the source's markers do not fit together.
        OSError: there is no source.
    """
    text = source_path(root, stem).read_text(encoding="utf-8")
    return {
        root / "assignment" / f"{stem}.py": HEADER + gaps.stub(text),
        root / "assignment" / f"{stem}.ipynb": notebook(gaps.stub(text, notebook=True)),
        root / "solutions" / f"{stem}.py": HEADER + gaps.reference(text),
    }


def notebook(script: str) -> str:
    """Return a percent-format script as a notebook, the same bytes at every run."""
    made = jupytext.reads(script, fmt="py:percent")
    made.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(made.cells, start=1):
        cell["id"] = f"cell-{number:02d}"
        cell["metadata"] = {}
    return str(jupytext.writes(made, fmt="ipynb")).rstrip("\n") + "\n"


def write(root: Path, stem: str) -> list[Path]:
    """Write the files that differ from what the source makes, and return them."""
    written = []
    for path, text in make(root, stem).items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written
