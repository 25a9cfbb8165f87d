"""The words of the reports."""

from __future__ import annotations

import re

import pytest

from autograder.messages import LANGUAGES, catalogue, isolate
from autograder.messages.isolates import code_isolated

OURS = ("report", "question", "question-short", "test", "misconception-name")


def ours() -> dict[str, dict[str, str]]:
    return {name: words for name, words in catalogue().items() if name.partition(".")[0] in OURS}


def test_every_sentence_has_all_languages_and_the_same_gaps() -> None:
    for name, words in ours().items():
        assert set(words) == set(LANGUAGES), name
        assert len({frozenset(re.findall(r"{(.*?)}", text)) for text in words.values()}) == 1, name


def test_every_misconception_has_a_short_name() -> None:
    ids = {name.partition(".")[2] for name in catalogue() if name.startswith("misconception.")}
    named = {name.partition(".")[2] for name in catalogue() if name.startswith("misconception-name.")}
    assert ids == named


def test_a_short_name_has_three_to_six_words() -> None:
    for name, words in ours().items():
        if name.startswith("misconception-name."):
            assert 3 <= len(words["en"].split()) <= 6, name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("אין קריאה ל-backward()", "backward()"),
        ("הפקודה W = W - ... יוצרת טנזור", "W = W - ..."),
        ("אין קובץ .py כאן.", ".py"),
        ("הנוסחה w = w - grad * lr?", "w = w - grad * lr"),
        ("רשימה (של f(x)) כאן", "f(x)"),
    ],
)
def test_code_in_a_hebrew_sentence_stays_in_one_piece(text: str, code: str) -> None:
    assert code_isolated(text) == text.replace(code, isolate(code))


@pytest.mark.parametrize("text", ["מספר ה-epochs קבוע.", "שורה (w, loss, grad) לכל epoch", "W.grad; מה צריך?", ""])
def test_plain_words_in_a_hebrew_sentence_need_no_isolation(text: str) -> None:
    assert code_isolated(text) == text


def test_a_value_after_an_equals_sign_goes_with_it() -> None:
    assert code_isolated(f"מ-w = {isolate('-4')} עם") == f"מ-{isolate('w = ' + isolate('-4'))} עם"
