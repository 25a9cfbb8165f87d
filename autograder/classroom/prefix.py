"""Takes a common prefix off repositories' names; nothing is ever split at a hyphen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import takewhile

from autograder.classroom.names import plain


def common_prefix(names: Collection[str], usernames: Collection[str] = ()) -> str:
    """Return what the names begin with, up to and with a hyphen; "" if there is nothing such.

    Where the class list is known, the prefix is the one that leaves the most of its
    usernames: "gd-noa-cohen" and "gd-noa-levi" share "gd-noa-", but the pupils are "noa-cohen"
    and "noa-levi". Without a list it is the longest that all have.

    Args:
        names: the repositories' names, at least two for a prefix without a list.
        usernames: the class list's usernames.
    """
    spelled = {plain(name) for name in names}
    known = {plain(username) for username in usernames if username}
    fitting = Counter(name[:cut] for name in spelled for cut in (0, *_behind_hyphens(name)) if name[cut:] in known)
    if fitting:
        return min(fitting, key=lambda prefix: (-fitting[prefix], len(prefix)))
    if known or len(spelled) < 2:
        return ""
    first, last = min(spelled), max(spelled)  # what these two share, all between them share
    shared = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
    return shared[: max(_behind_hyphens(shared), default=0)]


def _behind_hyphens(name: str) -> list[int]:
    return [place + 1 for place, letter in enumerate(name) if letter == "-"]


def without_prefix(name: str, prefix: str) -> str:
    """Return a name without its prefix, or as it is where it has none or is nothing else."""
    is_prefixed = plain(name).startswith(plain(prefix)) and len(name) > len(prefix)
    return name[len(prefix) :] if prefix and is_prefixed else name
