"""Decisions: bound to their text, merged, undone, and kept on the disk whatever happens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.review.changes import BadChange, Change, Overtaken, decide, keep_comment, undo
from autograder.review.decisions import MOST_STEPS, Decision, Decisions, NoDecisions, from_text, to_text
from autograder.review.items import Item, items_of, text_id
from autograder.review.store import REVIEW, DecisionStore, ReviewBroken, read_decisions, take_over_decisions
from autograder.tests.review.examples import HEBREW, HEBREW_QUOTES, full, proposal, pupil

WHEN = "2026-01-02T03:04:05Z"


def item(student: str = "dana", proposed: dict[str, Any] | None = None) -> Item:
    return next(items_of([pupil(student, proposed or full())]))


def change(seen: dict[str, Any] | None = None, **fields: Any) -> Change:
    return Change.from_data(fields, seen or {})


def given(decisions: Decisions, *items: Item, seen: dict[str, Any] | None = None, **fields: Any) -> Decisions:
    return decide(decisions, items, change(seen, **fields), "teacher", WHEN)


def on(decisions: Decisions, about: Item) -> Decision:
    found = decisions.on(about.key, about.text_id)
    assert found is not None
    return found


def test_a_decision_keeps_what_was_suggested_who_and_when() -> None:
    decision = on(given(Decisions(), item(), mark=9), item())
    assert (decision.mark, decision.suggested.mark, decision.suggested.ideas["two"]) == (9, 10, "found")
    assert (decision.by, decision.when, decision.answer) == ("teacher", WHEN, full()["answer"])


def test_a_change_names_only_what_it_changes() -> None:
    decisions = given(Decisions(), item(), comment=" Well seen. ")
    decisions = given(decisions, item(), ideas={"two": False})
    decisions = given(decisions, item(), mark=9)
    decision = on(decisions, item())
    assert (decision.mark, decision.comment, decision.ideas) == (9, "Well seen.", {"two": False})


def test_an_idea_goes_back_to_what_was_suggested() -> None:
    decisions = given(given(Decisions(), item(), ideas={"two": False}), item(), ideas={"two": None})
    assert decisions.on(item().key, item().text_id) is None


def test_another_text_is_asked_about_anew_and_the_old_mark_is_kept() -> None:
    decisions = given(Decisions(), item(), mark=9)
    changed = item(proposed=proposal("Another text.", 0))
    assert decisions.on(changed.key, changed.text_id) is None
    assert [old.mark for old in decisions.on_other_texts(changed.key, changed.text_id)] == [9]
    both = given(decisions, changed, mark=1)
    assert (on(both, item()).mark, on(both, changed).mark) == (9, 1)


@pytest.mark.parametrize("same", [f"{HEBREW}\n", f"  {HEBREW}  ", f"{HEBREW}\r\n"])
def test_white_space_at_the_ends_makes_no_other_text(same: str) -> None:
    assert text_id(same) == text_id(HEBREW)


def test_a_sign_makes_another_text() -> None:
    assert text_id("from -4") != text_id("from 4")


def test_a_decision_on_a_group_names_the_others() -> None:
    decisions = given(Decisions(), item("a"), item("b"), item("c"), mark=7)
    assert on(decisions, item("b")).together == ("a", "c")
    assert len(decisions.steps) == 1


def test_undo_takes_back_a_whole_step_and_says_whose() -> None:
    decisions = given(Decisions(), item("a"), mark=3)
    decisions = given(decisions, item("a"), item("b"), mark=7)
    decisions, about = undo(decisions)
    assert [student for student, _ in about] == ["a", "b"]
    assert on(decisions, item("a")).mark == 3
    assert decisions.on(item("b").key, item("b").text_id) is None
    decisions, _ = undo(decisions)
    assert decisions.kept == {}
    assert undo(decisions) == (decisions, ())


def test_no_more_steps_are_kept_than_anybody_undoes() -> None:
    decisions = Decisions()
    for number in range(MOST_STEPS + 5):
        decisions = given(decisions, item(), mark=number % 10)
    assert len(decisions.steps) == MOST_STEPS


def test_a_mark_that_was_not_seen_is_not_replaced() -> None:
    decisions = given(Decisions(), item(), mark=5)
    with pytest.raises(Overtaken):
        given(decisions, item(), seen={"mark": None}, mark=7)
    assert on(given(decisions, item(), seen={"mark": 5}, mark=7), item()).mark == 7


@pytest.mark.parametrize(
    "fields",
    [
        {"mark": 11},
        {"mark": -1},
        {"mark": 7.5},
        {"mark": True},
        {"mark": "7"},
        {"ideas": {"unknown": True}},
        {"ideas": {"two": 1}},
        {"ideas": ["two"]},
        {"comment": 7},
        {"comment": None},
        {"comment": "a" * 2001},
        {"apart": "yes"},
        {"text": "x"},
        {},
    ],
)
def test_what_makes_no_sense_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(BadChange):
        given(Decisions(), item(), **fields)


@pytest.mark.parametrize(("fields", "judged"), [
    ({"mark": 10}, True),
    ({"mark": 4}, None),
    ({"mark": 4, "ideas": {"two": False}}, False),
    ({"comment": "no mark yet"}, None),
])  # fmt: skip
def test_only_a_mark_that_tells_of_the_ideas_counts_for_the_agreement(
    fields: dict[str, Any], judged: bool | None
) -> None:
    credited = on(given(Decisions(), item(), **fields), item()).judged
    assert (credited["two"] if credited is not None else None) == judged


def test_a_maybe_that_is_left_as_it_is_says_neither_yes_nor_no() -> None:
    doubtful = item(proposed=proposal("x", 1, two="maybe", mean="maybe"))
    assert on(given(Decisions(), doubtful, mark=1), doubtful).judged == dict.fromkeys(
        ("slope", "same", "glob", "basin"), False
    )
    credited = on(given(Decisions(), doubtful, mark=1, ideas={"two": True}), doubtful).judged
    assert credited is not None
    assert credited["two"]
    assert "mean" not in credited


def test_the_file_reads_back_as_it_was_written() -> None:
    hebrew = item("נועה לוי", proposal(HEBREW, 9, HEBREW_QUOTES))
    decisions = given(Decisions(), hebrew, item("b"), mark=7, comment="יפה מאוד", ideas={"two": False}, apart=True)
    decisions = keep_comment(given(decisions, item("b"), mark=2), "כל הכבוד", True)
    assert from_text(to_text(decisions)) == decisions
    assert "נועה לוי" in to_text(decisions)


def test_the_file_is_the_same_whatever_the_order_of_decisions() -> None:
    one = given(given(Decisions(), item("a"), mark=1), item("b"), mark=2)
    other = given(given(Decisions(), item("b"), mark=2), item("a"), mark=1)
    assert to_text(replace(one, steps=())) == to_text(replace(other, steps=()))


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"schema": 2}', '{"schema": 1, "comments": []}'])
def test_what_is_no_review_is_refused(text: str) -> None:
    with pytest.raises(NoDecisions):
        from_text(text)


@pytest.mark.parametrize(("name", "value"), [("mark", "9"), ("mark", 9.5), ("ideas", {"two": 1}), ("text", None)])
def test_a_decision_that_is_not_whole_is_refused(name: str, value: Any) -> None:
    data = json.loads(to_text(given(Decisions(), item(), mark=9)))
    data["decisions"]["dana"]["q5_explanation.explanation"][0][name] = value
    with pytest.raises(NoDecisions):
        from_text(json.dumps(data))


def test_a_damaged_file_is_told_of_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / REVIEW).write_text('{"schema": 1,', encoding="utf-8")
    with pytest.raises(ReviewBroken, match=r"review\.json cannot be read"):
        read_decisions(tmp_path)
    with pytest.raises(ReviewBroken):
        DecisionStore(tmp_path).change(lambda old: old)
    assert (tmp_path / REVIEW).read_text(encoding="utf-8") == '{"schema": 1,'


def test_no_file_means_nothing_is_decided(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == Decisions()
    assert list(tmp_path.iterdir()) == []


def test_a_change_that_fails_stores_nothing(tmp_path: Path) -> None:
    store = DecisionStore(tmp_path)
    before = store.change(lambda old: given(old, item(), mark=5))
    with pytest.raises(BadChange):
        store.change(lambda old: given(old, item(), mark=11))
    assert store.read() == before


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = DecisionStore(tmp_path)
    store.change(lambda old: given(old, item(), mark=5))
    before = (tmp_path / REVIEW).read_bytes()

    def stopped(self: Path, target: Path) -> Path:
        assert len(from_text(self.read_text(encoding="utf-8")).kept) == 2
        raise OSError("stopped here")

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(OSError, match="stopped here"):
        store.change(lambda old: given(old, item("b"), mark=5))
    assert (tmp_path / REVIEW).read_bytes() == before


def test_parts_of_a_class_bring_their_decisions_along(tmp_path: Path) -> None:
    parts = [tmp_path / name for name in ("one", "two", "none", "whole")]
    for part in parts:
        part.mkdir()
    DecisionStore(parts[0]).change(lambda old: keep_comment(given(old, item("a"), mark=1), "Why?", True))
    DecisionStore(parts[1]).change(lambda old: given(given(old, item("b"), mark=2), item("c"), mark=3))
    DecisionStore(parts[3]).change(lambda old: given(old, item("c"), mark=9))
    take_over_decisions(parts[3], parts[:3])
    whole = read_decisions(parts[3])
    assert [on(whole, item(student)).mark for student in "abc"] == [1, 2, 9]
    assert whole.comments == ("Why?",)
    assert len(whole.steps) == 1


def test_changes_from_many_threads_are_all_there(tmp_path: Path) -> None:
    stores = [DecisionStore(tmp_path), DecisionStore(tmp_path)]

    def work(number: int) -> None:
        stores[number % 2].change(lambda old: given(old, item(f"student-{number}"), mark=number % 11))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read_decisions(tmp_path).kept) == 20


WRITER = """
import sys
from pathlib import Path
from autograder.review.store import DecisionStore
from autograder.tests.review.test_decisions import given, item
number = 0
while True:
    number += 1
    DecisionStore(Path(sys.argv[1])).change(lambda old: given(old, item(f"student-{number:05}"), mark=1))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_kill_in_the_middle_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, tmp_path], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "1\n"
        time.sleep(0.4)
        writer.send_signal(signal.SIGKILL)
        told = [int(line) for line in writer.stdout]
    stored = len(read_decisions(tmp_path).kept)
    # The one that was being stored may be there or not.
    assert max(told) <= stored <= max(told) + 1
    assert DecisionStore(tmp_path).change(lambda old: given(old, item("after"), mark=1))
