"""Tells in which layout a source is, and takes it apart into what each pupil handed in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from autograder.classroom.names import plain
from autograder.classroom.prefix import common_prefix, without_prefix
from autograder.collecting.trees import Entry, Tree
from autograder.submissions.find import CODE_ENDINGS, clean_name

# Moodle: "FULL NAME_12345_assignsubmission_file_", a folder, or the front of a file's name.
_MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<file>.*))?", re.DOTALL)
# Canvas: "lastfirst_LATE_USER_FILE_name.py"; anonymous ones begin with "anon_".
_CANVAS = re.compile(
    r"(?:anon_(?P<anonymous>[^_]+)|(?P<name>[^_].*?))(?P<late>_LATE)?(?:_(?P<number>\d+))?_(?P<id>\d+)_(?P<file>.+)",
    re.DOTALL,
)
# What `gh teacher download` and `gh classroom clone` name the folder around the repositories.
_AROUND = (
    re.compile(r"(?P<assignment>.+)_submissions_\d{4}_\d\d_\d\d_T_\d\d_\d\d_\d\d"),
    re.compile(r"(?P<assignment>.+)-submissions"),
)
_REPOSITORY_SIGNS = (".classroom50.yaml", ".gitignore", ".gitattributes")
_BRANCH_ENDINGS = ("-main", "-master")
_NOT_SUBMISSIONS = ("scores.csv", "grades.csv")


@dataclass(frozen=True)
class Piece:
    """What one pupil handed in, as one source holds it.

    Attributes:
        student: the id.
        tree: the files.
        repository: the repository's name, "" if it is none.
        when: a time for all of it, where the source has one; else the files have their own.
        time_from: whose word the time is.
        late: what the platform itself says: True, False, or None if it does not say.
        note: what a person should know.
    """

    student: str
    tree: Tree
    repository: str = ""
    when: datetime | None = None
    time_from: str = ""
    late: bool | None = None
    note: str = ""


@dataclass(frozen=True)
class Layout:
    """A source that was taken apart.

    Attributes:
        kind: "moodle", "canvas", "repositories" or "folders".
        pieces: what each pupil handed in.
        prefix: what was taken off the repositories' names.
        ignored: what lies at the top and is nobody's.
    """

    kind: str
    pieces: tuple[Piece, ...]
    prefix: str = ""
    ignored: tuple[str, ...] = ()


def take_apart(
    tree: Tree,
    prefix: str = "",
    usernames: Sequence[str] = (),
    commit_time: Callable[[Tree], datetime | None] = lambda tree: None,
) -> Layout:
    """Return what each pupil handed in.

    Args:
        tree: the source.
        prefix: what to take off repositories' names; "" to find it.
        usernames: the class list's, by which a prefix is found more surely.
        commit_time: tells the time of a repository's last commit.
    """
    tree = _unwrapped(tree)
    tops = [entry.path.parts[0] for entry in tree.entries]
    if any(_MOODLE.fullmatch(name) for name in {*tops, *tree.folders}):
        return _moodle(tree)
    files = [entry for entry in tree.entries if len(entry.path.parts) == 1]
    matches = [_CANVAS.fullmatch(entry.path.name) for entry in files]
    if files and all(matches) and any(match and (match["number"] or match["anonymous"]) for match in matches):
        return _canvas(tree, files)
    return _folders(tree, prefix, usernames, commit_time)


def _unwrapped(tree: Tree) -> Tree:
    """Go through folders that hold nothing but the folder of all submissions."""
    while len(tree.folders) == 1 and all(len(entry.path.parts) > 1 for entry in tree.entries):
        inside = tree.under(next(iter(tree.folders)))
        is_around = any(pattern.fullmatch(inside.name) for pattern in _AROUND)
        has_pupils = any(_MOODLE.fullmatch(name) for name in inside.folders) or any(
            _is_repository(inside.under(name)) for name in inside.folders
        )
        looks_like_canvas = any(
            len(entry.path.parts) == 1 and _CANVAS.fullmatch(entry.path.name) for entry in inside.entries
        )
        if _is_repository(inside) or not (is_around or has_pupils or looks_like_canvas):
            break
        tree = replace(inside, refused=tree.refused)
    return tree


def _is_repository(tree: Tree) -> bool:
    has_git = tree.place is not None and (tree.place / ".git").exists()
    signs = any(
        entry.path.parts[0] == ".github" or entry.path.as_posix() in _REPOSITORY_SIGNS for entry in tree.entries
    )
    return has_git or signs


def _moodle(tree: Tree) -> Layout:
    found: dict[str, dict[str, list[Entry]]] = {}
    ignored = []
    for entry in tree.entries:
        match = _MOODLE.fullmatch(entry.path.parts[0])
        if match is None:
            ignored.append(entry.path.as_posix())
            continue
        student = f"{' '.join(match['name'].split())}_{match['number']}"
        kinds = found.setdefault(student, {})
        # In a folder of the pupil's own, or flat, with the folder's name in front of the file's.
        path = (
            entry.below(1) if len(entry.path.parts) > 1 else replace(entry, path=type(entry.path)(match["file"] or "x"))
        )
        kinds.setdefault(match["kind"], []).append(path)
    for name in tree.folders:
        match = _MOODLE.fullmatch(name)
        if match is not None:
            found.setdefault(f"{' '.join(match['name'].split())}_{match['number']}", {})
    pieces = []
    for student, kinds in sorted(found.items()):
        files = kinds.get("file", [])
        note = "" if files else "no file, only text typed into Moodle" if kinds else "an empty folder"
        pieces.append(Piece(student, _part(tree, student, files), time_from=tree.kind, note=note))
    return Layout("moodle", tuple(pieces), ignored=tuple(ignored))


def _canvas(tree: Tree, files: Sequence[Entry]) -> Layout:
    found: dict[str, list[Entry]] = {}
    late: dict[str, bool] = {}
    for entry in files:
        match = _CANVAS.fullmatch(entry.path.name)
        assert match is not None
        student = (
            f"anon_{match['anonymous']}" if match["anonymous"] else f"{match['name']}_{match['number'] or match['id']}"
        )
        late[student] = late.get(student, False) or match["late"] is not None
        found.setdefault(student, []).append(replace(entry, path=type(entry.path)(match["file"])))
    pieces = (
        Piece(student, _part(tree, student, entries), time_from=tree.kind, late=late[student])
        for student, entries in sorted(found.items())
    )
    ignored = tuple(sorted(tree.folders))
    return Layout("canvas", tuple(pieces), ignored=ignored)


def _part(tree: Tree, name: str, entries: Sequence[Entry]) -> Tree:
    folders = frozenset(entry.path.parts[0] for entry in entries if len(entry.path.parts) > 1)
    return Tree(name, tuple(entries), folders, (), tree.kind)


def _folders(
    tree: Tree, prefix: str, usernames: Sequence[str], commit_time: Callable[[Tree], datetime | None]
) -> Layout:
    inside = {name: tree.under(name) for name in sorted(tree.folders)}
    repositories = {name for name, part in inside.items() if _is_repository(part)}
    around = next((match["assignment"] for pattern in _AROUND if (match := pattern.fullmatch(tree.name))), "")
    if _is_repository(tree) and not repositories:  # the folder of one pupil
        return Layout("repositories", (_repository(tree, tree.name, prefix, commit_time),), prefix)
    is_class = bool(repositories) or bool(around)
    found = prefix or (_prefix_of(list(inside), around, usernames) if is_class else "")
    pieces = []
    for name, part in inside.items():
        if is_class or prefix:
            pieces.append(_repository(part, _without_branch(name, list(inside)), found, commit_time))
        else:
            pieces.append(Piece(name, part, time_from=tree.kind))
    pieces += _bare_files(tree, found)
    handled = (*CODE_ENDINGS, ".zip")
    ignored = [
        entry.path.name
        for entry in tree.entries
        if len(entry.path.parts) == 1
        and entry.path.suffix.lower() not in handled
        and entry.path.name not in _NOT_SUBMISSIONS
        and not entry.path.name.startswith(".")
    ]
    return Layout("repositories" if is_class else "folders", tuple(pieces), found, tuple(ignored))


def _prefix_of(names: Sequence[str], around: str, usernames: Sequence[str]) -> str:
    bare = [_without_branch(name, names) for name in names]
    if around and all(plain(name).startswith(plain(f"{around}-")) for name in bare):
        return f"{around}-"
    return common_prefix(bare, usernames)


def _without_branch(name: str, names: Sequence[str]) -> str:
    """Take off what GitHub adds to the folder in a downloaded zip, where all names have it."""
    for ending in _BRANCH_ENDINGS:
        if all(each.endswith(ending) for each in names):
            return name.removesuffix(ending)
    return name


def _repository(tree: Tree, name: str, prefix: str, commit_time: Callable[[Tree], datetime | None]) -> Piece:
    when = commit_time(tree)
    student = without_prefix(name, prefix)
    is_odd = prefix and student == name
    note = f"its name does not begin with {prefix}" if is_odd else ""
    return Piece(student, tree, name, when, "git commit" if when else tree.kind, note=note)


def _bare_files(tree: Tree, prefix: str) -> Iterator[Piece]:
    for entry in tree.entries:
        if len(entry.path.parts) == 1 and entry.path.suffix.lower() in (*CODE_ENDINGS, ".zip"):
            student = without_prefix(clean_name(entry.path.stem), prefix)
            yield Piece(student, _part(tree, student, [entry]), time_from=tree.kind)
