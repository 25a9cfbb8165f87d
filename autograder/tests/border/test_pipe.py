"""A real child that writes whatever it likes to its answer pipe: it ends in time, and the next child is well."""

from __future__ import annotations

import base64
import json
import random
import time

import pytest

from autograder.grading.run import Workplace
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import Session
from autograder.sandbox.warm_server import ForkedChannel
from autograder.submissions.source import Cell

LIMITS = ("time", "memory", "output", "died", "protocol")
QUICK = Limits(load_seconds=3.0, call_seconds=0.6)
# Writes pieces to the answer pipe, between them its own honest answer or none, and goes or stays.
WRITES = """
import base64, os, time
pieces = [base64.b64decode(piece) for piece in {pieces!r}]
def forge():
    for piece in pieces:
        os.write(101, piece)
    {end}
    return [1.0, 2.0]
def honest():
    return 5
"""
ENDS = ("pass", "os._exit(0)", "os.close(101)", "os.close(100)", "time.sleep(60)", "os.dup2(1, 101)", "os.close(1)",
        "os.dup2(101, 1); print('x' * 100_000, flush=True)")  # fmt: skip


def pieces_of(seed: int) -> list[bytes]:
    """Make up what is written: answers right in form, cut, doubled, swapped, or pure noise."""
    fuzz = random.Random(seed)
    ids = [1, 2, 2, 2, 3, -1, 2.0, True, "2", None, 10**30]
    made = []
    for _ in range(fuzz.randint(1, 4)):
        answer = {"id": fuzz.choice(ids), "value": fuzz.choice([1, "x", [], {"kind": "dict", "items": [[]]}, None])}
        line = bytearray(json.dumps(answer).encode() + b"\n")
        pick = fuzz.randrange(6)
        if pick == 0:
            del line[fuzz.randrange(len(line)) :]
        elif pick == 1:
            line *= fuzz.choice((2, 200))
        elif pick == 2:
            line[fuzz.randrange(len(line))] = fuzz.randrange(256)
        elif pick == 3:
            line = bytearray(fuzz.randbytes(fuzz.choice((1, 50, 70_000))))
        elif pick == 4:
            line = bytearray(fuzz.choice((b"[", b"\n", b'{"id":2,"value":', b"9", b'"\\ud800')) * 20_000)
        made.append(bytes(line))
    return made


@pytest.mark.parametrize("end", ENDS)
def test_whatever_a_child_writes_costs_its_own_call_alone(workplace: Workplace, end: str) -> None:
    for seed in range(6):
        pieces = [base64.b64encode(piece).decode() for piece in pieces_of(seed)]
        cell = Cell("forges", WRITES.format(pieces=pieces, end=end))
        session = Session(lambda: workplace.channel(0), [cell], "forges.py", QUICK)
        session.load()
        started = time.monotonic()
        forged = session.call("forge", ())
        # Far above the limit of the call, for a busy machine.
        assert time.monotonic() - started < 10, (seed, end)
        assert forged.limit in (None, *LIMITS)
        assert forged.value in (None, 1, "x", [], [1.0, 2.0]), (seed, end)
        # What lies behind an answer is found out with the next question.
        assert session.call("honest", ()).limit in (None, *LIMITS)
        session.close()
    classmate = Session(lambda: workplace.channel(0), [Cell("fine", "def honest():\n    return 5\n")], "fine.py", QUICK)
    classmate.load()
    assert classmate.call("honest", (), seconds=20.0).value == 5
    classmate.close()


def test_an_answer_that_lies_ready_counts_though_the_grader_is_late(workplace: Workplace) -> None:
    channel = workplace.channel(0)
    assert isinstance(channel, ForkedChannel)
    cells = [{"place": "a", "text": "def f():\n    return 5\n"}]
    channel.send({"id": 1, "op": "load", "file": "a.py", "cells": cells, "stops": []})
    while "at" in channel.receive(20.0):
        pass
    channel.send({"id": 2, "op": "call", "name": "f", "args": [], "steps": False})
    time.sleep(1.0)
    assert channel.receive(0.0)["value"] == 5
    channel.close()
