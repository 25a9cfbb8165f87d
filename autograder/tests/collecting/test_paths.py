"""Every file that was handed in gets a place of its own that every system can have."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from autograder.collecting.paths import apart, folder_name, safe_path
from autograder.tests.collecting.test_layouts import Run, collected, run
from autograder.tests.collecting.trees import CODE, STUB, lay_out, pack, repository

__all__ = ["run"]
NOTEBOOK = (
    '{{"cells": [{{"cell_type": "code", "execution_count": {count}, "metadata": {{}}, "outputs": [], '
    '"source": ["x = 1"]}}], "metadata": {{}}, "nbformat": 4, "nbformat_minor": 5}}'
)


def texts(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_a_file_beside_a_zip_of_its_name_is_collected_with_it(run: Run, tmp_path: Path) -> None:
    source = lay_out(tmp_path / "class", {"dana/toy.py": CODE, "דן/toy.py": CODE})
    pack(source / "dana" / "toy.py.zip", {"toy.py": CODE * 2})
    assert run(source)[0] == 0
    assert texts(tmp_path / "submissions" / "dana") == {"toy.py": CODE, "toy.py.zip-unpacked/toy.py": CODE * 2}
    assert collected(tmp_path)["דן"] == CODE


def test_a_zip_beside_a_folder_of_its_name_takes_nothing_from_it(run: Run, tmp_path: Path) -> None:
    files = {"dana/task/toy.py": CODE, "dana/task.zip-unpacked/toy.py": CODE * 2, "דן/toy.py": CODE}
    source = lay_out(tmp_path / "class", files)
    pack(source / "dana" / "task.zip", {"toy.py": CODE * 3})
    code, out, _ = run(source)
    assert (code, "kept as task.zip-unpacked/toy-2.py" in out) == (0, True)
    assert texts(tmp_path / "submissions" / "dana") == {
        "task/toy.py": CODE,
        "task.zip-unpacked/toy.py": CODE * 3,
        "task.zip-unpacked/toy-2.py": CODE * 2,
    }


@pytest.mark.parametrize(
    ("paths", "targets"),
    [
        (("a:b.py", "a_b.py"), ["a_b-2.py", "a_b.py"]),
        (("toy.py", "TOY.py"), ["toy.py", "TOY-2.py"]),
        (("toy.py", "toy.py"), ["toy.py", "toy-2.py"]),
        (("x.py", "x.py/y.py"), ["x.py", "x-2.py/y.py"]),
        (("x.py/y.py", "x.py"), ["x.py/y.py", "x-2.py"]),
        (("../../y.py", "_/_/y.py"), ["_/_/y-2.py", "_/_/y.py"]),
    ],
)
def test_paths_that_would_be_one_are_kept_apart_and_told(paths: tuple[str, ...], targets: list[str]) -> None:
    files, told = apart([(PurePosixPath(path), str(number).encode()) for number, path in enumerate(paths)])
    assert {path.as_posix(): data for path, data in files.items()} == {
        target: str(number).encode() for number, target in enumerate(targets)
    }
    assert len(told) == 1


@pytest.mark.parametrize("name", ["😀" * 100, "נ" * 300, "a" * 130])
def test_a_long_name_is_cut_by_bytes_and_keeps_its_ending(name: str) -> None:
    path = safe_path(PurePosixPath(name, f"{name}.ipynb"))
    assert path.suffix == ".ipynb"
    assert all(len(part) <= 120 and len(part.encode()) <= 200 for part in path.parts)
    assert folder_name(folder_name(name)) == folder_name(name)
    assert folder_name(f"{name}1") != folder_name(f"{name}2")


@pytest.mark.parametrize(
    ("student", "folder"),
    [("noa\x7f\u202egnp", "noa__gnp"), ("\x9b31m", "_31m"), ("נועה\u200f", "נועה\u200f"), ("👩\u200d🎓", "👩\u200d🎓")],
)
def test_an_id_hides_nothing_but_what_writing_needs(student: str, folder: str) -> None:
    assert folder_name(student) == folder


def test_a_name_of_a_hundred_emoji_ends_no_collection(run: Run, tmp_path: Path) -> None:
    name = "😀" * 60
    assert run(pack(tmp_path / "class.zip", {f"נועה/{name * 2}.py": CODE, "דן/toy.py": CODE}))[0] == 0
    assert collected(tmp_path) == {"נועה": CODE, "דן": CODE}


def test_a_notebook_that_was_only_run_counts_as_handed_out(run: Run, tmp_path: Path) -> None:
    lay_out(tmp_path / "toy", {"assignment/toy.ipynb": NOTEBOOK.format(count="null")})
    around = tmp_path / "gd-submissions"
    repository(around / "gd-noa", {"toy.py": CODE, "toy.ipynb": NOTEBOOK.format(count="7")})
    repository(around / "gd-dan", {"toy.py": STUB, "toy.ipynb": NOTEBOOK.format(count="7").replace("x = 1", "x = 2")})
    assert run(around)[0] == 0
    assert texts(tmp_path / "submissions" / "noa") == {"toy.py": CODE}
    assert list(texts(tmp_path / "submissions" / "dan")) == ["toy.ipynb"]
