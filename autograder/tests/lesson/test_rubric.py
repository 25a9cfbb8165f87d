from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from autograder.lesson.hidden import explaining
from autograder.lesson.hidden.explaining.propose import propose
from autograder.lesson.hidden.explaining.rubric import Rubric, RubricError, read_rubric, rubric

FOLDER = Path(str(resources.files(explaining)))
RUBRIC = (FOLDER / "rubric.toml").read_text(encoding="utf-8")
WORDS = (FOLDER / "words.toml").read_text(encoding="utf-8")


def changed(folder: Path, rubric_text: str = RUBRIC, words_text: str = WORDS) -> Rubric:
    """Read a rubric as a teacher may have changed it."""
    (folder / "rubric.toml").write_text(rubric_text, encoding="utf-8")
    (folder / "words.toml").write_text(words_text, encoding="utf-8")
    return read_rubric(folder / "rubric.toml", folder / "words.toml")


def state(text: str, idea: str, marks: Rubric | None = None) -> str:
    return next(each.state for each in propose(text, 0.01, 500, marks).ideas if each.id == idea)


def test_the_ideas_are_worth_the_points_that_the_teacher_gives() -> None:
    assert {idea.id: idea.points for idea in rubric().ideas} == {
        "slope": 2,
        "two": 1,
        "same": 2,
        "glob": 2,
        "basin": 2,
        "mean": 1,
    }
    assert rubric().points == 10


@pytest.mark.parametrize(
    ("wording", "answer"),
    [
        ("rain lake", "Rain that falls here ends in another lake than rain that falls there."),
        ("גשם אגם", "הגשם שיורד כאן זורם לאגם אחר"),
        ("river|creek* <separates>", "Two creeks are separated by it."),
    ],
)
def test_a_wording_that_a_teacher_adds_counts_at_once(wording: str, answer: str, tmp_path: Path) -> None:
    assert state(answer, "basin") == "missing"
    text = RUBRIC.replace('  "<start> <decide>",\n', f'  "<start> <decide>",\n  "{wording}",\n', 1)
    assert state(answer, "basin", changed(tmp_path, text)) == "found"


def test_a_word_that_a_teacher_adds_counts_at_once(tmp_path: Path) -> None:
    answer = "Between the valleys is a molehill that it cannot climb."
    assert state(answer, "basin") != "found"
    words = WORDS.replace("[hill]\nslips = true\nen = [", '[hill]\nslips = true\nen = ["molehill*", ', 1)
    assert state(answer, "basin", changed(tmp_path, words_text=words)) == "found"


def test_a_wording_does_not_count_where_what_it_excludes_stands(tmp_path: Path) -> None:
    text = RUBRIC.replace('  "<start> <decide>",\n', '  "rain lake !desert",\n', 1)
    marks = changed(tmp_path, text)
    assert state("Rain falls into the lake.", "basin", marks) == "found"
    assert state("Rain over the desert and a lake.", "basin", marks) == "missing"


def test_an_idea_that_a_teacher_adds_is_looked_for_and_named_in_both_languages(tmp_path: Path) -> None:
    idea = '\n[[idea]]\nid = "rate"\npoints = 3\nen = "The rate."\nhe = "הקצב."\nphrases = ["learning rate"]\n'
    proposal = propose("It depends on the learning rate.", 0.01, 500, changed(tmp_path, RUBRIC + idea))
    assert (proposal.ideas[-1].id, proposal.ideas[-1].state) == ("rate", "found")
    assert proposal.ideas[-1].title == {"en": "The rate.", "he": "הקצב."}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "slope"', "id = slope", "rubric.toml: Invalid value (at line"),
        ('id = "slope"\n', "", "rubric.toml: idea 1 needs an id"),
        ('id = "two"', 'id = "slope"', "rubric.toml: two ideas have the same id"),
        ("points = 2\n", 'points = "two"\n', "rubric.toml: idea slope: points must be a whole number"),
        ('he = "יש שתי', 'hebrew = "יש שתי', "rubric.toml: idea two: what is hebrew?"),
        ('asks = "apart"', 'asks = "nothing"', "rubric.toml: idea glob: asks may be"),
        ("<derivative> <lead>", "<derivativ> <lead>", "did you mean <derivative>?"),
        ("<derivative> <lead>", "<derivative <lead>", '"<derivative" is neither a word nor a <name>'),
        ("<derivative> <lead>", "!<lead>", "has no word that must be there"),
        ("<derivative> <lead>", " ", "must be words between quotes"),
        ("[[idea]]", "[[ideas]]", "rubric.toml: there is no [[idea]]"),
    ],
)
def test_a_broken_rubric_is_told_in_one_line_with_file_and_place(old: str, new: str, said: str, tmp_path: Path) -> None:
    count = -1 if old == "[[idea]]" else 1
    assert old in RUBRIC
    with pytest.raises(RubricError) as raised:
        changed(tmp_path, RUBRIC.replace(old, new, count))
    assert said in str(raised.value)
    assert str(raised.value).startswith("rubric.toml")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[hill]", "[hill", "words.toml: "),
        ('en = ["hill*"', 'en = "hill*"', "words.toml: Expected"),
        ('"hill*"', '"hi*ll"', '[hill] en: "hi*ll": a * may only end a word'),
        ('"hill*"', '"*"', '[hill] en: "*": a * may only end a word'),
        ("[hill]\nslips = true\n", "[hill]\nslip = true\n", "[hill] needs the lists en and he"),
    ],
)
def test_a_broken_list_of_words_is_told_in_the_same_way(old: str, new: str, said: str, tmp_path: Path) -> None:
    if old not in WORDS:
        pytest.fail(f"{old} does not stand in words.toml")
    with pytest.raises(RubricError) as raised:
        changed(tmp_path, words_text=WORDS.replace(old, new, 1))
    assert said in str(raised.value)
    assert str(raised.value).startswith("words.toml")


def test_a_file_that_is_not_there_or_no_utf_8_is_told(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match=r"words\.toml: cannot be read"):
        read_rubric(tmp_path / "rubric.toml", tmp_path / "words.toml")
    (tmp_path / "words.toml").write_bytes(WORDS.encode("cp1255", "replace"))
    with pytest.raises(RubricError, match=r"words\.toml: is not UTF-8"):
        read_rubric(tmp_path / "rubric.toml", tmp_path / "words.toml")
