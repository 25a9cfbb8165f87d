"""Clones many repositories at a time, shallowly, without checking a file out; goes on where it was ended."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from autograder.collecting.addresses import repository_name
from autograder.collecting.git import GitFailed, run_git

_TRIES = 3
# Words by which git says that asking again may help. All else would fail again.
_PASSING = (
    *(
        "no answer within",
        "timed out",
        "timeout",
        "connection reset",
        "connection refused",
        "temporarily",
        "connect to",
    ),
    *("could not resolve host", "early eof", "the remote end hung up", "rpc failed"),
    *("returned error: 5", "returned error: 429"),
)
_EMPTY = "fatal: Not a valid object name HEAD"  # what git says of a clone without a commit
_MISSING = ("not found", "does not exist", "does not appear to be a git repository")
_REASONS = (
    (
        _MISSING,
        "there is no such repository, or this account may not see it",
    ),
    (
        (
            "could not read username",
            "authentication failed",
            "permission denied",
            "access denied",
            "returned error: 403",
        ),
        "this account may not read it: sign in, for GitHub with `gh auth login` and `gh auth setup-git`",
    ),
    (("could not resolve host", "connect to"), "no network, or the host does not answer"),
)


@dataclass(frozen=True)
class Cloned:
    """What became of one address.

    Attributes:
        address: the address.
        folder: the bare clone; None if there is none.
        problem: why there is none.
        is_missing: whether the host said that there is no such repository.
        tries: how often it was asked for.
        fresh: whether it was cloned now, not earlier.
    """

    address: str
    folder: Path | None
    problem: str = ""
    is_missing: bool = False
    tries: int = 0
    fresh: bool = True


def clone_all(
    addresses: Sequence[str],
    folder: Path,
    workers: int,
    seconds: float,
    again: bool,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Cloned]:
    """Yield what becomes of each address, as it comes.

    Args:
        addresses: what to clone.
        folder: where the clones go; what is complete there is not cloned again.
        workers: how many at a time.
        seconds: the time for one try.
        again: whether to clone what is there already once more, for newer work.
        pause: waits so many seconds between tries.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(workers) as pool:
        waiting = {pool.submit(_clone, address, folder, seconds, again, pause) for address in addresses}
        try:
            for done in as_completed(waiting):
                yield done.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _clone(address: str, folder: Path, seconds: float, again: bool, pause: Callable[[float], None]) -> Cloned:
    # Two organisations may have a repository of one name.
    place = folder / f"{repository_name(address)[:80]}-{hashlib.sha256(address.encode()).hexdigest()[:8]}"
    if place.is_dir() and not again:
        return Cloned(address, place, fresh=False)
    half = place.with_name(f"{place.name}.part")
    problem = ""
    for number in range(1, _TRIES + 1):
        shutil.rmtree(half, ignore_errors=True)
        try:
            run_git(
                *("clone", "--quiet", "--bare", "--depth=1", "--single-branch", "--no-tags"),
                *("--template=", "--", address, str(half)),
                seconds=seconds,
            )
            run_git("--git-dir", str(half), "cat-file", "-e", "HEAD", seconds=seconds)
        except GitFailed as error:
            problem = str(error)
            shutil.rmtree(half, ignore_errors=True)
            if number == _TRIES or not any(word in problem.lower() for word in _PASSING):
                return Cloned(
                    address, place if place.is_dir() else None, _reason(problem), _is_missing(problem), number
                )
            pause(2.0**number)
        else:
            shutil.rmtree(place, ignore_errors=True)
            half.rename(place)
            return Cloned(address, place, tries=number)
    raise AssertionError(problem)  # the last try has returned


def _is_missing(problem: str) -> bool:
    return problem == _EMPTY or any(word in problem.lower() for word in _MISSING)


def _reason(problem: str) -> str:
    """Return git's words, and in front of them what they mean where that is known."""
    meaning = next((meaning for words, meaning in _REASONS if any(word in problem.lower() for word in words)), "")
    if problem == _EMPTY:
        meaning = "the repository is empty"
    return f"{meaning} ({problem})" if meaning else problem
