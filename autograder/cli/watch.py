"""Checks again on every save. Polls, because file events fail on network drives and in WSL."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console

from autograder.messages import Feedback
from autograder.reports.speaking import say
from autograder.results import SubmissionResult

POLL_SECONDS = 0.4


def saves(path: Path) -> Iterator[None]:
    """Yield at once, and again whenever the file's content may have changed."""
    seen: tuple[int, int] | None = None
    while True:
        try:
            status = path.stat()
        except OSError:
            # An editor may replace a file by removing it first.
            time.sleep(POLL_SECONDS)
            continue
        now = (status.st_mtime_ns, status.st_size)
        if now != seen:
            seen = now
            yield
        time.sleep(POLL_SECONDS)


def watch(
    path: Path,
    check: Callable[[], SubmissionResult],
    show: Callable[[SubmissionResult], None],
    is_done: Callable[[SubmissionResult], bool],
    console: Console,
    language: str,
) -> None:
    """Check on every save until all is right.

    Args:
        path: the file to watch.
        check: checks it.
        show: prints the verdicts.
        is_done: tells whether nothing is left to do.
        console: where to print.
        language: "he" or "en".
    """
    before: set[str] | None = None
    for _ in saves(path):
        result = check()
        console.clear()
        show(result)
        passed = {f"{each.name} {test.name}" for each in result.questions for test in each.tests if test.passed}
        if before is not None:
            _tell_changes(console, passed - before, before - passed, language)
        before = passed
        if is_done(result):
            say(console, Feedback("watch.celebration").text(language), "bold green")
            return
        say(console, Feedback("watch.waiting", {"file": path.name}).text(language), "dim")


def _tell_changes(console: Console, better: set[str], worse: set[str], language: str) -> None:
    for sentence, tests, style in (("watch.better", better, "green"), ("watch.worse", worse, "red")):
        if tests:
            say(console, Feedback(sentence, {"tests": sorted(tests)}).text(language), style)
