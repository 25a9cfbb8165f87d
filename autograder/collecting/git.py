"""Runs git on strangers' repositories: no hooks, no helpers of theirs, no files checked out.

A repository's own configuration can start programs. Nothing here ever reads one that a pupil
could have written: clones are made fresh, and of a folder that is already here only the objects
are read, with an empty repository of our own around them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path, PurePosixPath

from autograder.collecting.trees import Entry, Tree, printable_path
from autograder.submissions.find import clean_name

_SAFE = (
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.attributesFile=/dev/null"),
    *("-c", "protocol.ext.allow=never"),
    *("-c", "fetch.recurseSubmodules=false"),
    *("-c", "gc.auto=0"),
)
_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_READ_SECONDS = 60


class GitFailed(Exception):
    """Git could not do it; the text is git's own last word."""


def has_git() -> bool:
    """Tell whether there is git on this machine."""
    return shutil.which("git") is not None


def run_git(*arguments: str, seconds: float, environment: dict[str, str] | None = None) -> bytes:
    """Run git and return what it prints.

    Raises:
        GitFailed: it failed, or took longer.
    """
    variables = {
        **os.environ,
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "GIT_SSH_COMMAND": os.environ.get("GIT_SSH_COMMAND", "ssh -oBatchMode=yes"),
        **(environment or {}),
    }
    command = ["git", *_SAFE, *arguments]
    try:
        done = subprocess.run(
            command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise GitFailed(f"no answer within {seconds:g} seconds") from error
    except OSError as error:
        raise GitFailed(f"git cannot be started: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitFailed(_last_word(said) or f"git ended with code {done.returncode}")
    return done.stdout


def _last_word(lines: list[str]) -> str:
    telling = [line for line in lines if line.startswith(("fatal:", "error:", "remote:", "ERROR:", "ssh:"))]
    return " ".join((telling or lines)[:2])


def tree_of_clone(repository: Path, name: str) -> tuple[Tree, datetime | None]:
    """Return the files of a bare or unchecked clone's last commit, and its time.

    Raises:
        GitFailed: it cannot be read, or has no commit.
    """
    where = ("--git-dir", str(repository))
    when = _committed(run_git(*where, "cat-file", "commit", "HEAD", seconds=_READ_SECONDS))
    listing = run_git(*where, "ls-tree", "-r", "-z", "--full-tree", "HEAD", seconds=_READ_SECONDS)
    entries, refused = [], []
    for line in listing.split(b"\x00"):
        head, _, raw = line.partition(b"\t")
        if not raw:
            continue
        mode, _, object_id = head.decode().split(" ", 2)
        path = clean_name(raw.decode("utf-8", "replace"))
        if mode not in ("100644", "100755"):  # a link or a submodule
            refused.append(printable_path(path))
            continue
        entries.append(Entry(PurePosixPath(path), when, _blob_reader(repository, object_id)))
    folders = frozenset(entry.path.parts[0] for entry in entries if len(entry.path.parts) > 1)
    return Tree(name, tuple(entries), folders, tuple(refused), "git commit"), when


def _blob_reader(repository: Path, object_id: str) -> Callable[[int], bytes]:
    def read(most: int) -> bytes:
        return run_git("--git-dir", str(repository), "cat-file", "blob", object_id, seconds=_READ_SECONDS)[:most]

    return read


def commit_time(folder: Path) -> datetime | None:
    """Return the time of the last commit in a folder with `.git`; None if it has none or git is not here.

    Only the objects are read, through an empty repository of our own.
    """
    objects = folder / ".git" / "objects"
    commit = _head_of(folder / ".git")
    if commit is None or not objects.is_dir() or objects.is_symlink() or not has_git():
        return None
    with tempfile.TemporaryDirectory() as own:
        try:
            run_git("init", "--quiet", "--bare", own, seconds=_READ_SECONDS)
            environment = {"GIT_DIR": own, "GIT_OBJECT_DIRECTORY": str(objects.resolve())}
            text = run_git("cat-file", "commit", commit, seconds=_READ_SECONDS, environment=environment)
            return _committed(text)
        except GitFailed:
            return None


def _committed(text: bytes) -> datetime | None:
    found = re.search(rb"^committer .*> (-?\d+) ([+-])(\d\d)(\d\d)$", text, re.MULTILINE)
    if found is None:
        return None
    seconds, sign, hours, minutes = (part.decode() for part in found.groups())
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    try:
        return datetime.fromtimestamp(int(seconds), timezone(offset if sign == "+" else -offset))
    except (ValueError, OverflowError, OSError):  # a commit can hold any number: the year 50000, +9900
        return None


def _head_of(git: Path) -> str | None:
    """Return the commit that a repository's HEAD names, read as text."""
    head = _text(git / "HEAD")
    if not head.startswith("ref: "):
        return head if _HASH.fullmatch(head) else None
    name = head.removeprefix("ref: ")
    if ".." in name or name.startswith("/"):
        return None
    loose = _text(git / name)
    if _HASH.fullmatch(loose):
        return loose
    for line in _text(git / "packed-refs").splitlines():
        commit, _, ref = line.partition(" ")
        if ref == name and _HASH.fullmatch(commit):
            return commit
    return None


def _text(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as file:
        return file.read(10_000_000).decode("utf-8", "replace").strip()
