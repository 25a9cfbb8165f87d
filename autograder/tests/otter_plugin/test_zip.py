"""What `autograder.zip` holds."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
import yaml

from autograder.release.gradescope import PLUGIN, make_gradescope

INDEX = "https://download.example/cpu"


@pytest.fixture(scope="module")
def files(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = make_gradescope(root, tmp_path_factory.mktemp("released"), torch_index=INDEX)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_names_the_plugin_and_keeps_the_configuration(root: Path, files: dict[str, bytes]) -> None:
    config = json.loads(files["otter_config.json"])
    assert config.pop("plugins") == [PLUGIN]
    assert config == json.loads((root / "otter_config.json").read_text(encoding="utf-8"))


def test_it_installs_the_pinned_torch_and_the_grader(files: dict[str, bytes]) -> None:
    pins = yaml.safe_load(files["environment.yml"])["dependencies"][-1]["pip"]
    engine = next(name for name in files if name.endswith(".tar.gz"))
    assert f"--extra-index-url {INDEX}" in pins
    assert any(pin.startswith("torch==") for pin in pins)
    assert f"/autograder/source/{engine}" in pins


def test_it_holds_the_questions_and_no_submission(root: Path, files: dict[str, bytes]) -> None:
    questions = {f"tests/{file.name}" for file in (root / "tests").glob("*.py")}
    assert {name for name in files if name.startswith("tests/")} == questions


def test_the_grader_in_it_holds_no_solution_and_no_submission(files: dict[str, bytes]) -> None:
    engine = next(data for name, data in files.items() if name.endswith(".tar.gz"))
    with tarfile.open(fileobj=io.BytesIO(engine)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "autograder/otter_plugin/plugin.py",
        "autograder/messages/catalogue/otter_plugin.toml",
    } <= names
    unwanted = ("solutions", "tests/submissions", "autograder/tests", "__pycache__")
    assert not [name for name in names for part in unwanted if part in name]
