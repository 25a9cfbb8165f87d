"""The names of a submission as tests ask for them: values as data, functions as proxies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from autograder.answers import NOTHING
from autograder.calls import Answer, RemoteFunction
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

CLEAN_SECONDS = 60.0
CleanSession = Callable[[Sequence[Cell]], Session]


class Proxy(RemoteFunction):
    """A student's function; a call crosses into the process where the function lives."""

    def __init__(self, session: Session, name: str, text: str, clean: CleanSession) -> None:
        super().__init__()
        self._session = session
        self._name = name
        self._text = text
        self._clean = clean

    def ask(self, values: tuple[Any, ...], record_steps: bool) -> Answer:
        """Call the function there; see `calls.RemoteFunction`."""
        return self._session.call(self._name, values, record_steps)

    def ask_ahead(self, calls: Sequence[tuple[Any, ...]], record_steps: bool) -> None:
        """Make calls at once; see `calls.RemoteFunction`."""
        self._session.calls_ahead(self._name, calls, record_steps)

    def ask_clean(self, source: str, name: str, values: tuple[Any, ...]) -> Answer:
        """Call a function of ours in a fresh process; see `calls.RemoteFunction`."""
        session = self._clean([Cell("check", source)])
        try:
            session.load()
            # Our own code: only a machine that is very busy could make it slow. It counts as the submission's time.
            return session.call(name, values, seconds=min(CLEAN_SECONDS, self._session.remaining_seconds))
        finally:
            session.close()

    def source(self) -> str:
        """Return the submission's text."""
        return self._text


class SubmissionEnvironment:
    """Gives tests what a submission has under a name."""

    def __init__(self, session: Session, text: str, clean: CleanSession) -> None:
        self._session = session
        self._text = text
        self._clean = clean
        self._proxies: dict[str, Proxy] = {}

    def fetch(self, names: Iterable[str]) -> None:
        """Fetch the values under some names at once; those of functions stay where they are."""
        known = self._session.names
        self._session.values_ahead(name for name in names if name in known and not known[name])

    def __call__(self, name: str) -> Any:
        """Return the value or a proxy; None where the submission has no such name."""
        if name not in self._session.names:
            return None
        if self._session.names[name]:
            if name not in self._proxies:
                self._proxies[name] = Proxy(self._session, name, self._text, self._clean)
            return self._proxies[name]
        value = self._session.value(name).value
        # A name that is there but holds nothing is not the same as no such name.
        return NOTHING if value is None else value
