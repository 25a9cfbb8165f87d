"""What a teacher names as a source: a folder, a zip, a list of addresses, an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.collecting.addresses import from_file, from_pattern, is_address, refuse_secret
from autograder.collecting.trees import SourceBroken, Tree, read_folder, read_zip

_LISTS = (".txt", ".csv", ".list", ".urls", "")


@dataclass(frozen=True)
class Sources:
    """The sources of a collection.

    Attributes:
        trees: each folder or zip with what lies in it.
        addresses: repositories to clone, each once.
    """

    trees: tuple[tuple[str, Tree], ...]
    addresses: tuple[str, ...]


def read_sources(named: Sequence[str], usernames: Sequence[str]) -> Sources:
    """Return what the sources are.

    Args:
        named: paths and addresses, as they were given.
        usernames: the class list's, for the {username} in an address.

    Raises:
        SourceBroken: one is not there or is none of these.
    """
    trees: list[tuple[str, Tree]] = []
    addresses: list[str] = []
    for number, name in enumerate(named, start=1):
        refuse_secret(name, f"address {number} of the command")
        path = Path(name)
        if is_address(name):
            addresses += from_pattern(name, usernames)
        elif path.is_dir():
            trees.append((name, read_folder(path)))
        elif not path.is_file():
            raise SourceBroken(f"there is no {name}. Name a folder, a .zip, a list of addresses or an address")
        elif path.suffix.lower() == ".zip":
            trees.append((name, read_zip(path)))
        elif path.suffix.lower() in _LISTS:
            addresses += from_file(path)
        else:
            raise SourceBroken(f"{name} is neither a folder nor a .zip nor a text file of addresses")
    return Sources(tuple(trees), tuple(dict.fromkeys(addresses)))
