"""What the tests ask is all that a student's process knows: its memory is searched during a hidden call."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.grading.environment import SubmissionEnvironment
from autograder.grading.run import Workplace
from autograder.lesson.descent import descend
from autograder.lesson.hidden.probes import HIDDEN
from autograder.lesson.probes import PUBLIC
from autograder.messages import catalogue
from autograder.questions.run import run_question
from autograder.sandbox.channel import Channel
from autograder.sandbox.limits import MEGABYTE
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

# Computes nothing: what lies in this process was told to it, or was there before.
WAITS = """
import time
planted = "-".join(["this", "was", "planted"])
def gradient_descent(loss_fn, start, learning_rate, epochs):
    time.sleep(1.5 if loss_fn.text != "w**2 - 4*w + 8" else 0)
    return [[1.0, 2.0, 3.0]]
"""
PLANTED = b"this-was-planted"
NEXT = bytes((number + 1) % 256 for number in range(256))
SEARCHES = """
import ctypes, fcntl, gc, os
NEXT = bytes((number + 1) % 256 for number in range(256))
planted = "-".join(["this", "was", "planted"]).encode()
libc = ctypes.CDLL(None, use_errno=True)
reader, writer = os.pipe()
fcntl.fcntl(writer, fcntl.F_SETFL, os.O_NONBLOCK)
BLOCK, PAGE = 65536, 4096

def read(at, size):
    # Where nothing is, the kernel says so and does not end the process.
    done = libc.write(writer, ctypes.c_void_p(at), ctypes.c_size_t(size))
    return os.read(reader, done) if done > 0 else b""

def region(place):
    start = place // PAGE * PAGE
    while read(start - PAGE, 1):
        start -= PAGE
    while block := read(start, BLOCK):
        yield start, block
        start += len(block)

def search(words):
    # The words come with each letter replaced by the next one, or the search would find itself.
    words = [word.encode("latin-1") for word in words]
    stack = ctypes.c_void_p.in_dll(libc, "environ").value
    modules = [id(thing) for thing in list(__import__("sys").modules.values())]
    places = [stack, id(planted), id(bytes(10**7)), *modules, *map(id, gc.get_objects())]
    found, seen, size = set(), [], 0
    for place in places:
        if any(low <= place < high for low, high in seen):
            continue
        for at, block in region(place):
            size += len(block)
            low = seen.pop()[0] if seen and seen[-1][1] == at else at
            seen.append((low, at + len(block)))
            text = block.translate(NEXT)
            found.update(index for index, word in enumerate(words) if word in text)
    return [size, sorted(found)]
"""


def secrets(assignment: Assignment, asked: str) -> dict[bytes, str]:
    """Return bytes -> what they are, for all that must not be there during the call of a hidden probe."""
    found: dict[bytes, str] = {}
    for probe in (*PUBLIC, *HIDDEN):
        for row in descend(probe):
            for number in row:
                packed = struct.pack("<d", number)
                # A short number lies about in any memory.
                if len(repr(number)) > 9:
                    found[packed] = found[repr(number).encode()] = f"expected number {number!r}"
    for probe in HIDDEN:
        if probe.loss.text != asked:
            found[probe.loss.text.encode()] = "another hidden loss"
    for question in assignment.questions:
        found[question.name.encode()] = "the name of a question"
        found.update({f"{case.name}(".encode(): "a test's code" for case in question.cases if "_" in case.name})
    for name, words in catalogue().items():
        if name.startswith(("misconception.", "history.", "minima.", "hill.", "findings.")):
            for text in words.values():
                longest = max(text.replace("{", "}").split("}"), key=len)
                if len(longest) > 25:
                    found[longest.encode()] = found[longest.encode("utf-16-le")] = f"the message {name}"
        if name.startswith("misconception."):
            found[name.removeprefix("misconception.").encode()] = "the name of a mistake"
    # Words that PyTorch's own documentation has.
    return {word: what for word, what in found.items() if len(word) >= 8 and word != b"momentum-or-other-optimizer"}


class Watched:
    """A channel that lets somebody look at the process once a hidden call has been sent."""

    def __init__(self, channel: Any, look: Callable[[int, str], None]) -> None:
        self._channel, self._look = channel, look
        self._hidden = {probe.loss.text for probe in HIDDEN}

    def send(self, message: dict[str, Any]) -> None:
        self._channel.send(message)
        loss = message["args"][0]["text"] if message["op"] == "call" and len(message["args"]) == 4 else ""
        if loss in self._hidden:
            self._look(self._channel._pid, loss)

    def receive(self, seconds: float) -> dict[str, Any]:
        answer: dict[str, Any] = self._channel.receive(seconds)
        return answer

    def close(self) -> None:
        self._channel.close()


def memory_of(pid: int) -> Iterator[bytes]:
    """Yield all memory of a process that is not a library's file."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            addresses, rights, _, _, inode, *name = line.split(maxsplit=5)
            if not rights.startswith("r") or (inode != "0" and "w" not in rights) or "[v" in "".join(name):
                continue
            start, end = (int(address, 16) for address in addresses.split("-"))
            memory.seek(start)
            yield memory.read(end - start)


