"""Nothing that was handed in stays where Otter works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.otter_plugin.set_aside import leave_only, set_aside, set_aside_first


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Otter's folder, after Otter has copied its own files into the submission."""
    for name in ("source/files/engine.tar.gz", "submission/engine.tar.gz", "submission/tests/q1.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Otter's", encoding="utf-8")
    (tmp_path / "submission" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "submission" / "work.ipynb").write_text("{}", encoding="utf-8")
    (tmp_path / "submission" / "otter").mkdir()
    (tmp_path / "submission" / "otter" / "__init__.py").write_text("1 / 0", encoding="utf-8")
    return tmp_path


def test_what_was_handed_in_is_moved_and_what_otter_brought_is_not(folder: Path) -> None:
    place = set_aside(folder)
    assert sorted(entry.name for entry in place.iterdir()) == ["otter", "work.ipynb"]
    assert sorted(entry.name for entry in (folder / "submission").iterdir()) == [
        "__init__.py",
        "engine.tar.gz",
        "tests",
    ]


def test_a_second_time_changes_nothing(folder: Path) -> None:
    place = set_aside(folder)
    (folder / "submission" / "empty.py").write_text("", encoding="utf-8")
    assert set_aside(folder) == place
    assert sorted(entry.name for entry in place.iterdir()) == ["otter", "work.ipynb"]


def test_a_link_is_moved_as_a_link(folder: Path, tmp_path: Path) -> None:
    (folder / "submission" / "link.py").symlink_to("/etc/passwd")
    place = set_aside(folder)
    assert (place / "link.py").is_symlink()


@pytest.mark.parametrize("name", ["work.ipynb", "work.py"])
def test_one_empty_file_stays_for_otter_to_read(folder: Path, name: str) -> None:
    set_aside(folder)
    leave_only(folder / "submission" / name)
    (left,) = (folder / "submission").iterdir()
    assert left.name == name
    text = left.read_text(encoding="utf-8")
    assert text == "" or json.loads(text)["cells"] == []


def test_before_otter_looks_there_is_one_empty_file(tmp_path: Path) -> None:
    (tmp_path / "submission").mkdir()
    (tmp_path / "submission" / "work.ipynb").write_text("no JSON", encoding="utf-8")
    set_aside_first(tmp_path)
    (left,) = (tmp_path / "submission").iterdir()
    assert left.read_text(encoding="utf-8") == ""
