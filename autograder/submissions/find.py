"""Finds one submission per student: a folder, a bare file or a zip each, mixed.

Nothing outside the folder of submissions is ever read: links are not followed, in
folders or in zips, or a submission could make the grader read the hidden tests.
"""

from __future__ import annotations

import os
import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.messages import Feedback
from autograder.submissions.source import MAX_BYTES
from autograder.submissions.zip_entries import UnusualPacking, read_entry

CODE_ENDINGS = (".py", ".ipynb")
# Folders that tools make; a student's work is elsewhere.
_TOOL_FOLDERS = ("__pycache__", "__MACOSX", ".ipynb_checkpoints")
_MAX_ENTRIES = 5_000
# The record that ends a zip, how long it can be with its comment, and what stands before it in a
# zip of more files or bytes than 32 bits can count.
_ZIP_END_MARK, _ZIP_END = b"PK\5\6", 22
_HUGE_ZIP_MARK, _HUGE_ZIP_LOCATOR = b"PK\6\7", 20
_LONGEST_ZIP_END = _HUGE_ZIP_LOCATOR + _ZIP_END + 2**16
# A zip's list of its files; to read a megabyte of it takes a second.
_MAX_DIRECTORY = 1_000_000


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    Attributes:
        student: the id: the folder's or file's name without its ending.
        file: the file that counts, relative to the folder of submissions; "" if none.
        data: its content; None if there is nothing to grade.
        problem: why there is nothing to grade, or what to know about the choice.
        damaged: whether there is a file, but one that cannot be read.
    """

    student: str
    file: str = ""
    data: bytes | None = None
    problem: Feedback | None = None
    damaged: bool = False


def list_students(folder: Path) -> tuple[dict[str, list[Path]], tuple[str, ...]]:
    """Return student -> what they handed in (more than one entry is for `read_submission` to say), and the rest.

    Raises:
        OSError: the folder cannot be read.
    """
    students: dict[str, list[Path]] = {}
    ignored = []
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        name = entry.name
        if name.startswith(".") or name in _TOOL_FOLDERS:
            continue
        is_folder = entry.is_dir() and not entry.is_symlink()
        if is_folder:
            students.setdefault(clean_name(name), []).append(entry)
        elif entry.suffix.lower() in (*CODE_ENDINGS, ".zip") or (entry.is_symlink() and entry.is_dir()):
            students.setdefault(clean_name(entry.stem), []).append(entry)
        else:
            ignored.append(clean_name(name))
    return dict(sorted(students.items())), tuple(ignored)


def read_students(students: Mapping[str, list[Path]], stem: str) -> Iterator[Submission]:
    """Yield the submission of each of `list_students`, read when it is asked for.

    Args:
        students: student -> what they handed in.
        stem: the name that the file should have, without its ending.
    """
    for student, entries in students.items():
        yield read_submission(student, entries, stem)


def clean_name(name: str) -> str:
    """Return a name that can be written as UTF-8, in one spelling of its letters."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))


def read_submission(student: str, entries: list[Path], stem: str) -> Submission:
    """Return a student's submission. Never raises: what cannot be read says why.

    Args:
        student: the id.
        entries: what lies in the folder of submissions under this id.
        stem: the name that the file should have, without its ending.
    """
    if len(entries) > 1:
        names = [clean_name(entry.name) for entry in entries]
        return Submission(student, problem=Feedback("find.several", {"names": names}))
    entry = entries[0]
    try:
        if entry.is_symlink():
            return Submission(student, problem=Feedback("find.link", {"name": clean_name(entry.name)}))
        if entry.is_dir():
            return _from_folder(student, entry, stem)
        if entry.exists() and not entry.is_file():
            return Submission(student, problem=Feedback("find.no-file"))
        if entry.suffix.lower() == ".zip":
            return _from_zip(student, entry, stem)
        return _from_file(student, entry, clean_name(entry.name))
    # zipfile lets through whatever its decompressors raise: zlib.error, LZMAError and others.
    except Exception as error:
        values = {"name": clean_name(entry.name), "reason": type(error).__name__}
        return Submission(student, problem=Feedback("find.cannot-read", values), damaged=True)


