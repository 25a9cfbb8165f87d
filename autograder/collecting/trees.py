"""What lies in a folder or in a zip, as one thing: regular files by path, nothing followed, nothing run.

A link, a path that leads out of its archive and whatever is no regular file are never read.
"""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.submissions.find import clean_name
from autograder.submissions.source import MAX_BYTES
from autograder.submissions.zip_entries import read_entry

_MAX_FILES = 200_000
_UNICODE = 0x800
_HEBREW_WORD = re.compile(rb"(?<![A-Za-z\x80-\xa5])[\x80-\x9a]{2,}(?![A-Za-z\x80-\xa5])")
TOOL_FOLDERS = frozenset(("__pycache__", "__MACOSX", ".ipynb_checkpoints", "node_modules", ".venv", "venv"))


class SourceBroken(Exception):
    """A source cannot be collected from; the text says why and what to do."""


@dataclass(frozen=True)
class Entry:
    """A file in a source.

    Attributes:
        path: where it lies, relative to the source.
        when: the time that it carries; None if it carries none.
        read: returns its first bytes, at most so many.
    """

    path: PurePosixPath
    when: datetime | None
    read: Callable[[int], bytes]

    def below(self, depth: int) -> Entry:
        """Return the same file with its first folders taken off."""
        return Entry(PurePosixPath(*self.path.parts[depth:]), self.when, self.read)

    def content(self) -> bytes:
        """Return its bytes; of a file too large to be graded one byte too many, so that the grader says so."""
        return self.read(MAX_BYTES + 1)


@dataclass(frozen=True)
class Tree:
    """What lies in a source.

    Attributes:
        name: the source's name, without an ending.
        entries: its regular files, sorted by path.
        folders: the names of the folders at its top.
        refused: paths that were not taken: links, paths that lead outside.
        kind: "file" or "zip": whose word the times are.
        place: the folder on disk; None for a zip.
    """

    name: str
    entries: tuple[Entry, ...]
    folders: frozenset[str]
    refused: tuple[str, ...]
    kind: str
    place: Path | None = None

    def under(self, folder: str) -> Tree:
        """Return what lies in one folder of the top."""
        inside = [
            entry.below(1) for entry in self.entries if entry.path.parts[0] == folder and len(entry.path.parts) > 1
        ]
        folders = frozenset(entry.path.parts[0] for entry in inside if len(entry.path.parts) > 1)
        place = self.place / folder if self.place is not None else None
        return Tree(folder, tuple(inside), folders, (), self.kind, place)


def read_folder(folder: Path) -> Tree:
    """Return what lies in a folder.

    Raises:
        SourceBroken: it cannot be read, or holds far too much.
    """
    entries: list[Entry] = []
    refused: list[str] = []
    tops: set[str] = set()
    try:
        for path, is_regular in _walk(folder):
            inside = PurePosixPath(clean_name(path.relative_to(folder).as_posix()))
            if is_regular:
                when = datetime.fromtimestamp(path.lstat().st_mtime).astimezone()
                entries.append(Entry(inside, when, _reader(path)))
                tops |= {inside.parts[0]} if len(inside.parts) > 1 else set()
            else:
                refused.append(inside.as_posix())
            _limit(len(entries), folder)
        tops |= {clean_name(each.name) for each in folder.iterdir() if each.is_dir() and not each.is_symlink()}
    except OSError as error:
        raise SourceBroken(f"{folder} cannot be read: {error.strerror}") from error
    tops = {name for name in tops if not name.startswith(".") and name not in TOOL_FOLDERS}
    return Tree(folder.resolve().name, _sorted(entries), frozenset(tops), tuple(refused), "file", folder)


def _walk(folder: Path) -> Iterator[tuple[Path, bool]]:
    def fail(error: OSError) -> None:
        raise error

    for parent, folders, names in os.walk(folder, onerror=fail):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        # .github tells that a folder is a repository; other hidden folders are tools' own.
        folders[:] = sorted(
            name
            for name in folders
            if name not in links and name not in TOOL_FOLDERS and (not name.startswith(".") or name == ".github")
        )
        for name in sorted([*names, *links]):
            path = Path(parent, name)
            yield path, stat.S_ISREG(path.lstat().st_mode)


def _reader(path: Path) -> Callable[[int], bytes]:
    def read(most: int) -> bytes:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            return file.read(most)

    return read


def read_zip(path: Path) -> Tree:
    """Return what lies in a zip; it is never unpacked as a whole.

    Raises:
        SourceBroken: it is no zip, or holds far too much.
    """
    try:
        # Stays open: its files are read one by one, and the process is short.
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise SourceBroken(f"{path} cannot be opened as a zip ({error}). Download it again") from error
    return tree_of_zip(path.stem, archive)


def tree_of_zip(name: str, archive: zipfile.ZipFile) -> Tree:
    """Return what lies in an open zip.

    Raises:
        SourceBroken: it holds far too much.
    """
    entries: list[Entry] = []
    refused: list[str] = []
    tops: set[str] = set()
    infos = archive.infolist()
    _limit(len(infos), Path(name))
    for info in infos:
        parts = PurePosixPath(clean_name(_name_of(info).replace("\\", "/"))).parts
        leads_out = not parts or ".." in parts or parts[0] == "/" or ":" in parts[0] or "\x00" in info.filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        if leads_out or kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            refused.append(printable_path(info.filename))
        elif not _is_hidden(parts):
            tops |= {parts[0]} if info.is_dir() or len(parts) > 1 else set()
            if not info.is_dir():
                entries.append(Entry(PurePosixPath(*parts), _time_of(info), partial(read_entry, archive, info)))
    return Tree(name, _sorted(entries), frozenset(tops), tuple(refused), "zip")


def _name_of(info: zipfile.ZipInfo) -> str:
    """Return a file's name; without a mark for Unicode it may be in the code page of a Hebrew Windows."""
    if info.flag_bits & _UNICODE or info.filename.isascii():
        return info.filename
    raw = info.filename.encode("cp437")
    return raw.decode("cp862") if _HEBREW_WORD.search(raw) else info.filename


def _is_hidden(parts: tuple[str, ...]) -> bool:
    folders = parts[:-1]
    return any(part in TOOL_FOLDERS or (part.startswith(".") and part != ".github") for part in folders)


def _time_of(info: zipfile.ZipInfo) -> datetime | None:
    try:
        return datetime(*info.date_time).astimezone()  # a zip's clock is the local one of whoever packed it
    except (ValueError, OverflowError):
        return None


def printable_path(path: str) -> str:
    """Return a path that can be shown and written as UTF-8."""
    return clean_name(path.encode("utf-8", "replace").decode("utf-8"))[:200]


def _sorted(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.path.parts))


def _limit(count: int, place: Path) -> None:
    if count > _MAX_FILES:
        raise SourceBroken(f"{place} holds more than {_MAX_FILES} files. Name the folder of one assignment")
