"""Hands each pupil the feedback file as a comment on their pull request, through GitHub's own `gh`.

A comment of ours begins with a mark that nobody sees, and is by who is signed in; the next time it is
changed, not repeated. A pupil can copy the mark, but not the name.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.classroom.handed_in import as_it_was

_ADDRESS = re.compile(
    r"(?:https://|ssh://(?:[\w-]+@)?|[\w-]+@)(?P<host>[\w.-]+)[/:](?P<name>[\w.-]+/[\w.-]+?)(?:\.git)?/?"
)
_MOST_LETTERS = 60_000  # GitHub takes 65,536
_SECONDS = 60


@dataclass(frozen=True)
class HandedBack:
    """What became of one pupil's feedback.

    Attributes:
        student: whose it is.
        outcome: "written", "changed", "same", "would-write", "no-repository", "no-request" or "failed".
        reason: GitHub's words, where it failed.
    """

    student: str
    outcome: str
    reason: str = ""


class NotHandedBack(Exception):
    """GitHub did not do it; the text is its own word."""


def feedback_files(reports: Path) -> dict[str, Path]:
    """Return student -> the feedback as Markdown, by the list that lies beside the files.

    Raises:
        OSError: there is none.
    """
    folder = reports / "feedback"
    with (folder / "files.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    return {as_it_was(row["student"]): folder / Path(row["file"]).with_suffix(".md").name for row in rows}


def hand_back(
    files: Mapping[str, Path], addresses: Mapping[str, str], assignment: str, dry: bool
) -> Iterator[HandedBack]:
    """Yield what becomes of each pupil's feedback.

    Args:
        files: student -> the feedback as Markdown.
        addresses: student -> the repository's address.
        assignment: its name, for comments on several assignments in one repository.
        dry: only look, write nothing.
    """
    mark = f"<!-- autograder feedback: {re.sub(r'[^0-9A-Za-z-]', '-', assignment)} -->"
    ourselves: dict[str, str] = {}
    for student, file in files.items():
        address = _ADDRESS.fullmatch(addresses.get(student, ""))
        if address is None:
            yield HandedBack(student, "no-repository")
            continue
        try:
            text = f"{mark}\n{file.read_text(encoding='utf-8')}"[:_MOST_LETTERS]
            host = address["host"]
            if host not in ourselves:
                ourselves[host] = str(_ask(host, "user")["login"])
            yield HandedBack(student, _comment(host, address["name"], ourselves[host], mark, text, dry))
        except (NotHandedBack, OSError, KeyError, TypeError, ValueError) as error:
            yield HandedBack(student, "failed", str(error))


def _comment(host: str, repository: str, login: str, mark: str, text: str, dry: bool) -> str:
    requests = _ask(host, f"repos/{repository}/pulls?state=open&per_page=100")
    if not requests:
        return "no-request"
    # GitHub Classroom and Classroom 50 open one for this; else the oldest is it.
    request = min(requests, key=lambda each: (each["title"].strip().lower() != "feedback", each["number"]))
    comments = f"repos/{repository}/issues/{request['number']}/comments"
    ours = [
        each
        for each in _ask(host, f"{comments}?per_page=100", "--paginate")
        # Who deleted their account has no name any more.
        if each["body"].startswith(mark) and (each["user"] or {}).get("login") == login
    ]
    if ours and ours[-1]["body"].strip() == text.strip():
        return "same"
    if dry:
        return "would-write"
    if ours:
        _ask(host, f"repos/{repository}/issues/comments/{ours[-1]['id']}", "--method", "PATCH", body=text)
        return "changed"
    _ask(host, comments, "--method", "POST", body=text)
    return "written"


def _ask(host: str, path: str, *options: str, body: str | None = None) -> Any:
    """Ask GitHub, and return its answer; the pages of a list are joined."""
    command = ["gh", "api", "--hostname", host, *options, path]
    if body is not None:
        command += ["--input", "-"]
    sent = json.dumps({"body": body}) if body is not None else ""
    try:
        done = subprocess.run(
            command, input=sent, capture_output=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NotHandedBack(f"no answer within {_SECONDS} seconds") from error
    if done.returncode:
        raise NotHandedBack(" ".join(done.stderr.split()) or f"gh ended with code {done.returncode}")
    pages, place, decoder = [], 0, json.JSONDecoder()
    answer = done.stdout.strip()
    while place < len(answer):
        page, place = decoder.raw_decode(answer, place)
        place += len(answer[place:]) - len(answer[place:].lstrip())
        pages.append(page)
    if len(pages) == 1:
        return pages[0]
    return [each for page in pages for each in page]
