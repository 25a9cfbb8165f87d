"""The border: JSON lines to a process that runs student code, and what can go wrong there."""

from __future__ import annotations

import json
from typing import Any, Protocol

# A line of many small parts takes a hundred times its own size to read. A history of 50,000 epochs has half as many.
MAX_PARTS = 1_000_000


class Ended(Exception):
    """The process ended or had to be ended before it answered.

    Attributes:
        limit: "time", "memory", "output", "died" or "protocol" (it sent what is no answer).
    """

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class SandboxBroken(RuntimeError):
    """The sandbox itself failed; this is never the student's fault."""


class SandboxLost(SandboxBroken):
    """The sandbox worked, and something outside ended it: a hand, or a kernel short of memory."""


class Channel(Protocol):
    """A connection to one process that runs one submission.

    Attributes:
        killed: whether something from outside killed the process, the kernel short of memory or a hand.
    """

    killed: bool

    def send(self, message: dict[str, Any]) -> None:
        """Send one request.

        Raises:
            Ended: the process is gone.
        """

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next answer.

        Raises:
            Ended: no valid answer came within the limits; the process is dead by then.
        """

    def close(self) -> None:
        """End the process, whatever it is doing, and wait until it is gone."""


def encode_line(message: dict[str, Any]) -> bytes:
    """Return a message as one line of JSON."""
    return json.dumps(message, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def decode_line(line: bytes) -> dict[str, Any]:
    """Return the message in a line.

    Raises:
        Ended: it is no JSON object, or one of too many parts; that is a "protocol" violation.
    """
    if sum(map(line.count, (b",", b"[", b"{"))) > MAX_PARTS:
        raise Ended("protocol")
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        raise Ended("protocol") from None
    if type(message) is not dict:
        raise Ended("protocol")
    return message