def _from_file(student: str, path: Path, shown: str) -> Submission:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return Submission(student, problem=Feedback("find.no-file"))
        # One byte more than may be, so that the reader of the source sees that it is too large.
        return Submission(student, shown, file.read(MAX_BYTES + 1))


def _from_folder(student: str, folder: Path, stem: str) -> Submission:
    files, links = _walk(folder)
    names = [file.relative_to(folder).as_posix() for file in files]
    chosen = _choose(names, stem)
    if isinstance(chosen, Feedback):
        if links and chosen.id == "find.no-file":
            chosen = Feedback("find.link", {"name": clean_name(links[0])})
        return Submission(student, problem=chosen)
    shown = clean_name(f"{folder.name}/{chosen.name}")
    submission = _from_file(student, folder / chosen.name, shown)
    return submission if chosen.notice is None else _with(submission, chosen.notice)


def _with(submission: Submission, notice: Feedback) -> Submission:
    return Submission(submission.student, submission.file, submission.data, notice)


def _walk(folder: Path) -> tuple[list[Path], list[str]]:
    files: list[Path] = []
    links: list[str] = []
    seen = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _TOOL_FOLDERS)
        seen += len(folders) + len(names)
        for name in sorted(names)[:_MAX_ENTRIES]:
            path = Path(parent, name)
            if path.suffix.lower() not in CODE_ENDINGS or name.startswith("."):
                continue
            if path.is_symlink():
                links.append(name)
            elif path.is_file():
                files.append(path)
        if seen > _MAX_ENTRIES:
            break
    return files, links


@dataclass(frozen=True)
class _Choice:
    name: str
    notice: Feedback | None = None


def _choose(names: list[str], stem: str) -> _Choice | Feedback:
    """Return the one file that counts: the one of the right name, else the only one."""
    if not names:
        return Feedback("find.no-file")
    named = [name for name in names if PurePosixPath(name).stem == stem]
    if len(named) == 1:
        others = [clean_name(name) for name in names if name not in named]
        return _Choice(named[0], Feedback("find.others-ignored", {"names": others[:5]}) if others else None)
    if len(named) > 1 or len(names) > 1:
        return Feedback("find.several", {"names": [clean_name(name) for name in (named or names)][:5]})
    notice = Feedback("find.other-name", {"name": clean_name(names[0]), "wanted": f"{stem}.py"})
    return _Choice(names[0], notice)


def _from_zip(student: str, path: Path, stem: str) -> Submission:
    if _lists_many_files(path):
        return Submission(student, problem=Feedback("find.zip-of-many", {"name": clean_name(path.name)}))
    with zipfile.ZipFile(path) as archive:
        entries = {entry.filename: entry for entry in _code_entries(archive)}
        chosen = _choose(sorted(entries), stem)
        if isinstance(chosen, Feedback):
            return Submission(student, problem=chosen)
        try:
            data = read_entry(archive, entries[chosen.name], MAX_BYTES + 1)
        except UnusualPacking:
            values = {"name": clean_name(path.name)}
            return Submission(student, problem=Feedback("find.zip-packing", values), damaged=True)
        return Submission(student, clean_name(f"{path.name}/{chosen.name}"), data, chosen.notice)


def _lists_many_files(path: Path) -> bool:
    """Tell from a zip's last record whether its list of files is too long to read."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LONGEST_ZIP_END))
        tail = file.read(_LONGEST_ZIP_END)
    bare = tail[-_ZIP_END:]
    at = len(tail) - _ZIP_END if bare[:4] == _ZIP_END_MARK and bare[-2:] == b"\0\0" else tail.rfind(_ZIP_END_MARK)
    if at < 0:
        return False
    is_huge = tail[max(0, at - _HUGE_ZIP_LOCATOR) :][:4] == _HUGE_ZIP_MARK
    return is_huge or _MAX_DIRECTORY < int.from_bytes(tail[at + 12 : at + 16], "little") <= size


def _code_entries(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    for entry in archive.infolist()[:_MAX_ENTRIES]:
        parts = PurePosixPath(entry.filename).parts
        hidden = any(part.startswith(".") or part in _TOOL_FOLDERS for part in parts)
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        if not entry.is_dir() and not hidden and not is_link and entry.filename.lower().endswith(CODE_ENDINGS):
            yield entry
