"""The catalogue: everything the code can say is there, whole, in both languages."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.messages import LANGUAGES, catalogue
from autograder.results import STATUSES

PACKAGE = Path(__file__).parents[2]
# Functions whose first argument is a sentence's id, and those whose further arguments are misconceptions.
SAYING = ("Feedback", "fail", "fail_as", "_problem", "_wrong", "say", "in_each")
NAMING = ("fail", "_problem", "_wrong")
# Sections whose ids the code may also hold in variables and tables.
SECTIONS = frozenset(name.partition(".")[0] for name in catalogue()) - {"report", "test", "question"}

LIMITS = ("time", "memory", "output", "died", "protocol")
# Families of ids that the code puts together -> what can stand in the gap.
FAMILIES = {
    "limit.{}": LIMITS,
    "load.{}": LIMITS,
    "load.{}-somewhere": LIMITS,
    "stopped.{}": LIMITS,
    "history.wrong-{}": ("w", "loss", "grad"),
    "table.{}": ("epoch", "your-w", "your-loss", "your-grad", "right-w", "right-loss", "right-grad"),
    "minima.arrives-{}": ("left", "right"),
    "status.{}": STATUSES,
    "release.next-{}": ("student", "classroom50", "gradescope"),
    "explanation.place-{}": ("local", "global", "diverged"),
    "report.{}": ("passed", "failed", "partly", "waiting"),
    "report.status-{}": STATUSES,
    "report.count-{}": STATUSES,
    "hand-back.{}": ("written", "changed", "same", "would-write", "no-repository", "no-request"),
}
# Families whose gap holds a misconception, a question or a test.
NAMED_FAMILIES = {"misconception.{}", "misconception-name.{}", "{}.{}", "hint.{}-{}-{}"}

MISCONCEPTIONS = {
    "no-zero-grad",
    "zero-before-update",
    "wrong-sign",
    "no-learning-rate",
    "learning-rate-hard-coded",
    "start-hard-coded",
    "epochs-hard-coded",
    "loss-hard-coded",
    "off-by-one-epochs",
    "recorded-before-update",
    "recorded-after-zero",
    "no-backward",
    "update-tracked-by-autograd",
    "lost-leaf",
    "loss-outside-loop",
    "missing-return",
    "momentum-or-other-optimizer",
    "no-step",
    "hand-loop-in-optimizer-part",
    "optimizer-without-zero-grad",
    "learning-rate-diverges",
    "not-converged",
    "wrong-exercise-loss",
    "minima-not-from-descent",
    "loss-reported-as-minimum",
    "learning-rate-not-too-small",
    "learning-rate-not-good",
    "learning-rate-not-too-large",
    "local-taken-for-global",
    "minimum-taken-for-hill",
    "stub-unchanged",
}


@cache
def nodes() -> list[tuple[str, ast.Call | ast.Constant]]:
    """Return the calls and constants of the code, each with its file."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        file = path.relative_to(PACKAGE)
        if file.parts[0] not in ("tests", "benchmarks"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found += [(file.as_posix(), node) for node in ast.walk(tree) if isinstance(node, ast.Call | ast.Constant)]
    return found


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for file, node in nodes():
        if isinstance(node, ast.Call) and node.args:
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in names:
                yield f"{file}:{node.lineno}", node


def literals(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression can be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def family(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_words_in_each_language(language: str) -> None:
    assert [name for name, words in catalogue().items() if not words.get(language, "").strip()] == []


def test_no_sentence_has_words_in_a_language_that_is_not_offered() -> None:
    assert {name: set(words) for name, words in catalogue().items() if set(words) != set(LANGUAGES)} == {}


def test_every_sentence_has_the_same_gaps_in_both_languages() -> None:
    assert [name for name, words in catalogue().items() if gaps(words["en"]) != gaps(words["he"])] == []


def test_every_gap_is_a_plain_name() -> None:
    parts = [
        part for words in catalogue().values() for text in words.values() for part in string.Formatter().parse(text)
    ]
    odd = [
        (name, how, kind)
        for _, name, how, kind in parts
        if name is not None and (not name.isidentifier() or how or kind)
    ]
    assert odd == []


def test_hebrew_sentences_are_hebrew() -> None:
    # A few are a symbol or a gap alone, and those are the same in both.
    foreign = [
        name
        for name, words in catalogue().items()
        if words["he"] != words["en"] and not re.search("[\u05d0-\u05ea]", words["he"])
    ]
    assert foreign == []


def test_english_sentences_hold_no_hebrew() -> None:
    assert [name for name, words in catalogue().items() if re.search("[\u0590-\u05ff]", words["en"])] == []


def test_no_sentence_overrides_the_direction_of_letters() -> None:
    marks = re.compile("[\u202a-\u202e]")
    assert [name for name, words in catalogue().items() if marks.search("".join(words.values()))] == []


def test_every_sentence_that_the_code_says_is_in_the_catalogue() -> None:
    said = {(place, text) for place, call in calls(*SAYING) for text in literals(call.args[0])}
    assert len(said) > 80
    assert sorted((place, text) for place, text in said if text not in catalogue()) == []


def test_every_id_that_the_code_holds_is_in_the_catalogue() -> None:
    shape = re.compile(r"([a-z-]+)\.[a-z][a-z0-9_-]*[a-z0-9]")
    texts = {(file, node.value) for file, node in nodes() if isinstance(node, ast.Constant) and type(node.value) is str}
    held = {(file, text) for file, text in texts if (match := shape.fullmatch(text)) and match[1] in SECTIONS}
    names_of_files = (".css", ".html", ".js", ".json", ".py", ".test_files")  # the last one is a module of Otter's
    held = {(file, text) for file, text in held if not text.endswith(names_of_files)}
    assert len(held) > 80
    assert sorted((file, text) for file, text in held if text not in catalogue()) == []


def test_every_sentence_that_a_page_says_is_in_the_catalogue() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("templates/*"))
    said = set(re.findall(r"\b(?:say|word|in_each)\(\"([^\"]+)\"\s*[,)]", pages))
    assert len(said) > 20
    assert sorted(said - set(catalogue())) == []


@pytest.mark.parametrize("pattern", FAMILIES)
def test_every_member_of_a_family_is_in_the_catalogue(pattern: str) -> None:
    assert [pattern.format(name) for name in FAMILIES[pattern] if pattern.format(name) not in catalogue()] == []


def test_every_family_that_the_code_says_is_a_known_one() -> None:
    said = {
        (place, family(choice))
        for place, call in calls(*SAYING)
        for choice in ast.walk(call.args[0])
        if isinstance(choice, ast.JoinedStr)
    }
    assert len(said) > 5
    unknown = sorted((place, text) for place, text in said if text not in FAMILIES and text not in NAMED_FAMILIES)
    assert unknown == [], "say in FAMILIES what can stand in the gap"


def test_every_limit_that_the_sandbox_names_is_a_known_one() -> None:
    named = {text for _, call in calls("Ended") for text in literals(call.args[0])}
    named |= {text for _, call in calls("Incident") for text in literals(call.args[0])}
    assert named >= {"time", "died", "protocol"}
    assert named <= set(LIMITS)


def test_the_catalogue_knows_the_specified_misconceptions_and_no_other() -> None:
    for section in ("misconception", "misconception-name"):
        known = {name.partition(".")[2] for name in catalogue() if name.startswith(f"{section}.")}
        assert known == MISCONCEPTIONS


def test_every_misconception_that_the_code_names_is_a_specified_one() -> None:
    named = {(place, text) for place, call in calls(*NAMING) for each in call.args[1:] for text in literals(each)}
    named |= {(place, text) for place, call in calls("deviation") for text in literals(call.args[0])}
    assert len(named) > 15
    assert sorted((place, text) for place, text in named if text not in MISCONCEPTIONS) == []


def test_every_question_and_test_has_a_title(assignment: Assignment) -> None:
    wanted = set()
    for question in assignment.questions:
        wanted |= {f"question.{question.name}", f"question-short.{question.name}"}
        wanted |= {f"test.{question.name}-{case.name}" for case in question.cases}
    assert wanted - set(catalogue()) == set()


def test_every_test_has_three_hints(assignment: Assignment) -> None:
    wanted = {
        f"hint.{question.name}-{case.name}-{number}"
        for question in assignment.questions
        for case in question.cases
        for number in (1, 2, 3)
    }
    assert {name for name in catalogue() if name.startswith("hint.")} == wanted


def test_a_sentence_that_is_said_in_place_gets_a_value_for_every_gap() -> None:
    wrong = []
    for place, call in calls("Feedback", "fail", "_problem"):
        values = _values(call)
        for name in literals(call.args[0]):
            if values is not None and name in catalogue() and gaps(catalogue()[name]["en"]) - values:
                wrong.append((place, name, gaps(catalogue()[name]["en"]) - values))
    assert wrong == []


def _values(call: ast.Call) -> set[str] | None:
    """Return the names that a call gives values for; None where the text alone does not tell."""
    if getattr(call.func, "id", "") == "Feedback":
        if len(call.args) == 1:
            return set()
        given = call.args[1]
        if not isinstance(given, ast.Dict) or not all(isinstance(key, ast.Constant) for key in given.keys):
            return None
        return {str(key.value) for key in given.keys if isinstance(key, ast.Constant)}
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else {name for name in names if name is not None}
