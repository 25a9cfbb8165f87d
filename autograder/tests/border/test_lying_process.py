"""A session with a process that lies: it ends, in time, and with nothing but an answer or a limit."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from autograder import failures, steps
from autograder.calls import Answer
from autograder.sandbox.channel import MAX_PARTS, Ended, decode_line, encode_line
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import MAX_ERRORS, MAX_NAMES, Session
from autograder.submissions.source import Cell
from autograder.tests.border.liar import Inventor, Liar, LyingChannel
from autograder.tests.properties import given, st

CELLS = [Cell("cell 1", "x = 1\ny = 2\n"), Cell("cell 2", "z = 3\n")]
LIMITS = ("time", "memory", "output", "died", "protocol")
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inside: st.one_of(st.lists(inside, max_size=4), st.dictionaries(st.text(), inside, max_size=4)),
    max_leaves=20,
)


def session_with(reply: Callable[[dict[str, Any]], Any]) -> Session:
    return Session(lambda: LyingChannel(reply), CELLS, "work.py", Limits())


def is_clean(answer: Answer) -> bool:
    return answer.limit in (None, *LIMITS) and json.dumps(repr(answer)) != ""


class Damage(Liar):
    """Answers as a liar does, and damages the line on its way."""

    def __call__(self, request: dict[str, Any]) -> Any:
        reply = super().__call__(request)
        if reply is None or self.often(0.4):
            return reply
        line = bytearray(encode_line(reply))
        for _ in range(self.random.randint(1, 3)):
            at, kind = self.random.randrange(len(line) + 1), self.random.randrange(5)
            if kind == 0:
                del line[at:]
            elif kind == 1:
                line[at:at] = self.random.randbytes(3)
            elif kind == 2:
                line[at : at + 2] = b"\xff"
            elif kind == 3:
                line += bytes(line)
            else:
                line[at:at] = self.random.choice((b"[" * 3000, b'{"id":', b"9" * 5000, b"NaN", b"-", b"\n", b"\\ud800"))
        return bytes(line)


@pytest.mark.parametrize("seed", range(6))
def test_damaged_lines_are_answers_or_limits(seed: int) -> None:
    for number in range(80):
        liar = Damage(1000 * seed + number, knows_much=False)
        session = session_with(liar)
        session.load()
        answers = [session.value("hill"), session.call("f", (1.0, "x")), session.call("g", (), record_steps=True)]
        assert all(is_clean(answer) for answer in answers)
        assert all(incident.limit in LIMITS for incident in session.incidents)
        assert all(type(name) is str for name in session.names)
        session.close()


@given(JSON)
def test_whatever_is_said_of_errors_steps_and_names_is_data_or_refused(said: Any) -> None:
    for read in (failures.from_data, steps.from_data):
        try:
            read(said)
        except ValueError:
            continue
    session = session_with(lambda request: {"id": request["id"], "errors": said, "names": said})
    session.load()
    assert all(type(name) is str for name in session.names)


@given(st.binary())
def test_whatever_the_bytes_are_a_line_is_a_message_or_a_violation(line: bytes) -> None:
    try:
        assert type(decode_line(line)) is dict
    except Ended as ended:
        assert (ended.limit, ended.__cause__) == ("protocol", None)  # noqa: PT017 - either will do


@pytest.mark.parametrize("depth", [10, 900, 990, 5000, 200_000])
@pytest.mark.parametrize("place", ["names", "errors", "value", "steps", "error", "at", "id"])
def test_depth_is_refused_wherever_it_stands(place: str, depth: int) -> None:
    deep = "[" * depth + "]" * depth

    def reply(request: dict[str, Any]) -> Any:
        fields = {"id": str(request["id"]), "errors": "[]", "names": '[["f", true]]', "value": "1"}
        inside = f"[[{deep}, true]]" if place == "names" else deep
        return ("{" + ",".join(f'"{key}":{text}' for key, text in {**fields, place: inside}.items()) + "}").encode()

    session = session_with(reply)
    session.load()
    assert is_clean(session.call("f", ()))


def test_a_line_of_a_million_small_parts_is_not_read() -> None:
    with pytest.raises(Ended, match="protocol"):
        decode_line(b'{"id":1,"value":[' + b"[]," * MAX_PARTS + b"0]}")


def test_names_and_errors_without_end_are_cut() -> None:
    error = failures.to_data(failures.StudentError("E", "m"))
    names = [[f"name{number}", True] for number in range(50_000)]
    session = session_with(lambda request: {"id": request["id"], "errors": [error] * 50_000, "names": names})
    session.load()
    assert (len(session.names), len(session.errors)) == (MAX_NAMES, MAX_ERRORS)


@pytest.mark.parametrize("wrong", [0, -1, 2, 1.0, True, "1", None, [1], 10**400])
def test_only_the_answer_that_was_asked_for_counts(wrong: Any) -> None:
    session = session_with(lambda request: {"id": wrong, "errors": [], "names": [["f", True]], "value": 5})
    session.load()
    assert session.call("f", ()).limit == "protocol"


def test_an_answer_said_twice_is_not_the_answer_to_the_next_question() -> None:
    said: list[dict[str, Any]] = []

    def reply(request: dict[str, Any]) -> Any:
        said.append({"id": request["id"], "errors": [], "names": [["f", True]], "value": 5})
        return said[-1] if request["op"] == "load" else said[1]

    session = session_with(reply)
    session.load()
    assert session.call("f", (1,)).value == 5
    assert session.call("f", (2,)).limit == "protocol"


def test_a_load_that_only_tells_of_progress_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.sandbox.session.GRACE_SECONDS", 0.0)
    limits = Limits(load_seconds=0.05)
    session = Session(lambda: LyingChannel(lambda _: {"at": [0, 1]}), CELLS, "work.py", limits)
    session.load()
    assert session.incidents[0].limit == "time"


def test_made_up_values_cross_or_are_refused() -> None:
    inventor = Inventor(5)
    session = session_with(lambda request: {"id": request["id"], "errors": [], "names": [], "value": inventor.value()})
    session.load()
    assert all(is_clean(session.value(f"name{number}")) for number in range(2000))
