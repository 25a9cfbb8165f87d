from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.benchmarks.explanation_figures import figures, read_answers, weighted_kappa
from autograder.cli import main
from autograder.tests.conftest import ROOT

IDEAS = ("slope", "two", "same", "glob", "basin", "mean")


def line(name: str, text: str, kind: str = "", **scores: float) -> str:
    entry = {"id": name, "text": text, "concepts": {idea: scores.get(idea, 0) for idea in IDEAS}}
    return json.dumps({**entry, "kind": kind}) + "\n"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["autograder", "explanation-figures", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_both_parts_and_what_they_are_worth_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(monkeypatch) == 0
    said = capsys.readouterr().out
    assert "Tuning part" in said
    assert "Held-out part" in said
    assert "highest proposal for stuffed" in said
    assert "too few to mean much" in said


def test_figures_are_those_of_the_answers(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(
        line("e1", "There are two minima.", two=1)
        + line("e2", "There are two minima.")
        + line("e3", "Something else altogether.", kind="wrong", same=1, glob=1),
        encoding="utf-8",
    )
    found = figures(read_answers(file))
    two = next(idea for idea in found.ideas if idea.id == "two")
    same = next(idea for idea in found.ideas if idea.id == "same")
    assert (two.precision, two.recall, two.answers) == (0.5, 1.0, 3)
    assert (same.precision, same.recall, same.kappa) == (None, 0.0, None)
    assert found.error == pytest.approx((0 + 1 + 4) / 3)
    assert found.within == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (found.over, found.under) == ((), ("e3",))
    assert found.highest == {"wrong": (0, "e3")}


def test_weighted_kappa_is_one_for_agreement_and_below_nothing_for_its_opposite() -> None:
    assert weighted_kappa([(0, 0), (5, 5), (10, 10)]) == 1
    assert weighted_kappa([(0, 10), (10, 0)]) == pytest.approx(-1)
    assert weighted_kappa([(3, 3), (3, 3)]) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no answer"),
        ("{not json\n", "line 1 is no JSON"),
        ('{"id": "e1"}\n', 'line 1 needs "text"'),
        ('{"id": "e1", "text": "", "concepts": {"slope": 1}}\n', "concepts must give 0, 0.5 or 1 for each of basin"),
    ],
)
def test_a_file_that_holds_no_answers_is_told_in_one_line(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(text, encoding="utf-8")
    assert run(monkeypatch, str(file)) != 0
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_outside_the_repository_a_file_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch) == 2
    assert "Name a file of marked answers" in capsys.readouterr().err
