from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.cli.release import command
from autograder.release.errors import ReleaseError
from autograder.release.folder import release_folder


def make(out: Path, **files: str) -> None:
    with release_folder(out, "exercise") as folder:
        for name, text in files.items():
            (folder / name).mkdir()
            (folder / name / "file").write_text(text)


def content(out: Path) -> dict[str, str]:
    return {path.name: (path / "file").read_text() for path in out.iterdir() if path.is_dir()}


def test_a_release_replaces_an_earlier_one_and_keeps_the_parts_that_it_does_not_make(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    make(out, student="1", gradescope="1")
    make(out, student="2")
    assert content(out) == {"student": "2", "gradescope": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    make(tmp_path / "dist", student="1")
    assert content(tmp_path / "dist") == {"student": "1"}


def test_a_release_that_fails_leaves_the_earlier_one_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    make(out, student="1")
    with pytest.raises(OSError, match="full"), release_folder(out, "exercise"):
        raise OSError("the disk is full")
    assert content(out) == {"student": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_no_earlier_release_is_not_touched(kind: str, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    if kind == "file":
        out.write_text("mine")
    else:
        (tmp_path / "homework").mkdir()
        (tmp_path / "homework" / "precious").write_text("mine")
        out.symlink_to("homework") if kind == "link" else (tmp_path / "homework").rename(out)
    with pytest.raises(ReleaseError, match="--out"):
        make(out, student="1")
    kept = out if kind == "file" else out / "precious"
    assert kept.read_text() == "mine"


def test_the_command_says_in_one_line_why_it_refuses(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    done = CliRunner().invoke(command, ["--out", str(tmp_path), "--part", "student"])
    assert done.exit_code == 1
    assert "holds something that is no earlier release, and nothing in it was touched" in done.output


@pytest.mark.parametrize("address", ["pytorch.org", "https://x.org/a' || 'b", "https://x.org/\n- run: evil"])
def test_only_an_address_can_be_the_index(address: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["--out", str(tmp_path / "dist"), "--torch-index", address])
    assert done.exit_code == 2
    assert "that is no address" in done.output


def test_the_command_says_what_it_made_and_what_comes_next(tmp_path: Path) -> None:
    address = "https://wheels.example.org/cpu"
    out = tmp_path / "dist"
    arguments = ["--out", str(out), "--part", "student", "--part", "classroom50", "--torch-index", address]
    done = CliRunner().invoke(command, [*arguments, "--lang", "en"])
    assert done.exit_code == 0, done.output
    told = " ".join(done.output.split())
    assert f"Made: {out / 'student'}" in told
    assert "Make a new repository from this folder alone" in told
    assert "--runtime" in told
    workflow = (out / "student" / ".github" / "workflows" / "classroom.yml").read_text(encoding="utf-8")
    assert f"${{{{ vars.PYTORCH_CPU_INDEX || '{address}' }}}}" in workflow
    assert (out / "classroom50" / "requirements.txt").read_text().startswith(f"--extra-index-url {address}\n")
