"""Lists of git addresses: from a text file, or made from a pattern and the class list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from autograder.classroom.encoding import decoded
from autograder.collecting.trees import SourceBroken

_ADDRESS = re.compile(r"(?:https|ssh|file)://[^\s-][^\s]*|[\w.-]+@[\w.-]+:[^\s-][^\s]*")
# What stands in front of an @ can be a password or a token, and an address is written into tables.
_SECRET = re.compile(r"\s*(?!ssh://[^\s/:@]*@)[a-z][\w+.-]*://[^\s/?#]*@", re.IGNORECASE)
_GAP = "{username}"
_MAX_BYTES = 5_000_000


def is_address(text: str) -> bool:
    """Tell whether a text is an address that is cloned: https, ssh or a local file; a password in it is none."""
    return _ADDRESS.fullmatch(text) is not None and _SECRET.match(text) is None


def refuse_secret(text: str, where: str) -> None:
    """Refuse an address with a name, password or token in it, without saying it again.

    Args:
        text: what was given as an address.
        where: where it stands.

    Raises:
        SourceBroken: it holds one.
    """
    if _SECRET.match(text):
        raise SourceBroken(
            f"{where} has a name or password in front of its @, which would be written into tables. Leave it out, "
            "and sign in for git: for GitHub with `gh auth login` and `gh auth setup-git`"
        )


def from_pattern(pattern: str, usernames: Sequence[str]) -> list[str]:
    """Return the addresses of a class, from "https://github.com/ORG/CLASSROOM-SLUG-{username}".

    Raises:
        SourceBroken: there is no class list.
    """
    if _GAP not in pattern:
        return [pattern]
    known = [username.lower() for username in usernames if re.fullmatch(r"[A-Za-z0-9][\w.-]*", username)]
    if not known:
        raise SourceBroken(f"{pattern} needs a class list with usernames. Give it with --roster")
    return [pattern.replace(_GAP, username) for username in known]


def from_file(path: Path) -> list[str]:
    """Return the addresses in a text file, one a line; lines that begin with # are notes.

    Raises:
        SourceBroken: a line is no address, or the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            text = decoded(file.read(_MAX_BYTES)).text
    except OSError as error:
        raise SourceBroken(f"{path} cannot be read: {error.strerror}") from error
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        address = line.strip()
        if not address or address.startswith("#"):
            continue
        refuse_secret(address, f"the address in line {number} of {path}")
        if not is_address(address):
            raise SourceBroken(
                f"line {number} of {path} is no address of a git repository: {address[:80]!r}. "
                "One address a line, such as https://github.com/ORG/REPOSITORY"
            )
        found.append(address)
    if not found:
        raise SourceBroken(f"{path} holds no address. One a line, such as https://github.com/ORG/REPOSITORY")
    return list(dict.fromkeys(found))


def repository_name(address: str) -> str:
    """Return the last part of an address."""
    return address.rstrip("/").replace(":", "/").rpartition("/")[2].removesuffix(".git")
