"""A runner of GitHub Actions as far as our steps need one: its files, its variables, its commands."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_COMMAND = re.compile(r"^::(?P<name>[\w-]+)(?P<properties> [^:]*)?::(?P<data>.*)$")
_OLD_COMMAND = re.compile(r"##\[(?P<name>[\w-]+)(?P<properties> [^\]]*)?\](?P<data>.*)$")


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def commands(printed: str) -> list[Command]:
    """Return the commands that a runner would take from a step's output, as it takes them.

    Blanks before a command do not matter to it, and its older form may stand anywhere in a line.
    """
    found = []
    word = None
    for line in printed.splitlines():
        match = _COMMAND.match(line.lstrip()) or _OLD_COMMAND.search(line)
        if match is None:
            continue
        name = match["name"]
        if word is not None:
            word = None if name == word else word
        elif name == "stop-commands":
            word = match["data"]
        else:
            pairs = (pair.partition("=") for pair in (match["properties"] or " ")[1:].split(",") if pair)
            found.append(Command(name, {key: _plain(value) for key, _, value in pairs}, _plain(match["data"])))
    return found


def _plain(text: str) -> str:
    for code, letter in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, letter)
    return text


@dataclass(frozen=True)
class Runner:
    """A step's files, in a folder; `workspace` is the checkout."""

    folder: Path
    workspace: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return what a runner sets for a step, its files emptied."""
        for name in ("output", "summary"):
            (self.folder / name).write_text("")
        return {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_REPOSITORY": "school/ml-1-gd-alice",
            "GITHUB_ACTOR": "alice",
            "RUNNER_TEMP": str(self.folder),
            "SECRET": "abcd1234",
        }

    @property
    def outputs(self) -> dict[str, str]:
        pairs = (line.partition("=") for line in (self.folder / "output").read_text("utf-8").splitlines())
        return {name: value for name, _, value in pairs}

    @property
    def summary(self) -> str:
        return (self.folder / "summary").read_text("utf-8")

    def classic_results(self) -> dict[str, Any]:
        """Return runner -> result, as the classic reporter decodes them."""
        totals = {"score", "max-score", "passed"}
        return {name: json.loads(base64.b64decode(text)) for name, text in self.outputs.items() if name not in totals}


def reported(results: dict[str, Any]) -> tuple[float, float, bool]:
    """Return what the classic reporter says: the table's total, the notice's points, whether it passes.

    Its table shares a runner's points out among its tests; its notice adds up the tests' own.
    """
    table = notice = 0.0
    for result in results.values():
        most = result["max_score"] or 0
        table += sum(test["status"] == "pass" for test in result["tests"]) / len(result["tests"]) * most
        notice += sum(test["score"] for test in result["tests"]) if most else 0
    return table, notice, all(result["status"] == "pass" for result in results.values())
