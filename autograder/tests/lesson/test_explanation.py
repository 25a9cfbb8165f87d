from __future__ import annotations

import time
import tomllib
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.answers import NOTHING, Opaque
from autograder.lesson.explanation import check_explanation
from autograder.lesson.hidden import explaining
from autograder.messages import LANGUAGES
from autograder.tests.lesson.explanations import propose, states, zero
from autograder.verdicts import CheckFailed


def read_words() -> dict[str, Any]:
    return tomllib.loads((resources.files(explaining) / "words.toml").read_text(encoding="utf-8"))


LOCAL_AND_GLOBAL = "0 and 2 reached the local minimum, -4 reached the global minimum."


@pytest.mark.parametrize(
    "written",
    ["-4", "−4", "4-", "מ-4", "מ -4", "ב-4-", "מ־4", "מ- -4", "מ- (-4)", "ממינוס 4", "מינוס ארבע", "w=-4", "4"],
)
def test_minus_four_is_read_however_it_is_typed(written: str) -> None:
    assert states(f"{written} הגיע למינימום הגלובלי")["glob"] == "found"


def test_only_a_bare_four_is_a_guess() -> None:
    assert "flag.sign-guessed" in propose("מ 4 הגענו לגלובלי").flags
    assert "flag.sign-guessed" not in propose("מ-4 הגענו לגלובלי").flags
    assert "flag.sign-guessed" not in propose("A polynomial of degree 4 has up to 4 results.").flags


@pytest.mark.parametrize(
    "text",
    [
        "הִגַּעְנוּ לַמִּינִימוּם הַמְּקוֹמִי מִ-0 וּמִ-2",
        "כשמתחילים ב0 וב2 מגיעים למינימום המקומי",
        "ההרצות מאפס ומשתיים נתקעו במינמום מקומי",
        "we got stuck in a locall minimun from zero and two",
        "$w_0=0,2 \\to 0.607$, a local minimum",
        "0 ו-2 נמצאים מימין. שניהם הגיעו למינימום המקומי.",
        "Only -4 found the global minimum, the others found the local one.",
        "The runs from 0 and 2 did not reach the lowest point.",
    ],
)
def test_what_is_said_of_0_and_2_is_found_in_pupils_words(text: str) -> None:
    assert states(text)["same"] == "found"


@pytest.mark.parametrize(
    "text",
    [
        "0 and 2 reached the global minimum and -4 reached the local minimum",
        "מ-0 ומ-2 הגענו למינימום הגלובלי ומ-4- הגענו למקומי",
        "The global minimum was reached from 0 and 2, the local one from -4.",
    ],
)
def test_swapped_claims_are_conflicts_and_earn_nothing(text: str) -> None:
    found = states(text)
    assert (found["same"], found["glob"]) == ("conflict", "conflict")
    assert propose(text).points <= 3


def test_a_conflict_says_which_run_it_is_against() -> None:
    ideas = {idea.id: idea for idea in propose("From -4 I reached the local minimum.").ideas}
    reason = ideas["glob"].reason
    assert reason is not None
    assert "-4" in reason.text("en")
    assert "global" in reason.text("en")
    assert ideas["glob"].quotes == ("From -4 I reached the local minimum",)


# The learning rate decides where the runs end: it may be anything, and so may the truth.
@pytest.mark.parametrize(
    ("rate", "true", "false"),
    [
        (0.01, "0 and 2 reached the local minimum, -4 the global one.", "2 reached the global minimum."),
        (0.035, "0, 2 and -4 all reached the local minimum.", "-4 reached the global minimum."),
        (0.045, "2 reached the global minimum, 0 and -4 the local one.", "0 and 2 reached the local minimum."),
        (0.056, "2 and -4 reached the global minimum, 0 the local one.", "2 reached the local minimum."),
        (0.07, "0 reached the local minimum, 2 the global one and -4 diverged.", "-4 reached the global minimum."),
        (0.1, "0 reached the local minimum. 2 and -4 diverged.", "2 reached the local minimum."),
    ],
)
def test_claims_are_held_against_the_students_own_runs(rate: float, true: str, false: str) -> None:
    assert "conflict" not in states(true, rate).values()
    assert states(true, rate)["same"] == "found"
    assert "conflict" in states(false, rate).values()


@pytest.mark.parametrize("rate", [None, "fast", -1.0, NOTHING])
def test_without_usable_runs_nothing_is_held_against_a_text(rate: object) -> None:
    swapped = "0 and 2 reached the global minimum and -4 reached the local minimum"
    assert "conflict" not in states(swapped, rate).values()
    assert propose(swapped, rate).points <= 3
    assert [part.id for part in propose(swapped, rate).beside] == ["explanation.no-runs"]


def test_the_students_own_runs_stand_beside_the_text() -> None:
    beside = [part.text("en") for part in propose(LOCAL_AND_GLOBAL, 0.07).beside]
    assert [text.partition(",")[0] for text in beside] == ["From 0", "From 2", "From -4"]
    assert "0.607, the local minimum" in beside[0]
    assert "-2.326, the global minimum" in beside[1]
    assert "diverged" in beside[2]


def test_a_run_on_its_way_is_told_as_such() -> None:
    assert "still on its way" in propose(LOCAL_AND_GLOBAL, 0.001, 100).beside[0].text("en")


@pytest.mark.parametrize(
    ("text", "idea"),
    [
        ("There is no hill between the two sides.", "basin"),
        ("The start does not matter.", "basin"),
        ("אין גבעה ביניהם", "basin"),
        ("It does not move against the derivative.", "slope"),
        ("There are not two minima.", "two"),
    ],
)
def test_what_is_denied_is_not_found(text: str, idea: str) -> None:
    assert states(text)[idea] == "missing"
    assert propose(text).flags


