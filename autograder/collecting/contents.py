"""Chooses what of a pupil's files goes to the grader: code, also out of a zip in it; not what was handed out."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from autograder.collecting.paths import apart
from autograder.collecting.trees import TOOL_FOLDERS, Entry, SourceBroken, Tree, tree_of_zip
from autograder.submissions.find import CODE_ENDINGS
from autograder.submissions.own import fingerprint
from autograder.submissions.zip_entries import UnusualPacking

_NO_CODE = fingerprint("empty.py", b"")
_MAX_FILES = 500
_MAX_ZIP_BYTES = 50_000_000
_OTHER_ARCHIVES = (".rar", ".7z", ".tar", ".gz", ".tgz")


@dataclass(frozen=True)
class Contents:
    """What is taken of a pupil's files.

    Attributes:
        files: safe path -> bytes of the code.
        latest: the newest of the files that count, for its time; None if there is none.
        left_out: the files that stay where they are.
        notes: what a person should know.
    """

    files: dict[PurePosixPath, bytes]
    latest: Entry | None
    left_out: tuple[str, ...]
    notes: tuple[str, ...]


def handed_out(folder: Path) -> frozenset[str]:
    """Return the fingerprints of all code in the folder that pupils started from."""
    paths = [path for path in folder.rglob("*") if path.suffix.lower() in CODE_ENDINGS and path.is_file()]
    return frozenset(_code_or_bytes(path.name, path.read_bytes()) for path in paths)


def contents_of(tree: Tree, starters: Collection[str] = (), stem: str = "") -> Contents:
    """Return what of a pupil's files goes to the grader.

    Code that is just as it was handed out is left out beside code that is not: a pupil who
    worked in the script has not handed in the notebook of the same repository too.

    Args:
        tree: the pupil's files.
        starters: the fingerprints of what was handed out.
        stem: the name that the file should have, without its ending; "" if it is not known.
    """
    entries, left_out, notes = _code(tree.entries)
    if len(entries) > _MAX_FILES:
        notes.append(f"more than {_MAX_FILES} files of code: the first {_MAX_FILES} were taken")
        entries = entries[:_MAX_FILES]
    read: list[tuple[Entry, bytes]] = []
    for entry in entries:
        try:
            read.append((entry, entry.content()))
        except UnusualPacking:
            notes.append(_packing_note(entry))
        # zipfile lets through whatever its decompressors raise.
        except Exception as error:
            notes.append(f"{entry.path} cannot be read ({type(error).__name__})")
    own = [(entry, data) for entry, data in read if _code_or_bytes(entry.path.name, data) not in starters]
    if not own:
        own = _one_starter(read, stem)
    # One file is graded: where it is there, a repository's tests and tools are not needed.
    own = [(entry, data) for entry, data in own if stem and entry.path.stem == stem] or own
    # Two files of a zip may have one path.
    taken = {entry for entry, _ in own}
    left_out += [entry.path.as_posix() for entry, _ in read if entry not in taken]
    dated = [entry for entry, _ in own if entry.when is not None]
    latest = max(dated, key=lambda entry: entry.when.timestamp() if entry.when else 0.0, default=None)
    files, moved = apart([(entry.path, data) for entry, data in own])
    return Contents(files, latest, tuple(left_out), (*notes, *moved))


def _code(entries: Sequence[Entry]) -> tuple[list[Entry], list[str], list[str]]:
    code: list[Entry] = []
    left_out: list[str] = []
    notes: list[str] = []
    for entry in entries:
        ending = entry.path.suffix.lower()
        if any(part.startswith(".") or part in TOOL_FOLDERS for part in entry.path.parts):
            continue
        if ending in CODE_ENDINGS:
            code.append(entry)
        elif ending == ".zip":
            inside, problem = _inside(entry)
            code += inside
            notes += [problem] if problem else []
        elif ending in _OTHER_ARCHIVES:
            notes.append(f"{entry.path} is an archive that is not opened: ask for a .zip or the file itself")
            left_out.append(entry.path.as_posix())
        else:
            left_out.append(entry.path.as_posix())
    return code, left_out, notes


def _inside(entry: Entry) -> tuple[list[Entry], str]:
    """Return the code in a zip that a pupil handed in; a zip in a zip is not opened."""
    try:
        data = entry.read(_MAX_ZIP_BYTES + 1)
        if len(data) > _MAX_ZIP_BYTES:
            return [], f"{entry.path} is larger than {_MAX_ZIP_BYTES // 1_000_000} MB and was not opened"
        tree = tree_of_zip(entry.path.stem, zipfile.ZipFile(io.BytesIO(data)))
    except SourceBroken as error:
        return [], str(error)
    except UnusualPacking:
        return [], _packing_note(entry)
    except Exception as error:  # as above: what a damaged zip raises is not to be known
        return [], f"{entry.path} cannot be opened as a zip ({type(error).__name__})"
    code = [
        replace(each, path=PurePosixPath(entry.path.with_name(f"{entry.path.name}-unpacked"), each.path))
        for each in tree.entries
        if each.path.suffix.lower() in CODE_ENDINGS and not each.path.name.startswith(".")
    ]
    refused = f"{entry.path} holds links or paths that lead outside; these were not taken" if tree.refused else ""
    return code, refused


def _packing_note(entry: Entry) -> str:
    return f"{entry.path} is packed in an unusual way and was not unpacked: ask for a usual .zip or the file itself"


def _one_starter(read: Sequence[tuple[Entry, bytes]], stem: str) -> list[tuple[Entry, bytes]]:
    """Of files that nobody has changed one is enough: the script of the right name, if it is there."""
    ordered = sorted(
        read, key=lambda each: (each[0].path.stem != stem, each[0].path.suffix != ".py", each[0].path.parts)
    )
    return ordered[:1]


def _code_or_bytes(file: str, data: bytes) -> str:
    """Return what tells a file's code from another's; files without any code are told apart by their bytes."""
    code = fingerprint(file, data)
    return code if code != _NO_CODE else hashlib.sha256(data).hexdigest()
