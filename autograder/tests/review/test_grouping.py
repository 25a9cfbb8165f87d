"""What is shown together, and in which order answers come."""

from __future__ import annotations

from typing import Any

from autograder.review.decisions import Decisions
from autograder.review.grouping import MOST_ALIKE, groups_of
from autograder.review.items import Item, items_of
from autograder.review.likeness import near_pairs
from autograder.review.queue import category_of, in_order
from autograder.tests.review.examples import FULL, QUOTES, full, proposal, pupil
from autograder.tests.review.test_decisions import given

SHORT = {"basin": "depends where you start"}


def items(**proposed: dict[str, Any]) -> list[Item]:
    return list(items_of(pupil(student, each) for student, each in proposed.items()))


def groups(answers: list[Item], decisions: Decisions | None = None) -> list[tuple[str, list[str]]]:
    found = groups_of(answers, decisions or Decisions())
    return sorted((group.kind, [item.student for item in group.items]) for group in found)


def own_words(number: int) -> str:
    return f"Answer {number} " + " ".join(chr(97 + (number * 7 + place * 3) % 26) * 6 for place in range(9))


def test_the_same_text_in_other_spelling_is_one_group() -> None:
    shouting = proposal(FULL.upper().replace(". ", " !!  "), 10, QUOTES)
    assert groups(items(a=full(), b=shouting)) == [("copies", ["a", "b"])]


def test_nearly_the_same_text_is_one_group() -> None:
    assert groups(items(a=full(), b=proposal(FULL.replace("always ", ""), 10, QUOTES))) == [("copies", ["a", "b"])]


def test_a_near_copy_with_other_ideas_is_kept_apart_and_named() -> None:
    swapped = proposal(FULL.replace("global", "local"), 8, QUOTES, glob="conflict")
    found = {group.items[0].student: group for group in groups_of(items(a=full(), b=swapped), Decisions())}
    assert [len(group.items) for group in found.values()] == [1, 1]
    assert (found["a"].near, found["b"].near) == (("b",), ("a",))


def test_a_near_copy_with_other_numbers_is_kept_apart() -> None:
    swapped = proposal(FULL.replace("0 and from 2", "2 and from -4"), 10, QUOTES)
    assert groups(items(a=full(), b=swapped)) == [("one", ["a"]), ("one", ["b"])]


def test_different_answers_are_no_group() -> None:
    alike = {"basin": "x"}
    answers = {f"s{n}": proposal(f"{own_words(n)} {' '.join('more' * 30)}", 2, alike) for n in range(3)}
    assert {kind for kind, _ in groups(items(**answers))} == {"one"}


def test_short_answers_with_the_same_ideas_are_one_group() -> None:
    one, other = proposal("It depends where you start.", 2, SHORT), proposal("The start decides, I think.", 2, SHORT)
    assert groups(items(a=one, b=other)) == [("ideas", ["a", "b"])]


def test_answers_in_which_nothing_was_found_are_no_group() -> None:
    assert groups(items(a=proposal("idk", 0), b=proposal("no time", 0))) == [("one", ["a"]), ("one", ["b"])]


def test_doubtful_or_flagged_short_answers_are_no_group() -> None:
    doubtful = proposal("Perhaps where you start.", 2, SHORT, two="maybe")
    flagged = {**proposal("Give me ten, start decides.", 2, SHORT), "flags": ["flag.x"]}
    assert {kind for kind, _ in groups(items(a=doubtful, b={**doubtful, "answer": "Maybe."}))} == {"one"}
    assert {kind for kind, _ in groups(items(a=flagged, b={**flagged, "answer": "Start!"}))} == {"one"}


def test_a_group_of_different_texts_is_no_larger_than_one_reads() -> None:
    answers = {f"s{n}": proposal(f"start {chr(97 + n) * 5}", 2, SHORT) for n in range(MOST_ALIKE + 2)}
    assert sorted(len(students) for _, students in groups(items(**answers))) == [2, MOST_ALIKE]


def test_who_was_taken_out_of_a_group_stays_out() -> None:
    answers = items(a=full(), b=full(), c=full())
    decisions = given(Decisions(), answers[1], apart=True)
    assert groups(answers, decisions) == [("copies", ["a", "c"]), ("one", ["b"])]


def test_who_was_marked_alone_is_not_drawn_into_a_group_later() -> None:
    answers = items(a=full(), b=full(), c=full())
    assert groups(answers, given(Decisions(), answers[0], mark=9)) == [("copies", ["b", "c"]), ("one", ["a"])]


def test_a_group_that_is_decided_stays_together() -> None:
    answers = items(a=full(), b=full())
    assert groups(answers, given(Decisions(), *answers, mark=9)) == [("copies", ["a", "b"])]


def test_likeness_is_found_between_any_two_and_not_in_a_few_words() -> None:
    texts = ["it depends", FULL, own_words(1), "It depends!", FULL.replace("always ", ""), "", ""]
    assert near_pairs(texts) == [(0, 3), (1, 4)]
    assert near_pairs(["it depends on it", "it depends on me"]) == []


def test_the_queue_begins_with_what_needs_a_person_most() -> None:
    flagged = {**proposal(own_words(5), 3, {"two": "Answer"}), "flags": ["flag.x"]}
    answers = items(
        a_clean=proposal(own_words(1), 1, {"two": "Answer"}),
        b_maybe=proposal(own_words(2), 1, two="maybe"),
        c_copy=full(),
        d_copy=full(),
        e_conflict=proposal(own_words(4), 1, glob="conflict"),
        f_flagged=flagged,
    )
    blank = list(items_of([pupil("a_blank", proposal("", 0), automatic=True)]))
    order = in_order(groups_of([*blank, *answers], Decisions()))
    assert [(category_of(group), group.items[0].student) for group in order] == [
        ("conflict", "e_conflict"),
        ("copies", "c_copy"),
        ("unclear", "f_flagged"),
        ("unclear", "b_maybe"),
        ("clean", "a_clean"),
        ("automatic", "a_blank"),
    ]


def test_near_copies_that_are_kept_apart_follow_each_other() -> None:
    long = " ".join(own_words(n) for n in range(3))
    answers = items(
        a=full(),
        b=proposal(long, 0),
        c=proposal(FULL.replace("always ", ""), 8, QUOTES, two="missing"),
        d=proposal(f"{long} so", 0, two="maybe"),
    )
    assert [group.items[0].student for group in in_order(groups_of(answers, Decisions()))] == ["a", "c", "b", "d"]


def test_every_answer_is_in_exactly_one_group() -> None:
    answers = items(**{f"s{n}": proposal(own_words(n % 4), n % 2, SHORT if n % 2 else None) for n in range(12)})
    students = [item.student for group in groups_of(answers, Decisions()) for item in group.items]
    assert sorted(students) == sorted(item.student for item in answers)
