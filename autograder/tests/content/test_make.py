"""Making the exercise's files: the same bytes at every run, and only what is out of step is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.content.gaps import GapError
from autograder.content.make import make, source_path, write

SOURCE = """\
# %% [markdown]
# # Title · כותרת

# %%
# only: notebook
import sys
# end only

# %%
x = 1
# gap: 1 (one line)
y = None
# solution
y = 2
# end
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = source_path(tmp_path, "toy")
    path.parent.mkdir(parents=True)
    path.write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_stub_notebook_and_reference_are_made(own: Path) -> None:
    made = {path.relative_to(own).as_posix(): text for path, text in make(own, "toy").items()}
    assert sorted(made) == ["assignment/toy.ipynb", "assignment/toy.py", "solutions/toy.py"]
    assert "y = None" in made["assignment/toy.py"]
    assert "y = 2" in made["solutions/toy.py"]


def test_the_solution_is_in_the_reference_alone(own: Path) -> None:
    made = make(own, "toy")
    assert [path.relative_to(own).as_posix() for path, text in made.items() if "y = 2" in text] == ["solutions/toy.py"]


def test_what_is_made_is_the_same_at_every_run(own: Path) -> None:
    assert make(own, "toy") == make(own, "toy")


def test_what_is_written_is_the_same_bytes_at_every_run(own: Path) -> None:
    paths = write(own, "toy")
    first = {path: path.read_bytes() for path in paths}
    for path in paths:
        path.unlink()
    assert {path: path.read_bytes() for path in write(own, "toy")} == first
    assert all(b"\r" not in data for data in first.values())


def test_only_what_is_out_of_step_is_written(own: Path) -> None:
    assert len(write(own, "toy")) == 3
    assert write(own, "toy") == []
    stub = own / "assignment" / "toy.py"
    stub.write_text("changed", encoding="utf-8")
    assert write(own, "toy") == [stub]


def test_the_notebook_has_the_cells_of_the_script_and_its_own(own: Path) -> None:
    write(own, "toy")
    notebook = json.loads((own / "assignment" / "toy.ipynb").read_text(encoding="utf-8"))
    cells = [(cell["cell_type"], "".join(cell["source"])) for cell in notebook["cells"]]
    assert [kind for kind, _ in cells] == ["markdown", "code", "code"]
    assert cells[0][1] == "# Title · כותרת"
    assert cells[1][1] == "import sys"
    assert len({cell["id"] for cell in notebook["cells"]}) == 3
    assert notebook["nbformat"] == 4


def test_lines_for_the_notebook_are_not_in_the_scripts(own: Path) -> None:
    assert [path.suffix for path, text in make(own, "toy").items() if "import sys" in text] == [".ipynb"]


def test_a_source_whose_markers_do_not_fit_makes_nothing(own: Path) -> None:
    source_path(own, "toy").write_text("# gap: 1 (x)\n", encoding="utf-8")
    with pytest.raises(GapError, match="line 1"):
        write(own, "toy")
    assert not (own / "assignment").exists()


def test_the_committed_files_are_what_the_source_makes(root: Path, assignment: Assignment) -> None:
    for path, text in make(root, assignment.file).items():
        assert path.read_text(encoding="utf-8") == text, path.name