def words_in(piece: bytes, words: Collection[bytes]) -> set[bytes]:
    """Return the words, of four bytes or more, that stand in a piece of memory.

    A table of the words' first two bytes and one of the next two leave few places to look at.
    """
    starts: dict[bytes, list[bytes]] = {}
    tables = np.zeros((2, 2**16), dtype=bool)
    for word in words:
        starts.setdefault(word[:4], []).append(word)
        for table, at in ((0, 0), (1, 2)):
            tables[table, int.from_bytes(word[at : at + 2], "little")] = True
    found = set()
    for shift in (0, 1):
        pairs = np.frombuffer(piece, dtype="<u2", offset=shift, count=(len(piece) - shift) // 2)
        for at in np.flatnonzero(tables[0][pairs[:-1]] & tables[1][pairs[1:]]) * 2 + shift:
            found.update(word for word in starts.get(piece[at : at + 4], ()) if piece.startswith(word, at))
    return found


def test_the_search_finds_what_there_is() -> None:
    assert words_in(b"..secretx.hidden", [b"secret", b"hidden", b"secrets"]) == {b"secret", b"hidden"}


@pytest.mark.skipif(os.geteuid() != 0, reason="a confined process can be looked into by root alone")
def test_no_expected_value_and_no_hidden_text_is_in_the_process(assignment: Assignment, workplace: Workplace) -> None:
    looked: list[str] = []
    found: set[str] = set()

    def look(pid: int, asked: str) -> None:
        if looked:
            return
        looked.append(asked)
        hidden = secrets(assignment, asked)
        for piece in memory_of(pid):
            words = words_in(piece, (PLANTED, asked.encode(), *hidden))
            found.update(hidden.get(word, word.decode("latin-1")) for word in words)

    def connect() -> Channel:
        return Watched(workplace.channel(0), look)

    session = Session(connect, [Cell("waits", WAITS)], "waits.py", workplace.limits)
    session.load()
    environment = SubmissionEnvironment(session, WAITS, lambda cells: session)
    run_question(assignment.questions[0], environment, {})
    session.close()
    # What it was told is there, and so is its own: the search does find what there is.
    assert found == {PLANTED.decode(), looked[0]}


def test_a_pupils_own_search_through_the_memory_finds_nothing(assignment: Assignment, workplace: Workplace) -> None:
    hidden = secrets(assignment, "")
    # The search in plain Python is slow: every fifth word does.
    words = [PLANTED, *list(hidden)[::5]]
    session = Session(lambda: workplace.channel(1), [Cell("searches", SEARCHES)], "searches.py", workplace.limits)
    session.load()
    answer = session.call("search", ([word.translate(NEXT).decode("latin-1") for word in words],), seconds=60.0)
    session.close()
    assert answer.returned, answer
    size, indices = answer.value
    assert size > 50 * MEGABYTE
    assert [words[index] for index in indices] == [PLANTED]