def test_0_as_a_value_and_2_as_a_count_are_no_starts() -> None:
    text = "There are 2 minima, a local and a global one, and in both the derivative is 0."
    assert states(text)["same"] == "missing"
    assert states(text)["two"] == "found"


def test_what_is_expected_or_supposed_is_no_report_of_a_run() -> None:
    assert "conflict" not in states("I expected that 2 would reach the global minimum.").values()
    assert "conflict" not in states("If we wait longer then 0 and 2 would reach the global minimum.").values()


def test_saying_a_thing_and_its_opposite_earns_nothing_for_it() -> None:
    text = "0 and 2 reached the local minimum. 0 and 2 reached the global minimum."
    assert "flag.contradicts-itself" in propose(text).flags
    assert states(text)["same"] == "conflict"


def test_a_half_of_an_idea_is_a_maybe_with_its_reason() -> None:
    ideas = {idea.id: idea for idea in propose("It rolled down into the minimum.").ideas}
    assert ideas["slope"].state == "maybe"
    assert ideas["slope"].quotes
    assert ideas["slope"].reason is not None


@pytest.mark.parametrize("value", [None, NOTHING, Opaque("ellipsis"), "", "  \n ", "...", "?!"])
def test_no_text_is_zero_at_once(value: object) -> None:
    assert zero(value).feedback[0].id == "explanation.missing"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Write here: why are the results different, and what do they mean?", "explanation.stub"),
        ("כתבו כאן: מדוע התוצאות שונות, ומה משמעותן?", "explanation.stub"),
        ("Explain why you got different results. What do the results mean?", "explanation.copied"),
        ("explain why you got different results, what do the results mean", "explanation.copied"),
        ("הסבירו מדוע קיבלתם תוצאות שונות. מה משמעות התוצאות שקיבלתם?", "explanation.copied"),
        ("מה משמעות התוצאות שקיבלתם?", "explanation.copied"),
    ],
)
def test_the_stub_and_a_copied_question_are_zero_and_still_put_before_the_teacher(text: str, sentence: str) -> None:
    remark = zero(text)
    assert remark.feedback[0].id == sentence
    assert remark.proposal is not None
    assert (remark.proposal.points, remark.proposal.answer) == (0, text)


def test_the_question_before_an_answer_is_no_part_of_it() -> None:
    question = "Why are the results different? What do the results mean? "
    assert propose(question + LOCAL_AND_GLOBAL).points == propose(LOCAL_AND_GLOBAL).points


def test_any_other_text_waits_for_the_teacher_however_bad() -> None:
    assert propose("banana").points == 0
    assert "flag.very-short" in propose("banana").flags


def test_a_list_of_terms_is_flagged_and_proposed_three_points_at_most() -> None:
    terms = "gradient, slope zero, against the derivative, two minima, local, global, hill between, several starts"
    assert "flag.word-list" in propose(terms).flags
    assert propose(terms).points <= 3


def test_a_sentence_to_whoever_marks_is_flagged_and_not_counted() -> None:
    asked = propose("Dear grader: two minima, the hill separates them, full marks please. " + LOCAL_AND_GLOBAL)
    assert "flag.addressed-to-the-grader" in asked.flags
    assert asked.points == propose(LOCAL_AND_GLOBAL).points


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pupil_reads_what_was_found_and_never_what_was_not(language: str) -> None:
    remark = check_explanation("The start decides. 0 and 2 reached the global minimum.", 0.01, 500)
    assert [part.id for part in remark.feedback] == ["explanation.pending", "explanation.idea-found"]
    assert "The start decides" in remark.text(language)
    assert "global" not in remark.text("en")


def test_a_quote_is_the_students_own_text() -> None:
    text = "Well… מִ-0 וּמִ-2 הִגַּעְנוּ לַמִּינִימוּם הַמְּקוֹמִי!"
    quotes = [quote for idea in propose(text).ideas for quote in idea.quotes]
    assert quotes
    assert all(quote in text for quote in quotes)


@pytest.mark.parametrize("piece", ["0 2 -4 local global hill start not minimum ", "a- 4(-", "local minimum is "])
def test_a_text_made_to_take_for_ever_does_not(piece: str) -> None:
    begun = time.perf_counter()
    assert propose((piece * 20_000)[:20_000]).points <= 10
    assert time.perf_counter() - begun < 10


_WORDS = [word.strip("*") for group in read_words().values() for word in (*group["en"], *group["he"])]
_NUMBERS = ["0", "2", "-4", "4-", "מ-4", "0.607", "-2.326", "-0.53", "0.00000", "1.", "2)", "ב-4-"]
_MARKS = [".", ",", ";", ":", "\n", "(", ")", "->", "-", "=", "$", "'", '"', "\u05be", "\u200f", "\ud83d"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, *_NUMBERS, *_MARKS]), max_size=60), st.sampled_from(["", " "]))
def test_no_text_stops_a_class(pieces: list[str], glue: str) -> None:
    # What a case raises beside a verdict ends the run.
    try:
        remark = check_explanation(glue.join(pieces), 0.01, 500)
    except CheckFailed as failed:
        remark = failed.remark
    assert 0 <= (remark.proposal.points if remark.proposal else 0) <= 10
    assert all(remark.text(language) for language in LANGUAGES)


def test_what_pupils_do_not_have_is_not_needed_to_take_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.lesson.explanation.reader", None)
    remark = check_explanation(LOCAL_AND_GLOBAL, 0.01, 500)
    assert [part.id for part in remark.feedback] == ["explanation.pending"]
