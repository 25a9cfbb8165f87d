"""One submission, loaded and ready to be asked; started again when something ends it.

A call that hangs or dies costs that call, not the submission. A statement that hangs or
dies at load costs the rest of its cell: the submission is loaded again up to there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from autograder import arguments, failures, steps
from autograder.answers import NotData, restore
from autograder.calls import Answer
from autograder.failures import StudentError
from autograder.sandbox.channel import Channel, Ended
from autograder.sandbox.limits import Limits
from autograder.submissions.source import Cell

MAX_RELOADS = 4
# More than any file has; a lying process has as many as it likes.
MAX_NAMES = 2000
MAX_ERRORS = 200
# How long after its deadline a load may still be heard, where the grader itself was busy.
GRACE_SECONDS = 1.0


@dataclass(frozen=True)
class Incident:
    """A limit that ended something.

    Attributes:
        limit: as in `channel.Ended`.
        doing: "load", or the name of the function that was called.
        place: the cell that was being loaded, or "".
        line: the line in it, from 1; 0 if unknown.
    """

    limit: str
    doing: str
    place: str = ""
    line: int = 0


@dataclass(frozen=True)
class _Request:
    """A request whose answer is remembered.

    Attributes:
        key: under what.
        message: what is sent.
        doing: as in `Incident`.
        seconds: how long the answer may take.
    """

    key: str
    message: dict[str, Any]
    doing: str
    seconds: float


class Session:
    """A submission in a process of its own.

    Args:
        connect: opens a channel to a fresh process.
        cells: the submission's code.
        file: the name that the code knows itself by.
        limits: what it may use.
    """

    def __init__(self, connect: Callable[[], Channel], cells: Sequence[Cell], file: str, limits: Limits) -> None:
        self._connect = connect
        self._cells = list(cells)
        self._file = file
        self._limits = limits
        self._channel: Channel | None = None
        self._stops: dict[int, int] = {}
        self._at = (0, 0)
        self._next_id = 0
        self._started = time.monotonic()
        self._memo: dict[str, Answer] = {}
        self._gave_up = False
        self._loaded = False
        self.errors: list[StudentError] = []
        self.names: dict[str, bool] = {}
        self.incidents: list[Incident] = []
        self.load_seconds = 0.0

    @property
    def loads_slowly(self) -> bool:
        """Whether the file ran to its end, but took longer than a pupil's file should."""
        return self.load_seconds > self._limits.slow_load_seconds

    def load(self) -> None:
        """Run the file; fill `errors` and `names` (name -> whether it is callable)."""
        for _ in range(MAX_RELOADS):
            try:
                self._load_once()
                return
            except Ended as ended:
                self._channel = None
                cell, statement = self._at
                there = cell < len(self._cells)
                place, line = (self._cells[cell].place, self._cells[cell].line_of(statement)) if there else ("", 0)
                self._note(Incident(ended.limit, "load", place, line))
                if self._stops.get(cell) == 0:
                    break
                self._stops[cell] = statement
        self._gave_up = True

    def _note(self, incident: Incident) -> None:
        if incident not in self.incidents:
            self.incidents.append(incident)

    def _load_once(self) -> None:
        """Run the file in a fresh process; only what the first one says of it is kept.

        A later one may know, from marks that a process left on the disk (`stat` tells when a file
        was last read), what hidden calls asked, and would tell it in the text of an exception.
        """
        self._at = (0, 0)
        self._channel = self._connect()
        cells = [{"place": cell.place, "text": cell.text} for cell in self._cells]
        started = time.monotonic()
        answer = self._ask(
            {"op": "load", "file": self._file, "cells": cells, "stops": list(self._stops.items())},
            self._limits.load_seconds,
        )
        seconds = time.monotonic() - started
        try:
            errors = [failures.from_data(error) for error in answer["errors"][:MAX_ERRORS]]
            names = {
                name: is_callable is True for name, is_callable in answer["names"][:MAX_NAMES] if type(name) is str
            }
        except (KeyError, TypeError, ValueError):
            self._refuse()
        if self._loaded:
            return
        self._loaded = True
        self.errors, self.names, self.load_seconds = errors, names, seconds
        if any(_is_memory(error) for error in self.errors):
            self._note(Incident("memory", "load"))

    def value(self, name: str) -> Answer:
        """Return a value of the submission; asked once, remembered."""
        return self._remember(self._value_request(name))

    def values_ahead(self, names: Iterable[str]) -> None:
        """Ask for several values at once; see `calls_ahead`."""
        self._ask_ahead([self._value_request(name) for name in names])

    def call(
        self, name: str, values: tuple[Any, ...], record_steps: bool = False, seconds: float | None = None
    ) -> Answer:
        """Call a function of the submission; the same call is made once and remembered.

        Args:
            name: the function.
            values: its arguments.
            record_steps: whether to record optimizer steps.
            seconds: how long it may take, if not as long as the limits say.
        """
        return self._remember(self._call_request(name, values, record_steps, seconds))

    def calls_ahead(self, name: str, calls: Iterable[tuple[Any, ...]], record_steps: bool = False) -> None:
        """Make several calls, and remember their answers for `call`.

        All are sent at once, so that neither side waits for the other in between. The first that
        does not come back ends it: the others are made when they are asked for.
        """
        self._ask_ahead([self._call_request(name, values, record_steps, None) for values in calls])

    def _value_request(self, name: str) -> _Request:
        return _Request(f"value {name}", {"op": "value", "name": name}, "load", self._limits.call_seconds)

    def _call_request(self, name: str, values: tuple[Any, ...], record_steps: bool, seconds: float | None) -> _Request:
        encoded = [arguments.encode(value) for value in values]
        message = {"op": "call", "name": name, "args": encoded, "steps": record_steps}
        most = self._limits.call_seconds if seconds is None else seconds
        return _Request(f"call {message}", message, name, most)

    def _remember(self, request: _Request) -> Answer:
        if request.key not in self._memo:
            self._memo[request.key] = self._answer(request)
        return self._memo[request.key]

    def _answer(self, request: _Request) -> Answer:
        if self._gave_up:
            return Answer(limit=self.incidents[-1].limit)
        try:
            if self._channel is None:
                self._load_once()
            return self._taken(request, self._ask(request.message, request.seconds))
        except Ended as ended:
            return self._lost(request, ended)

    def _ask_ahead(self, requests: Sequence[_Request]) -> None:
        new = list({request.key: request for request in requests if request.key not in self._memo}.values())
        if self._channel is None or len(new) < 2:
            return
        request = new[0]
        try:
            numbers = [self._send(each.message) for each in new]
            for request, number in zip(new, numbers, strict=True):
                self._memo[request.key] = self._taken(request, self._reply(number, request.message, request.seconds))
        except Ended as ended:
            self._memo[request.key] = self._lost(request, ended)

    def _taken(self, request: _Request, reply: dict[str, Any]) -> Answer:
        answer = self._read_answer(reply)
        if answer.error is not None and _is_memory(answer.error):
            self._note(Incident("memory", request.doing))
        return answer

    def _lost(self, request: _Request, ended: Ended) -> Answer:
        self._channel = None
        self._note(Incident(ended.limit, request.doing))
        return Answer(limit=ended.limit)

    def _ask(self, message: dict[str, Any], seconds: float) -> dict[str, Any]:
        return self._reply(self._send(message), message, seconds)

    def _send(self, message: dict[str, Any]) -> int:
        channel = self._channel
        assert channel is not None
        if self.remaining_seconds <= 0:
            channel.close()
            self._gave_up = True
            raise Ended("time")
        self._next_id += 1
        channel.send({**message, "id": self._next_id})
        return self._next_id

    @property
    def remaining_seconds(self) -> float:
        """Return how much of the submission's time is left."""
        return max(0.0, self._limits.total_seconds - (time.monotonic() - self._started))

    def _reply(self, number: int, message: dict[str, Any], seconds: float) -> dict[str, Any]:
        channel = self._channel
        assert channel is not None
        deadline = time.monotonic() + min(seconds, self.remaining_seconds)
        while True:
            reply = channel.receive(max(0.0, deadline - time.monotonic()))
            if message["op"] == "load" and self._note_progress(reply):
                if time.monotonic() > deadline + GRACE_SECONDS:
                    channel.close()
                    raise Ended("time")
                continue
            if type(reply.get("id")) is not int or reply["id"] != number:
                self._refuse()
            return reply

    def _note_progress(self, reply: dict[str, Any]) -> bool:
        at = reply.get("at")
        if type(at) is not list or [type(number) for number in at] != [int, int]:
            return False
        cell, statement = at
        if not 0 <= cell < len(self._cells) or statement < 0:
            self._refuse()
        self._at = (cell, statement)
        return True

    def _read_answer(self, reply: dict[str, Any]) -> Answer:
        try:
            error = failures.from_data(reply["error"]) if "error" in reply else None
            return Answer(restore(reply.get("value")), error, None, steps.from_data(reply.get("steps", [])))
        except (NotData, ValueError, RecursionError):
            self._refuse()

    def _refuse(self) -> NoReturn:
        if self._channel is not None:
            self._channel.close()
        raise Ended("protocol")

    def close(self) -> None:
        """End the submission's process."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None


def _is_memory(error: StudentError) -> bool:
    """Tell a limit on memory from the student's own mistakes; torch has its own words for it."""
    return error.type_name == "MemoryError" or "can't allocate memory" in error.message
