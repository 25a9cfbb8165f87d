"""Repositories are cloned in parallel, safely, and again only where that helps."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from autograder.collecting.addresses import from_file, from_pattern, is_address, repository_name
from autograder.collecting.clones import Cloned, clone_all
from autograder.collecting.git import tree_of_clone
from autograder.collecting.trees import SourceBroken
from autograder.tests.collecting.test_layouts import Run, collected, notes, run
from autograder.tests.collecting.trees import CODE, repository

__all__ = ["run"]


def clone(folder: Path, *addresses: str, again: bool = False) -> tuple[list[Cloned], list[float]]:
    pauses: list[float] = []
    return sorted(clone_all(addresses, folder, 4, 60, again, pauses.append), key=lambda each: each.address), pauses


def test_a_list_of_addresses_is_cloned_and_collected(run: Run, tmp_path: Path) -> None:
    addresses = [repository(tmp_path / "git" / f"gd-{name}", {"toy.py": CODE}).as_uri() for name in ("noa-cohen", "דן")]
    (tmp_path / "רשימה.txt").write_text("# הכיתה\n" + "\n".join(addresses) + "\n\n", encoding="utf-8")
    code, _, err = run(tmp_path / "רשימה.txt", "--deadline", "2026-11-22")
    assert (code, err) == (0, "")
    students = collected(tmp_path)
    assert students["noa-cohen"] == CODE
    assert len(students) == 2
    assert {note["source"] for note in notes(tmp_path)} == set(addresses)
    assert {(note["late"], note["time_from"]) for note in notes(tmp_path)} == {("no", "git commit")}


def test_addresses_are_made_from_the_class_list(run: Run, tmp_path: Path) -> None:
    for name in ("noa-cohen", "noa-levi"):
        repository(tmp_path / "git" / f"ml-gd-{name}", {"toy.py": CODE})
    (tmp_path / "roster.csv").write_text("username,name\nNoa-Cohen,נועה\nnoa-levi,נועה ל\ndan,דן\n", encoding="utf-8")
    pattern = (tmp_path / "git").as_uri() + "/ml-gd-{username}"
    code, out, err = run(pattern, "--roster", tmp_path / "roster.csv")
    assert set(collected(tmp_path)) == {"noa-cohen", "noa-levi"}
    assert (code, "1 of 3 repositories" in err) == (1, True)
    assert "ml-gd-danafter1tries" in out.replace(" ", "")
    assert "handed in nothing: דן" in out


def test_another_run_clones_only_what_is_missing(run: Run, tmp_path: Path) -> None:
    noa = repository(tmp_path / "git" / "gd-noa", {"toy.py": CODE})
    addresses = [noa.as_uri(), (tmp_path / "git" / "gd-dan").as_uri()]
    (tmp_path / "list.txt").write_text("\n".join(addresses), encoding="utf-8")
    assert run(tmp_path / "list.txt")[0] == 1
    repository(tmp_path / "git" / "gd-dan", {"toy.py": CODE})
    repository(noa, {"toy.py": CODE * 2}, "2026-11-23T20:00:00+02:00")
    assert run(tmp_path / "list.txt")[0] == 0
    assert collected(tmp_path) == {"noa": CODE, "dan": CODE}
    assert run(tmp_path / "list.txt", "--again")[0] == 0
    assert collected(tmp_path) == {"noa": CODE * 2, "dan": CODE}


def test_what_is_not_there_is_asked_for_once(tmp_path: Path) -> None:
    ((missing,), pauses) = clone(tmp_path / "clones", (tmp_path / "nothing").as_uri())
    assert (missing.folder, missing.tries, pauses) == (None, 1, [])
    assert missing.problem.startswith("there is no such repository")


def test_a_host_that_does_not_answer_is_asked_for_three_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    ((missing,), pauses) = clone(tmp_path / "clones", "https://127.0.0.1:1/gd-noa")
    assert (missing.folder, missing.tries, pauses) == (None, 3, [2.0, 4.0])
    assert missing.problem.startswith("no network, or the host does not answer")


@pytest.mark.parametrize(("missing_too", "code"), [((), 1), (("--allow-missing",), 0)])
def test_pupils_who_have_no_repository_yet_may_be_allowed(
    run: Run, tmp_path: Path, missing_too: tuple[str, ...], code: int
) -> None:
    noa = repository(tmp_path / "git" / "gd-noa", {"toy.py": CODE}).as_uri()
    (tmp_path / "list.txt").write_text(f"{noa}\n{tmp_path.as_uri()}/gd-dan\n", encoding="utf-8")
    left, out, _ = run(tmp_path / "list.txt", *missing_too)
    assert left == code
    assert "there is no such repository" in out
    assert collected(tmp_path) == {"noa": CODE}


def test_where_no_repository_at_all_is_there_nothing_is_allowed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"{tmp_path.as_uri()}/gd-dan\n", encoding="utf-8")
    assert run(tmp_path / "list.txt", "--allow-missing")[0] == 1


def test_an_empty_repository_is_told_as_such(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path / "empty")], check=True)
    ((empty,), _) = clone(tmp_path / "clones", (tmp_path / "empty").as_uri())
    assert empty.folder is None
    assert "empty" in empty.problem


def test_nothing_of_a_repository_runs_and_no_link_or_submodule_is_taken(tmp_path: Path) -> None:
    origin = tmp_path / "gd-רע"
    proof = tmp_path / "ran"
    origin.mkdir()
    (origin / "toy.py").symlink_to("/etc/passwd")
    repository(
        origin,
        {
            "work.py": CODE,
            ".gitattributes": "*.py filter=evil\n",
            ".gitmodules": f'[submodule "x"]\npath = x\nurl = ext::sh -c "touch {proof}"\n',
            ".lfsconfig": f"[lfs]\nurl = ext::sh -c touch% {proof}\n",
        },
    )
    ((cloned,), _) = clone(tmp_path / "clones", origin.as_uri())
    assert cloned.folder is not None
    tree, when = tree_of_clone(cloned.folder, "gd-רע")
    assert [entry.path.as_posix() for entry in tree.entries if entry.path.suffix == ".py"] == ["work.py"]
    assert tree.refused == ("toy.py",)
    assert when is not None
    assert not proof.exists()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://github.com/org/gd-noa", True),
        ("git@github.com:org/gd-noa.git", True),
        ("ssh://git@host/x.git", True),
        ("ext::sh -c touch% /tmp/x", False),
        ("--upload-pack=touch /tmp/x", False),
        ("https://-oProxyCommand=x", False),
        ("http://insecure.example/x", False),
        ("gd-noa", False),
    ],
)
def test_only_addresses_that_are_safe_to_clone_are_taken(text: str, is_one: bool) -> None:
    assert is_address(text) == is_one


def test_a_line_that_is_no_address_is_named(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("https://x.org/a\nנועה\n", encoding="utf-8")
    with pytest.raises(SourceBroken, match=r"line 2 of .*list.txt is no address.*'נועה'"):
        from_file(tmp_path / "list.txt")


def test_a_pattern_needs_usernames() -> None:
    with pytest.raises(SourceBroken, match="--roster"):
        from_pattern("https://x.org/gd-{username}", ["", "../evil"])
    assert from_pattern("https://x.org/gd-{username}", ["Noa"]) == ["https://x.org/gd-noa"]


@pytest.mark.parametrize("address", ["https://x.org/o/gd-noa", "https://x.org/o/gd-noa.git/", "git@x.org:gd-noa.git"])
def test_a_repositorys_name_is_the_last_part(address: str) -> None:
    assert repository_name(address) == "gd-noa"


@pytest.mark.parametrize(
    "address",
    ["https://x:TOKEN@x.invalid/o/gd", "https://TOKEN@x.invalid/o/gd", "ssh://git:TOKEN@x.invalid/o/gd"],
)
def test_an_address_with_a_token_is_refused_and_the_token_is_not_said(run: Run, tmp_path: Path, address: str) -> None:
    assert not is_address(address)
    (tmp_path / "list.txt").write_text(f"https://x.invalid/a\n{address}\n", encoding="utf-8")
    for source, where in ((address, "address 1 of the command"), (tmp_path / "list.txt", "line 2 of")):
        code, out, err = run(source)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert where in err
        assert "gh auth login" in err
        assert "TOKEN" not in err


def test_a_repository_with_head_in_its_name_is_not_called_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    ((missing,), _) = clone(tmp_path / "clones", "https://127.0.0.1:1/GO-AHEAD-dana")
    assert missing.problem.startswith("no network, or the host does not answer")
    assert not missing.is_missing


@pytest.mark.parametrize("when", ["1780000000 +9900", "99999999999999 +0200", "9" * 5000 + " +0000"])
def test_a_commit_of_an_impossible_time_has_none_and_ends_nothing(run: Run, tmp_path: Path, when: str) -> None:
    noa = repository(tmp_path / "git" / "gd-noa", {"toy.py": CODE})
    git = ["git", "-C", str(noa)]
    commit = subprocess.run([*git, "cat-file", "commit", "HEAD"], check=True, capture_output=True).stdout
    odd = re.sub(rb"(committer .*> ).*", lambda found: found[1] + when.encode(), commit)
    command = [*git, "hash-object", "-t", "commit", "-w", "--literally", "--stdin"]
    made = subprocess.run(command, input=odd, check=True, capture_output=True).stdout.decode().strip()
    (noa / ".git" / "refs" / "heads" / "main").write_text(f"{made}\n", encoding="utf-8")
    code, _, err = run(noa.as_uri(), "--deadline", "2026-11-22")
    assert (code, err) == (0, "")
    assert [(note["student"], note["handed_in"], note["late"]) for note in notes(tmp_path)] == [("gd-noa", "", "")]
